package dev.soundcheck.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TraceRecorderTest {
    private final TraceRecorder recorder = new TraceRecorder(() -> 7_000, 1_000);

    @Test
    void theFirstStampOfAMarkCounts() {
        recorder.mark(Mark.HEADERS, 1_500);
        recorder.mark(Mark.HEADERS, 1_900);
        assertEquals(OptionalLong.of(500), recorder.snapshot().sincePress(Mark.HEADERS));
    }

    @Test
    void ofLastAudioTheLastStampCounts() {
        recorder.mark(Mark.LAST_AUDIO, 1_500);
        recorder.mark(Mark.LAST_AUDIO, 1_900);
        assertEquals(OptionalLong.of(1_900), recorder.snapshot().at(Mark.LAST_AUDIO));
    }

    @Test
    void aMarkThatNeverCameIsEmpty() {
        assertEquals(OptionalLong.empty(), recorder.snapshot().sincePress(Mark.FIRST_WORD));
    }

    @Test
    void anEndClosesTheLatestOpenSpanOfItsPhase() {
        recorder.begin(Phase.TCP, 1_100);
        recorder.begin(Phase.TLS, 1_200);
        recorder.end(Phase.TLS, 1_300);
        recorder.end(Phase.DNS, 1_300);
        assertEquals(List.of(new Span(Phase.TCP, 1_100, Span.OPEN), new Span(Phase.TLS, 1_200, 1_300)),
                recorder.snapshot().spans());
    }

    @Test
    void aChunkWithoutSamplesIsNoFirstAudio() {
        recorder.chunk(1_400, 0, 44, Float.NaN);
        recorder.chunk(1_600, 441, 900, 12.5f);
        Trace trace = recorder.snapshot();
        assertEquals(OptionalLong.of(600), trace.sincePress(Mark.FIRST_AUDIO));
        assertEquals(944, trace.wireBytes());
    }

    @Test
    void aSnapshotDoesNotGrowWithWhatComesAfterIt() {
        for (int i = 0; i < 100; i++) {
            recorder.chunk(2_000 + i, 10, 20, i);
        }
        Trace before = recorder.snapshot();
        for (int i = 0; i < 100; i++) {
            recorder.chunk(3_000 + i, 11, 21, i);
        }
        assertEquals(100, before.chunks().count());
        assertEquals(2_099, before.chunks().atNanos(99));
        assertEquals(99f, before.chunks().stepMillis(99));
        assertThrows(IndexOutOfBoundsException.class, () -> before.chunks().frames(100));
        assertEquals(11, recorder.snapshot().chunks().frames(100));
    }

    @Test
    void aNewAttemptKeepsThePressAndForgetsTheRest() {
        recorder.reusedConnection();
        recorder.begin(Phase.DNS, 1_100);
        recorder.mark(Mark.SENT, 1_200);
        recorder.restart();
        Trace trace = recorder.snapshot();
        assertEquals(1_000, trace.pressNanos());
        assertFalse(trace.reused());
        assertTrue(trace.spans().isEmpty() && trace.marks().isEmpty());
    }

    @Test
    void wordMessagesAreStampedEach() {
        recorder.words(1_100);
        recorder.words(1_250);
        Trace trace = recorder.snapshot();
        assertArrayEquals(new long[]{1_100, 1_250}, trace.wordNanos());
        assertEquals(OptionalLong.of(100), trace.sincePress(Mark.FIRST_WORD));
    }

    @Test
    void aStreamOfSingleSamplesCannotFillTheMemory() {
        for (int i = 0; i < TraceRecorder.MOST_STAMPS + 1000; i++) {
            recorder.chunk(2_000 + i, 1, 2, Float.NaN);
            recorder.words(2_000 + i);
        }
        Trace trace = recorder.snapshot();
        assertEquals(TraceRecorder.MOST_STAMPS, trace.chunks().count());
        assertEquals(1001, trace.chunks().frames(TraceRecorder.MOST_STAMPS - 1));
        assertEquals(2L * (TraceRecorder.MOST_STAMPS + 1000), trace.wireBytes());
        assertEquals(TraceRecorder.MOST_STAMPS, trace.wordNanos().length);
        assertEquals(OptionalLong.of(1_000 + TraceRecorder.MOST_STAMPS + 999), trace.sincePress(Mark.LAST_AUDIO));
    }
}
