package dev.soundcheck.ui.lanes;

import dev.soundcheck.trace.ChunkStamps;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.trace.Span;
import dev.soundcheck.trace.Trace;
import dev.soundcheck.ui.lanes.LaneShape.Bar;
import dev.soundcheck.ui.lanes.LaneShape.ChunkTick;
import dev.soundcheck.ui.lanes.LaneShape.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Turns a trace into the shape of a lane. Pure.
///
/// Press and instants are raw clock values; an unfinished stretch of a live take ends now, of an ended one at its end.
final class LaneLayout {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Trace trace;
    private final TimeAxis axis;
    private final int sampleRateHz;
    private final long endNanos;
    private final boolean live;
    private final double silenceMillis;

    private LaneLayout(Trace trace, TimeAxis axis, Sound sound, long nowNanos) {
        this.trace = trace;
        this.axis = axis;
        this.sampleRateHz = sound.sampleRateHz();
        this.silenceMillis = sound.silenceMillis();
        this.live = trace.at(Mark.DONE).isEmpty();
        this.endNanos = trace.at(Mark.DONE).orElse(nowNanos);
    }

    /// What must be known of a take's audio.
    ///
    /// @param sampleRateHz   turns frames into time
    /// @param silenceMillis  before the voice, NaN while it is not known
    record Sound(int sampleRateHz, double silenceMillis) {}

    static LaneShape shape(Trace trace, TimeAxis axis, Sound sound, long nowNanos) {
        return new LaneLayout(trace, axis, sound, nowNanos).shape();
    }

    /// The last instant the lane has to show, in milliseconds from the press.
    static double lastMillis(Trace trace, long nowNanos) {
        long last = trace.at(Mark.DONE).orElse(nowNanos);
        long heard = trace.at(Mark.FIRST_OUT).orElse(last);
        return (Math.max(last, heard) - trace.pressNanos()) / NANOS_PER_MILLI;
    }

    private LaneShape shape() {
        List<Bar> bars = new ArrayList<>();
        for (Span span : trace.spans()) {
            bars.add(bar(kind(span.phase()), span.beginNanos(), span.open() ? endNanos : span.endNanos()));
        }
        OptionalLong firstAudio = trace.at(Mark.FIRST_AUDIO);
        bars.add(bar(Kind.WAIT, waitBegin(), firstAudio.orElse(endNanos)));
        if (firstAudio.isPresent()) {
            long lastAudio = live ? endNanos : trace.at(Mark.LAST_AUDIO).orElse(endNanos);
            bars.add(bar(Kind.STREAM, firstAudio.getAsLong(), lastAudio));
            if (silenceMillis > 0) {
                bars.add(bar(Kind.SILENCE, firstAudio.getAsLong(),
                        firstAudio.getAsLong() + Math.round(silenceMillis * NANOS_PER_MILLI)));
            }
        }
        return new LaneShape(List.copyOf(bars), ticks(), words(),
                new LaneShape.Marks(position(Mark.HEADERS), position(Mark.FIRST_BYTE), position(Mark.FIRST_AUDIO),
                        position(Mark.FIRST_OUT), position(Mark.DONE)),
                server(), trace.reused(), live);
    }

    /// The server's own work ends where the first chunk arrives. A value longer than the wait is ignored.
    private Optional<Bar> server() {
        OptionalLong firstAudio = trace.at(Mark.FIRST_AUDIO);
        float step = trace.chunks().count() == 0 ? Float.NaN : trace.chunks().stepMillis(0);
        if (firstAudio.isEmpty() || Float.isNaN(step)) {
            return Optional.empty();
        }
        long begin = firstAudio.getAsLong() - Math.round(step * NANOS_PER_MILLI);
        return begin < waitBegin() ? Optional.empty() : Optional.of(bar(Kind.SERVER, begin, firstAudio.getAsLong()));
    }

    private List<Double> words() {
        List<Double> xs = new ArrayList<>();
        for (long nanos : trace.wordNanos()) {
            double x = axis.x(millis(nanos));
            if (xs.isEmpty() || Math.round(xs.getLast()) != Math.round(x)) {
                xs.add(x);
            }
        }
        return List.copyOf(xs);
    }

    /// Waiting begins when the request was sent; until that is stamped, at the end of the last phase.
    private long waitBegin() {
        OptionalLong sent = trace.at(Mark.SENT);
        if (sent.isPresent()) {
            return sent.getAsLong();
        }
        return trace.spans().stream().mapToLong(span -> span.open() ? endNanos : span.endNanos()).max()
                .orElse(trace.pressNanos());
    }

    private Bar bar(Kind kind, long beginNanos, long endOfBar) {
        double begin = millis(beginNanos);
        double end = Math.max(begin, millis(endOfBar));
        return new Bar(kind, axis.x(begin), axis.x(end) - axis.x(begin), end - begin);
    }

    private List<ChunkTick> ticks() {
        List<ChunkTick> ticks = new ArrayList<>();
        ChunkStamps chunks = trace.chunks();
        long column = Long.MIN_VALUE;
        for (int i = 0; i < chunks.count(); i++) {
            double x = axis.x(millis(chunks.atNanos(i)));
            double audioMillis = chunks.frames(i) * 1000.0 / sampleRateHz;
            if (Math.round(x) == column) {
                ChunkTick last = ticks.removeLast();
                ticks.add(new ChunkTick(last.x(), last.audioMillis() + audioMillis, last.first(), i));
            } else {
                column = Math.round(x);
                ticks.add(new ChunkTick(x, audioMillis, i, i));
            }
        }
        return List.copyOf(ticks);
    }

    private OptionalDouble position(Mark mark) {
        OptionalLong nanos = trace.at(mark);
        return nanos.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(axis.x(millis(nanos.getAsLong())));
    }

    private double millis(long nanos) {
        return (nanos - trace.pressNanos()) / NANOS_PER_MILLI;
    }

    private static Kind kind(Phase phase) {
        return switch (phase) {
            case DNS -> Kind.DNS;
            case TCP -> Kind.TCP;
            case TLS -> Kind.TLS;
            case UPGRADE -> Kind.UPGRADE;
            case REQUEST -> Kind.REQUEST;
        };
    }
}
