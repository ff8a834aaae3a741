package dev.soundcheck.trace;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Every time stamp of one take. Immutable; all stamps are raw `NanoClock` values.
///
/// @param reused      true where the request went over a connection that was already open
/// @param warmingUp   true where the program was still loading code: such a take is not compared with others
/// @param heardPace   pace at the first hearing: 1 for its own, 2 for twice as fast
/// @param wireBytes   bytes of the answer's body or frames, all kinds of message
/// @param wordNanos   arrival of each message that held word stamps
public record Trace(long pressNanos, boolean reused, boolean warmingUp, double heardPace, List<Span> spans,
        Map<Mark, Long> marks, ChunkStamps chunks, long[] wordNanos, long wireBytes) {
    /// Nothing was stamped.
    public static final Trace EMPTY = new TraceRecorder(() -> 0, 0).snapshot();

    /// Raw stamp of the mark.
    public OptionalLong at(Mark mark) {
        Long nanos = marks.get(mark);
        return nanos == null ? OptionalLong.empty() : OptionalLong.of(nanos);
    }

    /// Nanoseconds from the press to the mark.
    public OptionalLong sincePress(Mark mark) {
        Long nanos = marks.get(mark);
        return nanos == null ? OptionalLong.empty() : OptionalLong.of(nanos - pressNanos);
    }
}
