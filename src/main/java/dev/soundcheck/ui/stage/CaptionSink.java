package dev.soundcheck.ui.stage;

import javafx.stage.Window;

/// Where captions go when they are asked for. FX thread.
@FunctionalInterface
interface CaptionSink {
    /// Keeps the captions, perhaps after asking where; tells in one sentence what came of it, empty for nothing.
    String save(Window owner, String name, String content);
}
