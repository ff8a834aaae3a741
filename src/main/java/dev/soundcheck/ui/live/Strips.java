package dev.soundcheck.ui.live;

/// Where the strips of a band lie, from the top: tokens, messages, waits and chunks, what is heard. Immutable.
///
/// @param top     of the band
/// @param height  of the band
record Strips(double top, double height) {
    private static final double MOST_GAP_PX = 5;

    double tokensTop() {
        return top + gapPx();
    }

    double tokensPx() {
        return Math.clamp(height * 0.07, Math.min(4, height * 0.14), 10);
    }

    double sentY() {
        return tokensTop() + tokensPx() + Math.max(Math.min(5, height * 0.12), height * 0.05);
    }

    double chunksTop() {
        return top + height * 0.38;
    }

    double chunksPx() {
        return Math.clamp(height * 0.16, Math.min(8, height * 0.22), 24);
    }

    double heardTop() {
        return top + height * 0.63;
    }

    double heardPx() {
        return top + height - heardTop() - gapPx();
    }

    /// Less where many voices leave a band little room.
    private double gapPx() {
        return Math.min(MOST_GAP_PX, height * 0.08);
    }
}
