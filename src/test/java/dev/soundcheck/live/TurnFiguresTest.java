package dev.soundcheck.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.live.TurnFigures.Seam;
import dev.soundcheck.live.TurnFigures.Split;
import dev.soundcheck.live.TurnRecord.Sent;
import dev.soundcheck.live.TurnRecord.Sent.Kind;
import dev.soundcheck.speech.Stamp;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.TraceRecorder;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// Holds what is derived from the stamps of a turn.
class TurnFiguresTest {
    private static final int RATE = 1_000;
    private static final long T0 = 1_000_000_000L;
    private static final double NEAR = 1e-6;

    private final TraceRecorder recorder = new TraceRecorder(() -> T0, T0);
    private OptionalInt delay = OptionalInt.empty();
    private long heardFrames;
    private long longestDryNanos;

    @Test
    void theWaitForTheFirstSoundIsSplit() {
        recorder.chunk(at(900), 100, 0, Float.NaN);
        recorder.mark(Mark.FIRST_OUT, at(950));

        TurnFigures figures = figures("One two. Three", sent(20, 0, 4), sent(300, 4, 5), sent(700, 9, 5));

        assertEquals(OptionalDouble.of(900), figures.firstAudioMillis());
        assertEquals(OptionalDouble.of(950), figures.firstHeardMillis());
        assertSplit(figures.split(), 20 + 50, 280, 0, 600, true);
    }

    @Test
    void theServersBufferIsApartFromTheWaitForWords() {
        delay = OptionalInt.of(1_000);
        recorder.chunk(at(1_200), 100, 0, Float.NaN);

        TurnFigures figures = figures("One two", sent(0, 0, 4), sent(100, 4, 3));

        assertSplit(figures.split(), 0, 100, 900, 200, true);
    }

    @Test
    void withoutABufferTheServiceStartsAtTheFirstPiece() {
        delay = OptionalInt.of(0);
        recorder.chunk(at(150), 100, 0, Float.NaN);

        assertSplit(figures("One two", sent(0, 0, 4), sent(100, 4, 3)).split(), 0, 0, 0, 150, false);
    }

    @Test
    void aFlushAndTheLastPieceEndTheWait() {
        recorder.chunk(at(500), 100, 0, Float.NaN);

        assertSplit(figures("One two", sent(0, 0, 7), new Sent(at(200), 7, 0, Kind.FLUSH)).split(), 0, 200, 0, 300,
                false);
        assertSplit(figures("One two", new Sent(at(40), 0, 7, Kind.LAST)).split(), 40, 0, 0, 460, false);
    }

    @Test
    void theLongestGapIsWhatWasHeardAndNotWhatTheArrivalsAloneTell() {
        recorder.chunk(at(100), 200, 0, Float.NaN);
        recorder.mark(Mark.FIRST_OUT, at(110));
        recorder.chunk(at(390), 100, 0, Float.NaN);
        longestDryNanos = 172_000_000;

        assertEquals(OptionalDouble.of(172), figures("One.", sent(0, 0, 4)).longestGapMillis());
    }

    @Test
    void charsAreHeardUpToTheLastWordThatHasStarted() {
        heardFrames = 450;

        TurnFigures figures = figures("One two three", sent(0, 0, 13));

        assertEquals(13, figures.charsSent());
        assertEquals(7, figures.charsHeard());
    }

    @Test
    void eachSeamHasItsSilenceOrItsOverlap() {
        TurnFigures figures = figures("One two three", sent(0, 0, 4), sent(10, 4, 4), sent(20, 8, 5));

        assertEquals(2, figures.seams().size());
        assertSeam(figures.seams().get(0), 4, 0.3, 100);
        assertSeam(figures.seams().get(1), 8, 0.7, -50);
    }

    @Test
    void aTurnWithoutSoundHasNoFiguresButItsText() {
        TurnFigures figures = figures("One two", sent(0, 0, 7));

        assertTrue(figures.firstAudioMillis().isEmpty());
        assertTrue(figures.longestGapMillis().isEmpty());
        assertEquals(Split.NONE, figures.split());
        assertEquals(7, figures.charsSent());
    }

    private TurnFigures figures(String text, Sent... sent) {
        Timeline timeline = Timeline.of(text).plusWords(List.of(new Stamp("One", 0.1, 0.3), new Stamp("two", 0.4, 0.7),
                new Stamp("three", 0.65, 1.0)));
        return TurnFigures.of(new TurnRecord(T0, List.of(sent), delay, timeline, recorder.snapshot(), RATE,
                heardFrames, longestDryNanos));
    }

    private static Sent sent(double millis, int offset, int length) {
        return new Sent(at(millis), offset, length, Kind.TEXT);
    }

    private static long at(double millis) {
        return T0 + Math.round(millis * 1e6);
    }

    private static void assertSplit(Split split, double ours, double words, double buffer, double service,
            boolean estimated) {
        assertEquals(ours, split.oursMillis(), NEAR);
        assertEquals(words, split.wordsMillis(), NEAR);
        assertEquals(buffer, split.bufferMillis(), NEAR);
        assertEquals(service, split.serviceMillis(), NEAR);
        assertEquals(estimated, split.estimated());
    }

    private static void assertSeam(Seam seam, int offset, double atSeconds, double silence) {
        assertEquals(offset, seam.offset());
        assertEquals(atSeconds, seam.atSeconds(), NEAR);
        assertEquals(silence, seam.silenceMillis(), NEAR);
    }
}
