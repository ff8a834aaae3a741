package dev.soundcheck.timeline;

import dev.soundcheck.speech.Stamp;
import java.util.ArrayList;
import java.util.List;

/// Stamps as annotation programs want them: intervals that follow each other without gap or overlap.
///
/// @param intervals  from 0 on; silence has an empty label
record IntervalTier(String name, List<Interval> intervals) {

    /// One labeled stretch, longer than nothing.
    record Interval(String label, double startSeconds, double endSeconds) {}

    /// Some programs refuse a file without length.
    private static final double SHORTEST_SECONDS = 0.001;

    /// A stamp without length joins the label of the one before it, so that no label is lost.
    ///
    /// @param untilSeconds  the length of the sound; silence fills the rest
    static IntervalTier of(String name, List<Stamp> stamps, double untilSeconds) {
        List<Interval> intervals = new ArrayList<>();
        String waiting = "";
        double at = 0;
        for (Stamp stamp : stamps) {
            double start = Math.max(at, rounded(stamp.startSeconds(), at));
            double end = Math.max(start, rounded(stamp.endSeconds(), start));
            String label = TimeText.line(stamp.text());
            if (end > start) {
                if (start > at) {
                    intervals.add(new Interval("", at, start));
                }
                intervals.add(new Interval(joined(waiting, label), start, end));
                waiting = "";
                at = end;
            } else if (intervals.isEmpty()) {
                waiting = joined(waiting, label);
            } else {
                Interval last = intervals.removeLast();
                intervals.add(new Interval(joined(last.label, label), last.startSeconds, last.endSeconds));
            }
        }
        double end = rounded(Math.max(untilSeconds, at == 0 ? SHORTEST_SECONDS : at), at);
        if (end > at) {
            intervals.add(new Interval(waiting, at, end));
        }
        return new IntervalTier(name, intervals);
    }

    double endSeconds() {
        return intervals.getLast().endSeconds();
    }

    /// To the microsecond, as it is written: two ends that look equal are equal.
    private static double rounded(double seconds, double otherwise) {
        return Double.isFinite(seconds) ? Math.round(seconds * 1e6) / 1e6 : otherwise;
    }

    private static String joined(String before, String label) {
        return before.isEmpty() ? label : label.isEmpty() ? before : before + " " + label;
    }
}
