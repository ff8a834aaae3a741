package dev.soundcheck.ui.waveform;

import dev.soundcheck.trace.RoundStep;
import java.util.Locale;

/// Maps seconds to pixels for the visible stretch of time. Immutable.
record TimeScale(double fromSeconds, double spanSeconds, double widthPx) {
    private static final double LEAST_LABEL_PX = 64;

    double x(double seconds) {
        return (seconds - fromSeconds) / spanSeconds * widthPx;
    }

    double seconds(double x) {
        return fromSeconds + x / widthPx * spanSeconds;
    }

    double toSeconds() {
        return fromSeconds + spanSeconds;
    }

    double secondsPerPx() {
        return spanSeconds / widthPx;
    }

    /// The finest of 1, 2, 5 × 10ⁿ seconds whose labels do not touch.
    double labelStepSeconds() {
        return RoundStep.of(LEAST_LABEL_PX * secondsPerPx());
    }

    /// With as many places as the step has, so that no two labels read the same.
    static String label(double seconds, double stepSeconds) {
        return String.format(Locale.ROOT, "%." + RoundStep.places(stepSeconds) + "f s", seconds);
    }

    /// A span that seldom changes while a take grows: 3, 4, 6, 8, 12, 16, … seconds.
    static double roomySpan(double seconds) {
        double span = 3;
        boolean third = true;
        while (span < seconds) {
            span *= third ? 4 / 3.0 : 1.5;
            third = !third;
        }
        return Math.rint(span * 1000) / 1000;
    }

    /// Rounded, as the length of a take is everywhere else.
    static long tenths(double seconds) {
        return Math.round(Math.max(0, seconds) * 10);
    }

    /// `m:ss.t`, as a player shows it.
    static String clock(double seconds) {
        long tenths = tenths(seconds);
        return String.format(Locale.ROOT, "%d:%02d.%d", tenths / 600, tenths / 10 % 60, tenths % 10);
    }
}
