package dev.soundcheck.ui.waveform;

/// The visible stretch of a take: all of it until the user zooms in. FX thread.
final class TimeWindow {
    private static final double LEAST_SPAN_SECONDS = 0.2;

    private double wholeSeconds = 1;
    private double fromSeconds;
    private double spanSeconds = 1;
    private boolean zoomed;

    /// All there is, or will be; a window that is not zoomed shows it all.
    void whole(double seconds) {
        wholeSeconds = seconds;
        if (!zoomed) {
            fromSeconds = 0;
            spanSeconds = seconds;
        }
    }

    void reset(double seconds) {
        zoomed = false;
        whole(seconds);
    }

    boolean zoomed() {
        return zoomed;
    }

    double fromSeconds() {
        return fromSeconds;
    }

    double spanSeconds() {
        return spanSeconds;
    }

    /// Shows `factor` times as much, with `anchor` where it was.
    void zoom(double factor, double anchorSeconds) {
        double span = Math.clamp(spanSeconds * factor, Math.min(LEAST_SPAN_SECONDS, wholeSeconds), wholeSeconds);
        double share = (anchorSeconds - fromSeconds) / spanSeconds;
        zoomed = span < wholeSeconds;
        spanSeconds = span;
        moveTo(anchorSeconds - share * span);
    }

    void scroll(double seconds) {
        moveTo(fromSeconds + seconds);
    }

    /// Turns the page where an instant has left the window; true where it did.
    boolean follow(double seconds) {
        if (!zoomed || (seconds >= fromSeconds && seconds <= fromSeconds + spanSeconds)) {
            return false;
        }
        double before = fromSeconds;
        moveTo(seconds - spanSeconds * 0.1);
        return fromSeconds != before;
    }

    private void moveTo(double seconds) {
        fromSeconds = Math.clamp(seconds, 0, Math.max(0, wholeSeconds - spanSeconds));
    }
}
