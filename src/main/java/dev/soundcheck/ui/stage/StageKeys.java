package dev.soundcheck.ui.stage;

import javafx.scene.input.KeyEvent;

/// What keys do on the stage. FX thread.
final class StageKeys {
    private static final double PAGE = 0.85;

    private final StageModel model;
    private final StageSurface surface;
    private final Runnable backToScript;

    StageKeys(StageModel model, StageSurface surface, Runnable backToScript) {
        this.model = model;
        this.surface = surface;
        this.backToScript = backToScript;
    }

    void pressed(KeyEvent event) {
        if (!event.isShortcutDown() && !event.isAltDown() && handled(event)) {
            event.consume();
        }
    }

    private boolean handled(KeyEvent event) {
        WordControl words = model.words();
        return switch (event.getCode()) {
            case W -> words.step(event.isShiftDown() ? -1 : 1);
            case L -> words.toggleLoop();
            case ENTER, SPACE -> words.playChosen();
            case RIGHT -> words.chooseNext(1);
            case LEFT -> words.chooseNext(-1);
            case PAGE_DOWN -> scroll(PAGE);
            case PAGE_UP -> scroll(-PAGE);
            case ESCAPE -> back();
            default -> false;
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
