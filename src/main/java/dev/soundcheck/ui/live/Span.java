package dev.soundcheck.ui.live;

import dev.soundcheck.live.Interruption;
import dev.soundcheck.speech.LateAudio;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.RoundStep;
import java.util.List;

/// The time axis that all turns share: 0 is the first token. Immutable.
///
/// @param originNanos  of the first token
record Span(long originNanos, double spanMillis, double left, double widthPx) {
    private static final double SHORTEST_MILLIS = 1_000;
    private static final double LONG_PAUSE_NANOS = 4e9;
    private static final double TICK_GAP_PX = 84;

    /// An axis over all that has happened, in steps so coarse that it seldom changes while it grows.
    static Span over(List<TurnLook> looks, long nowNanos, boolean busy, double left, double widthPx) {
        long origin = looks.stream().mapToLong(look -> look.stamps().firstTokenNanos()).filter(at -> at > 0).min()
                .orElse(nowNanos);
        double last = busy ? nowNanos - origin : 0;
        for (TurnLook look : looks) {
            last = Math.max(last, end(look) - origin);
        }
        double wanted = Math.max(SHORTEST_MILLIS, last / 1e6 * 1.02);
        return new Span(origin, rounded(wanted), left, widthPx);
    }

    /// Up to the next of 1, 1.25 … 2, 2.5 … 5, 6 … 10: each change of the scale costs a painting of everything.
    private static double rounded(double millis) {
        double decade = Math.pow(10, Math.floor(Math.log10(millis)));
        double step = decade * (millis < 2 * decade ? 0.25 : millis < 5 * decade ? 0.5 : 1);
        return Math.ceil(millis / step - 1e-9) * step;
    }

    /// The newest turns without a long pause between them: older ones would leave no room for them.
    static List<TurnLook> together(List<TurnLook> looks) {
        int from = looks.size();
        double start = Double.POSITIVE_INFINITY;
        while (from > 0) {
            TurnLook look = looks.get(from - 1);
            long first = look.stamps().firstTokenNanos();
            if (first > 0 && start < Double.POSITIVE_INFINITY && start - end(look) > LONG_PAUSE_NANOS) {
                break;
            }
            start = first > 0 ? Math.min(start, (double) first) : start;
            from--;
        }
        return looks.subList(from, looks.size());
    }

    private static double end(TurnLook look) {
        double end = look.stamps().trace().at(Mark.DONE).orElse(look.stamps().trace().at(Mark.LAST_AUDIO).orElse(0));
        HeardTime heard = HeardTime.of(look.stamps());
        boolean cut = look.turn().interruption() != null;
        end = heard.known() && !cut ? Math.max(end, heard.endNanos()) : end;
        Interruption interruption = look.turn().interruption();
        end = interruption == null ? end : Math.max(end, (double) interruption.atNanos());
        LateAudio late = look.turn().late();
        end = late == null ? end : Math.max(end, (double) late.lastNanos());
        return look.stamps().sent().isEmpty() ? end : Math.max(end, (double) look.stamps().sent().getLast().atNanos());
    }

    double x(long nanos) {
        return x((double) nanos);
    }

    double x(double nanos) {
        return left + (nanos - originNanos) / 1e6 / spanMillis * widthPx;
    }

    double nanos(double x) {
        return originNanos + (x - left) / widthPx * spanMillis * 1e6;
    }

    double stepMillis() {
        return RoundStep.of(spanMillis * TICK_GAP_PX / Math.max(1, widthPx));
    }

    double right() {
        return left + widthPx;
    }
}
