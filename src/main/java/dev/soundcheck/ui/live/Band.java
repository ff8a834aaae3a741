package dev.soundcheck.ui.live;

import dev.soundcheck.ui.kit.CanvasText;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// The place of one voice in the picture, and what it is painted with. FX thread.
record Band(Paper paper, LiveInk ink, Span span, Strips strips, LiveModel.@Nullable Pointed pointed, long nowNanos) {
    private static final String USUAL = "held here 1,234 ms";
    /// About one char of a label in the system's font.
    static final double CHAR_PX = Math.max(6.2, CanvasText.width(USUAL, Sign.FONT) / USUAL.length());

    double top() {
        return strips.top();
    }

    double height() {
        return strips.height();
    }

    double tokensTop() {
        return strips.tokensTop();
    }

    double tokensPx() {
        return strips.tokensPx();
    }

    double sentY() {
        return strips.sentY();
    }

    double chunksTop() {
        return strips.chunksTop();
    }

    double chunksPx() {
        return strips.chunksPx();
    }

    double heardTop() {
        return strips.heardTop();
    }

    double heardPx() {
        return strips.heardPx();
    }

    void words(String text, double x, double y, Color color) {
        paper.add(new Sign.Words(text, x, y, color));
    }

    /// Index of the word under the mouse, -1 where it is none of this turn.
    int pointedWord(TurnLook look) {
        LiveModel.Pointed at = pointed;
        if (at == null || at.turn() != look.turn() || at.word() >= look.timeline().words().size()) {
            return -1;
        }
        return at.word();
    }
}
