package dev.soundcheck.ui.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.trace.TraceRecorder;
import dev.soundcheck.ui.lanes.LaneShape.Bar;
import dev.soundcheck.ui.lanes.LaneShape.ChunkTick;
import dev.soundcheck.ui.lanes.LaneShape.Kind;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// One pixel is one millisecond in all of these, so that positions read as times.
final class LaneLayoutTest {
    private static final long PRESS = 5_000_000_000L;
    private static final TimeAxis AXIS = new TimeAxis(1000, 1000);
    private static final int RATE = 44_100;

    private final TraceRecorder recorder = new TraceRecorder(() -> 0, PRESS);

    @Test
    void aColdTakeShowsEveryPhaseWhereItWas() {
        span(Phase.DNS, 1, 10);
        span(Phase.TCP, 10, 28);
        span(Phase.TLS, 28, 60);
        span(Phase.REQUEST, 60, 61);
        mark(Mark.SENT, 61);
        chunk(130, 4410);
        chunk(300, 4410);
        mark(Mark.DONE, 310);

        assertEquals(List.of(new Bar(Kind.DNS, 1, 9, 9), new Bar(Kind.TCP, 10, 18, 18), new Bar(Kind.TLS, 28, 32, 32),
                new Bar(Kind.REQUEST, 60, 1, 1), new Bar(Kind.WAIT, 61, 69, 69), new Bar(Kind.STREAM, 130, 170, 170)),
                shape(999).bars());
    }

    @Test
    void aWarmTakeHasNoPhasesAndSaysSo() {
        recorder.reusedConnection();
        mark(Mark.SENT, 2);
        chunk(62, 4410);
        mark(Mark.DONE, 70);

        LaneShape shape = shape(999);
        assertTrue(shape.reused());
        assertEquals(List.of(Kind.WAIT, Kind.STREAM), shape.bars().stream().map(Bar::kind).toList());
    }

    @Test
    void aLiveLaneGrowsToNow() {
        mark(Mark.SENT, 10);
        assertEquals(List.of(new Bar(Kind.WAIT, 10, 40, 40)), shape(50).bars());

        chunk(60, 4410);
        assertEquals(new Bar(Kind.STREAM, 60, 140, 140), shape(200).bars().getLast());
        assertTrue(shape(200).live());
    }

    @Test
    void anEndedLaneStopsAtItsEndWhateverTheTime() {
        mark(Mark.SENT, 10);
        chunk(60, 4410);
        mark(Mark.DONE, 80);

        assertEquals(shape(100).bars(), shape(900).bars());
        assertFalse(shape(900).live());
    }

    @Test
    void aPhaseThatNeverEndedReachesToTheFailure() {
        recorder.begin(Phase.TCP, at(5));
        mark(Mark.DONE, 105);

        assertEquals(new Bar(Kind.TCP, 5, 100, 100), shape(999).bars().getFirst());
    }

    @Test
    void arrivalsInOnePixelColumnAreOneTickWithTheirSound() {
        chunk(100, 441);
        chunk(100.2, 441);
        chunk(120, 4410);

        assertEquals(List.of(new ChunkTick(100, 20, 0, 1), new ChunkTick(120, 100, 2, 2)), shape(999).ticks());
    }

    @Test
    void sixHundredChunksAreAtMostOneTickPerPixel() {
        for (int i = 0; i < 600; i++) {
            chunk(100 + i * 0.25, 441);
        }

        assertTrue(shape(999).ticks().size() <= 151, shape(999).ticks().size() + " ticks");
    }

    @Test
    void marksStandWhereTheyWereStamped() {
        chunk(60, 4410);
        mark(Mark.FIRST_OUT, 110);
        mark(Mark.DONE, 90);

        LaneShape shape = shape(999);
        assertEquals(OptionalDouble.of(60), shape.marks().firstAudioX());
        assertEquals(OptionalDouble.of(110), shape.marks().heardX());
        assertEquals(OptionalDouble.of(90), shape.marks().doneX());
        assertEquals(110, LaneLayout.lastMillis(recorder.snapshot(), at(999)));
    }

    @Test
    void thePointerIsToldTheExactLength() {
        mark(Mark.SENT, 10);
        chunk(60.5, 4410);
        mark(Mark.DONE, 90);

        assertEquals("wait: 50.5 ms; the server's part is not known", shape(999).wordsAt(30));
        assertEquals("", shape(999).wordsAt(500));
    }

    @Test
    void leadingSilenceBeginsWithTheFirstAudio() {
        chunk(60, 4410);
        mark(Mark.DONE, 90);

        assertEquals(new Bar(Kind.SILENCE, 60, 42, 42), shape(999, 42).bars().getLast());
        assertEquals("leading silence: 42.0 ms", shape(999, 42).wordsAt(80));
    }

    @Test
    void theServersPartOfTheWaitIsToldApart() {
        mark(Mark.SENT, 10);
        recorder.chunk(at(60), 4410, 8820, 32.5f);
        mark(Mark.DONE, 90);

        assertEquals(new Bar(Kind.SERVER, 27.5, 32.5, 32.5), shape(999).server().orElseThrow());
        assertEquals("wait: 50.0 ms: the server worked 32.5 ms, the rest took 17.5 ms", shape(999).wordsAt(30));
    }

    @Test
    void aServerThatSaysItWorkedLongerThanTheWaitIsNotBelieved() {
        mark(Mark.SENT, 10);
        recorder.chunk(at(60), 4410, 8820, 70f);

        assertTrue(shape(999).server().isEmpty());
    }

    @Test
    void headersFirstByteAndMessagesWithStampsHaveTheirOwnPlaces() {
        mark(Mark.HEADERS, 40);
        mark(Mark.FIRST_BYTE, 45);
        chunk(60, 4410);
        recorder.words(at(62));
        recorder.words(at(62.2));
        recorder.words(at(80));

        LaneShape shape = shape(999);
        assertEquals(OptionalDouble.of(40), shape.marks().headersX());
        assertEquals(OptionalDouble.of(45), shape.marks().firstByteX());
        assertEquals(List.of(62.0, 80.0), shape.wordsX());
    }

    @Test
    void aChunkIsFoundWithinAFewPixels() {
        chunk(100, 4410);
        chunk(104, 4410);

        assertEquals(1, Objects.requireNonNull(shape(999).tickAt(103)).first());
        assertNull(shape(999).tickAt(90));
    }

    private LaneShape shape(double nowMillis) {
        return shape(nowMillis, Double.NaN);
    }

    private LaneShape shape(double nowMillis, double silenceMillis) {
        return LaneLayout.shape(recorder.snapshot(), AXIS, new LaneLayout.Sound(RATE, silenceMillis), at(nowMillis));
    }

    private void span(Phase phase, double from, double to) {
        recorder.begin(phase, at(from));
        recorder.end(phase, at(to));
    }

    private void mark(Mark mark, double millis) {
        recorder.mark(mark, at(millis));
    }

    private void chunk(double millis, int frames) {
        recorder.chunk(at(millis), frames, frames * 2, Float.NaN);
    }

    private static long at(double millis) {
        return PRESS + Math.round(millis * 1e6);
    }
}
