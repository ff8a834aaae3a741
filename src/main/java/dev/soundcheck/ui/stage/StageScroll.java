package dev.soundcheck.ui.stage;

/// How far the stage is scrolled: it glides after the light until the reader scrolls, and then leaves the reader alone.
/// FX thread.
final class StageScroll {
    /// The lit line is kept between these parts of the height, and brought to the third when it leaves them.
    private static final double HIGHEST = 0.18;
    private static final double LOWEST = 0.62;
    private static final double AIM = 0.34;
    private static final double GLIDE = 0.16;

    private double contentPx;
    private double viewportPx;
    private double offsetPx;
    private double targetPx;
    private boolean following = true;

    void size(double content, double viewport) {
        contentPx = content;
        viewportPx = viewport;
        offsetPx = inside(offsetPx);
        targetPx = inside(targetPx);
    }

    double offsetPx() {
        return offsetPx;
    }

    double mostPx() {
        return Math.max(0, contentPx - viewportPx);
    }

    boolean following() {
        return following;
    }

    /// By the reader's own hand.
    void readerMovesTo(double px) {
        offsetPx = inside(px);
        targetPx = offsetPx;
        following = false;
    }

    void followAgain() {
        following = true;
    }

    void restart() {
        following = true;
        offsetPx = 0;
        targetPx = 0;
    }

    /// Keeps a line in sight while it follows.
    void focus(double lineTopPx, double linePx) {
        if (!following) {
            return;
        }
        double top = lineTopPx - targetPx;
        if (top < viewportPx * HIGHEST || top + linePx > viewportPx * LOWEST) {
            targetPx = inside(lineTopPx - viewportPx * AIM);
        }
    }

    /// One frame of the glide; true where it moved.
    boolean glide(boolean atOnce) {
        double rest = targetPx - offsetPx;
        if (rest == 0) {
            return false;
        }
        offsetPx = atOnce || Math.abs(rest) < 0.5 ? targetPx : offsetPx + rest * GLIDE;
        return true;
    }

    private double inside(double px) {
        return Math.clamp(px, 0, mostPx());
    }
}
