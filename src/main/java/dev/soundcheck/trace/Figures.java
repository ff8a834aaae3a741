package dev.soundcheck.trace;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What is derived from a trace. Every time is in milliseconds since the press, empty where it is not known.
///
/// @param ttfbMillis          to the first byte of the body, or the first frame
/// @param ttfaMillis          to the first chunk with sound in it
/// @param firstOutMillis      to the first frame heard, by the playback clock
/// @param doneMillis          to the end of the stream
/// @param realTimeFactor      time to the end of the stream per second of audio
/// @param gapMillis           the waits between chunks
/// @param bytesPerAudioSecond on the wire, framing of the endpoint included
public record Figures(OptionalDouble ttfbMillis, OptionalDouble ttfaMillis, OptionalDouble firstOutMillis,
        OptionalDouble doneMillis, OptionalDouble realTimeFactor, Gaps gapMillis, OptionalDouble bytesPerAudioSecond) {

    /// Waits between the arrivals of audio chunks; NaN with fewer than two.
    public record Gaps(double p50, double p95, double max) {
        static final Gaps NONE = new Gaps(Double.NaN, Double.NaN, Double.NaN);
    }

    public static Figures of(Trace trace, double audioSeconds) {
        return of(trace, audioSeconds, gaps(trace.chunks()));
    }

    /// All figures except the waits between chunks, which cost more for a longer take.
    public static Figures withoutGaps(Trace trace, double audioSeconds) {
        return of(trace, audioSeconds, Gaps.NONE);
    }

    private static Figures of(Trace trace, double audioSeconds, Gaps gaps) {
        OptionalDouble done = millis(trace.sincePress(Mark.DONE));
        boolean sound = audioSeconds > 0;
        return new Figures(millis(trace.sincePress(Mark.FIRST_BYTE)), millis(trace.sincePress(Mark.FIRST_AUDIO)),
                millis(trace.sincePress(Mark.FIRST_OUT)), done,
                sound && done.isPresent()
                        ? OptionalDouble.of(done.getAsDouble() / 1e3 / audioSeconds)
                        : OptionalDouble.empty(),
                gaps,
                sound ? OptionalDouble.of(trace.wireBytes() / audioSeconds) : OptionalDouble.empty());
    }

    private static OptionalDouble millis(OptionalLong nanos) {
        return nanos.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(nanos.getAsLong() / 1e6);
    }

    private static Gaps gaps(ChunkStamps chunks) {
        if (chunks.count() < 2) {
            return Gaps.NONE;
        }
        double[] gaps = new double[chunks.count() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = (chunks.atNanos(i + 1) - chunks.atNanos(i)) / 1e6;
        }
        Arrays.sort(gaps);
        return new Gaps(rank(gaps, 0.50), rank(gaps, 0.95), gaps[gaps.length - 1]);
    }

    /// Nearest rank.
    private static double rank(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
