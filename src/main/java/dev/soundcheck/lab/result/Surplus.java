package dev.soundcheck.lab.result;

import dev.soundcheck.trace.ChunkStamps;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Audio received minus audio played, over time: how far the stream is ahead of the loudspeaker. Immutable.
///
/// Playing begins at *first out*. Where nothing was heard it is taken to begin at first audio (`modeled`), without
/// any buffer: the hardest listener. A player that runs dry goes on with the next chunk.
public final class Surplus {
    /// A corner of the curve: straight lines lie between two of them.
    public record Point(double atMillis, double surplusMillis) {}

    /// A stretch in which everything received was played and more had still to come.
    public record Dry(double beginMillis, double endMillis) {}

    private final List<Point> points;
    private final List<Dry> dry;
    private final boolean modeled;

    private Surplus(List<Point> points, List<Dry> dry, boolean modeled) {
        this.points = List.copyOf(points);
        this.dry = List.copyOf(dry);
        this.modeled = modeled;
    }

    static Surplus of(Trace trace, int sampleRateHz) {
        OptionalLong heard = trace.at(Mark.FIRST_OUT);
        OptionalLong start = heard.isPresent() ? heard : trace.at(Mark.FIRST_AUDIO);
        if (start.isEmpty()) {
            return new Surplus(List.of(), List.of(), true);
        }
        Walk walk = new Walk((start.getAsLong() - trace.pressNanos()) / 1e6);
        ChunkStamps chunks = trace.chunks();
        for (int i = 0; i < chunks.count(); i++) {
            walk.arrive((chunks.atNanos(i) - trace.pressNanos()) / 1e6, chunks.frames(i) * 1000.0 / sampleRateHz);
        }
        walk.playOut();
        return new Surplus(walk.points, walk.dry, heard.isEmpty());
    }

    public List<Point> points() {
        return points;
    }

    public List<Dry> dry() {
        return dry;
    }

    /// True where playing is assumed, not heard.
    public boolean modeled() {
        return modeled;
    }

    public double dryMillis() {
        return dry.stream().mapToDouble(d -> d.endMillis() - d.beginMillis()).sum();
    }

    /// The most that was ever ahead.
    public double mostMillis() {
        return points.stream().mapToDouble(Point::surplusMillis).max().orElse(0);
    }

    /// The surplus at an instant, after what arrived in it; 0 before and after the curve.
    public double at(double millis) {
        int low = 0;
        int high = points.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points.get(middle).atMillis() <= millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == 0 || low == points.size()) {
            return 0;
        }
        Point from = points.get(low - 1);
        Point to = points.get(low);
        double share = (millis - from.atMillis()) / (to.atMillis() - from.atMillis());
        return from.surplusMillis() + (to.surplusMillis() - from.surplusMillis()) * share;
    }

    /// Goes through the arrivals once.
    private static final class Walk {
        private final List<Point> points = new ArrayList<>();
        private final List<Dry> dry = new ArrayList<>();
        private final double startMillis;
        private double at;
        private double surplus;

        Walk(double startMillis) {
            this.startMillis = startMillis;
        }

        void arrive(double millis, double audioMillis) {
            if (audioMillis <= 0) {
                return;
            }
            if (points.isEmpty()) {
                at = millis;
            } else {
                playUntil(millis);
            }
            add(millis, surplus);
            surplus += audioMillis;
            add(millis, surplus);
        }

        void playOut() {
            if (!points.isEmpty()) {
                double end = Math.max(at, startMillis) + surplus;
                playUntil(end);
                add(end, 0);
            }
        }

        private void playUntil(double millis) {
            if (millis <= startMillis) {
                at = millis;
                return;
            }
            if (at < startMillis) {
                add(startMillis, surplus);
                at = startMillis;
            }
            double empty = at + surplus;
            if (empty < millis - 1e-9) {
                add(empty, 0);
                dry.add(new Dry(empty, millis));
                surplus = 0;
            } else {
                surplus = Math.max(0, surplus - (millis - at));
            }
            at = millis;
        }

        private void add(double millis, double value) {
            points.add(new Point(millis, value));
        }
    }
}
