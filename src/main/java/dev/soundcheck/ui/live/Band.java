package dev.soundcheck.ui.live;

import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/// The place of one voice in the picture, and what it is painted with. FX thread.
///
/// @param top     of the band
/// @param height  of the band
record Band(GraphicsContext g, LiveInk ink, Span span, double top, double height,
        LiveModel.@Nullable Pointed pointed, long nowNanos) {
    static final double GAP_PX = 5;
    /// About one char of a label.
    static final double CHAR_PX = 6.2;

    // The strips, from the top, as parts of the height.

    double tokensTop() {
        return top + GAP_PX;
    }

    double tokensPx() {
        return Math.clamp(height * 0.07, 4, 10);
    }

    double sentY() {
        return tokensTop() + tokensPx() + Math.max(5, height * 0.05);
    }

    double chunksTop() {
        return top + height * 0.38;
    }

    double chunksPx() {
        return Math.clamp(height * 0.16, 8, 24);
    }

    double heardTop() {
        return top + height * 0.63;
    }

    double heardPx() {
        return Math.max(10, top + height - heardTop() - GAP_PX);
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
