package dev.soundcheck.ui.live;

/// Where the strips of a band lie, from the top: tokens, messages, waits and chunks, what is heard. Immutable.
///
/// @param top     of the band
/// @param height  of the band
record Strips(double top, double height) {
    private static final double GAP_PX = 5;

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
}
