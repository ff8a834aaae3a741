package dev.soundcheck.ui.stage;

import javafx.css.PseudoClass;

/// The states that the style sheet knows. Stateless.
final class StageStyles {
    static final PseudoClass MEASURED = PseudoClass.getPseudoClass("measured");
    static final PseudoClass ESTIMATED = PseudoClass.getPseudoClass("estimated");

    private StageStyles() {}
}
