package dev.soundcheck.lab.result;

import dev.soundcheck.trace.Figures;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.trace.Span;
import dev.soundcheck.trace.Trace;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// A figure of a run. Less is better, in each of them.
public enum Metric {
    CONNECT("Connect", "ms", "DNS, TCP, TLS and the socket's upgrade, together; 0 on a re-used connection"), //
    TTFB("TTFB", "ms", "from the press to the first byte of the body, or the first frame"), //
    TTFA("TTFA", "ms", "from the press to the first chunk that holds a PCM sample"), //
    DECODED("First decoded", "ms",
            "from the press to the first sample that is decoded: TTFA, and the decoder's own time for an MP3 frame or base64"), //
    TTFA_COVAL("TTFA (Coval)", "ms",
            "as Coval's public benchmark counts: from the end of the handshake to the first chunk"
                    + " with sound, and the silence before its first 10 ms whose RMS, their mean removed, is above 0.01"), //
    TTFS("First speech", "ms", "TTFA and the leading silence of the sound"), //
    FIRST_OUT("First heard", "ms", "from the press to the first frame heard, by the playback clock"), //
    DONE("Done", "ms", "from the press to the end of the stream"), //
    RTF("RTF", "", "time to the end of the stream per second of audio"), //
    GAP_P50("Gap P50", "ms", "median wait between two chunks, nearest rank"), //
    GAP_P95("Gap P95", "ms", "95th percentile of the waits between chunks, nearest rank"), //
    GAP_MAX("Gap max", "ms", "longest wait between two chunks"), //
    UNDERRUN("Underruns", "ms", "time in which all that had come was played and more was to come"), //
    WIRE("Bytes sent", "B/s", "bytes of the answer per second of audio, framing of the endpoint included");

    /// Differences of times below this are not told apart: it is how exact the app's own stamps are.
    public static final double RESOLUTION_MILLIS = 2;

    private final String title;
    private final String unit;
    private final String definition;

    Metric(String title, String unit, String definition) {
        this.title = title;
        this.unit = unit;
        this.definition = definition;
    }

    public String title() {
        return title;
    }

    public String unit() {
        return unit;
    }

    public String definition() {
        return definition;
    }

    public double resolution() {
        return "ms".equals(unit) ? RESOLUTION_MILLIS : 0;
    }

    /// Name in files.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Empty where the run does not have it.
    public OptionalDouble of(LabRun run) {
        Figures figures = this == GAP_P50 || this == GAP_P95 || this == GAP_MAX
                ? Figures.of(run.trace(), run.audioSeconds())
                : Figures.withoutGaps(run.trace(), run.audioSeconds());
        return switch (this) {
            case CONNECT -> OptionalDouble.of(connectMillis(run.trace()));
            case TTFB -> figures.ttfbMillis();
            case TTFA -> figures.ttfaMillis();
            case DECODED -> sincePress(run.trace(), Mark.FIRST_DECODED);
            case TTFA_COVAL -> coval(run);
            case TTFS -> voice(figures.ttfaMillis(), run.leadingSilenceMillis());
            case FIRST_OUT -> figures.firstOutMillis();
            case DONE -> figures.doneMillis();
            case RTF -> figures.realTimeFactor();
            case GAP_P50 -> known(figures.gapMillis().p50());
            case GAP_P95 -> known(figures.gapMillis().p95());
            case GAP_MAX -> known(figures.gapMillis().max());
            case UNDERRUN -> OptionalDouble.of(run.surplus().dryMillis());
            case WIRE -> figures.bytesPerAudioSecond();
        };
    }

    /// A value with its unit, as precise as it is.
    public String text(double value) {
        return switch (this) {
            case RTF -> String.format(Locale.ROOT, "%.3f", value);
            case WIRE -> String.format(Locale.ROOT, "%.1f kB/s", value / 1000);
            case CONNECT, TTFB, TTFA, DECODED, TTFA_COVAL, TTFS, FIRST_OUT, DONE, GAP_P50, GAP_P95, GAP_MAX, UNDERRUN ->
                String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.1f ms" : "%.0f ms", value);
        };
    }

    /// Phases that overlap or follow one another, as one stretch of time each.
    private static double connectMillis(Trace trace) {
        long nanos = 0;
        for (Span span : trace.spans()) {
            if (span.phase() != Phase.REQUEST && !span.open()) {
                nanos += span.endNanos() - span.beginNanos();
            }
        }
        return nanos / 1e6;
    }

    /// The press counts as the end of the handshake where the connection was open.
    private static OptionalDouble coval(LabRun run) {
        Trace trace = run.trace();
        OptionalLong audio = trace.at(Mark.FIRST_AUDIO);
        if (audio.isEmpty() || Double.isNaN(run.onset().covalMillis())) {
            return OptionalDouble.empty();
        }
        long begin = trace.spans().stream().filter(span -> span.phase() != Phase.REQUEST && !span.open())
                .mapToLong(Span::endNanos).max().orElse(trace.pressNanos());
        return OptionalDouble.of((audio.getAsLong() - Math.max(begin, trace.pressNanos())) / 1e6
                + run.onset().covalMillis());
    }

    private static OptionalDouble sincePress(Trace trace, Mark mark) {
        OptionalLong nanos = trace.sincePress(mark);
        return nanos.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(nanos.getAsLong() / 1e6);
    }

    private static OptionalDouble voice(OptionalDouble ttfa, double silence) {
        return ttfa.isEmpty() || Double.isNaN(silence)
                ? OptionalDouble.empty()
                : OptionalDouble.of(ttfa.getAsDouble() + silence);
    }

    private static OptionalDouble known(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
