package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.Surplus;
import dev.soundcheck.trace.ChunkStamps;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Span;
import dev.soundcheck.trace.Trace;
import dev.soundcheck.ui.kit.LaneMarks;
import java.util.Arrays;
import java.util.List;

/// One run in milliseconds since its press, taken once so that panning costs no look into the trace. Immutable.
///
/// @param spans       begin, end and how strongly to draw it, three by three
/// @param waitMillis  where waiting begins
/// @param soundMillis where the voice begins: first audio and the leading silence; NaN where it is not known
/// @param chunkMillis arrivals, in order
/// @param chunkAudio  milliseconds of audio in each
record RunShape(LabRun run, double[] spans, double waitMillis, double audioMillis, double soundMillis,
        double heardMillis, double lastMillis, double doneMillis, double[] chunkMillis, float[] chunkAudio,
        List<Surplus.Dry> dry) {

    static RunShape of(LabRun run) {
        Trace trace = run.trace();
        ChunkStamps chunks = trace.chunks();
        double[] at = new double[chunks.count()];
        float[] audio = new float[chunks.count()];
        for (int i = 0; i < at.length; i++) {
            at[i] = (chunks.atNanos(i) - trace.pressNanos()) / 1e6;
            audio[i] = chunks.frames(i) * 1000f / run.format().sampleRateHz();
        }
        double first = mark(trace, Mark.FIRST_AUDIO);
        double done = mark(trace, Mark.DONE);
        double[] spans = spans(trace, done);
        double sent = mark(trace, Mark.SENT);
        return new RunShape(run, spans, Double.isNaN(sent) ? endOfSpans(spans) : sent, first,
                first + run.leadingSilenceMillis(), mark(trace, Mark.FIRST_OUT), mark(trace, Mark.LAST_AUDIO), done, at,
                audio, run.surplus().dry());
    }

    /// The last instant there is something to see of.
    double endMillis() {
        double end = 0;
        for (double millis : new double[]{waitMillis, audioMillis, heardMillis, lastMillis, doneMillis}) {
            end = Double.isNaN(millis) ? end : Math.max(end, millis);
        }
        return end;
    }

    /// The first chunk that arrived at or after an instant.
    int chunkFrom(double millis) {
        int found = Arrays.binarySearch(chunkMillis, millis);
        return found >= 0 ? found : -found - 1;
    }

    /// The chunk nearest to an instant, -1 where there is none.
    int chunkNear(double millis) {
        int next = chunkFrom(millis);
        if (next == chunkMillis.length) {
            return next - 1;
        }
        return next > 0 && millis - chunkMillis[next - 1] < chunkMillis[next] - millis ? next - 1 : next;
    }

    private static double[] spans(Trace trace, double done) {
        double[] spans = new double[trace.spans().size() * 3];
        int i = 0;
        for (Span span : trace.spans()) {
            spans[i++] = (span.beginNanos() - trace.pressNanos()) / 1e6;
            spans[i++] = span.open() ? done : (span.endNanos() - trace.pressNanos()) / 1e6;
            spans[i++] = LaneMarks.strength(span.phase());
        }
        return spans;
    }

    private static double endOfSpans(double[] spans) {
        double end = 0;
        for (int i = 1; i < spans.length; i += 3) {
            end = Math.max(end, spans[i]);
        }
        return end;
    }

    private static double mark(Trace trace, Mark mark) {
        return trace.sincePress(mark).isPresent() ? trace.sincePress(mark).getAsLong() / 1e6 : Double.NaN;
    }
}
