package dev.soundcheck.ui.stage;

import dev.soundcheck.ui.keys.Scope;
import dev.soundcheck.ui.keys.Shortcut;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyEvent;

/// What keys do on the stage. FX thread.
final class StageKeys {
    private static final double PAGE = 0.85;

    private final StageModel model;
    private final StageSurface surface;
    private final Runnable backToScript;
    private final BooleanSupplier resting;

    /// @param resting  true while letters are written, and are no commands
    StageKeys(StageModel model, StageSurface surface, Runnable backToScript, BooleanSupplier resting) {
        this.resting = resting;
        this.model = model;
        this.surface = surface;
        this.backToScript = backToScript;
    }

    void pressed(KeyEvent event) {
        boolean writes = resting.getAsBoolean() && event.getCode().isLetterKey();
        if (!writes && handled(event)) {
            event.consume();
        }
    }

    /// True for a key that writes something other than a space, which plays.
    static boolean writes(KeyEvent event) {
        String typed = event.getCharacter();
        boolean command = (event.isControlDown() || event.isAltDown()) && event.isControlDown() != event.isAltDown();
        return !typed.isBlank() && !command && !event.isMetaDown() && !Character.isISOControl(typed.charAt(0));
    }

    private boolean handled(KeyEvent event) {
        WordControl words = model.words();
        return switch (Shortcut.of(Scope.STAGE, event)) {
            case NEXT_WORD -> words.step(1);
            case LAST_WORD -> words.step(-1);
            case LOOP_WORD -> words.toggleLoop();
            case PLAY_WORD -> words.playChosen();
            case CHOOSE_NEXT -> words.chooseNext(1);
            case CHOOSE_LAST -> words.chooseNext(-1);
            case PAGE_DOWN -> scroll(PAGE);
            case PAGE_UP -> scroll(-PAGE);
            case null, default -> Shortcut.BACK.match(event) && back();
        };
    }

    private boolean scroll(double pages) {
        surface.scrollBy(pages);
        return true;
    }

    private boolean back() {
        backToScript.run();
        return true;
    }
}
