package dev.soundcheck.cartesia;

import static dev.soundcheck.testing.Frames.chunk;
import static dev.soundcheck.testing.Frames.done;
import static dev.soundcheck.testing.Frames.pattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.speech.ContextOptions;
import dev.soundcheck.speech.SentInput;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.speech.SpeechContext;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.RecordingListener;
import dev.soundcheck.testing.ServerSocketScript;
import dev.soundcheck.trace.TraceRecorder;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes out of an open utterance, and what comes back.
class SpeechContextTest extends ContextCase {
    @Test
    void piecesGoOutAsTheyComeUnderOneContext() {
        SpeechContext context = open("First we boil ", 600);
        context.append("the water. ");
        context.append("Then we wait.");
        context.finish();

        String id = expect("First we boil ", true, 600);
        assertEquals(id, expect("the water. ", true, 600));
        assertEquals(id, expect("Then we wait.", true, 600));
        assertEquals(id, expect("", false, 600));
        assertEquals(id, context.contextId());
        server.send(chunk(id, pattern(2)), done(id));
        heard.assertTranscript("opened S16LE 16000", "audio 2", "completed");
    }

    @Test
    void aFlushIsAMessageOfItsOwnAndItsIdComesBack() {
        SpeechContext context = open("Part one. ", 0);
        String id = expect("Part one. ", true, 0);
        context.flush();
        JsonObject flush = server.message();
        assertTrue(flush.get("flush").getAsBoolean());
        assertTrue(flush.get("continue").getAsBoolean());
        assertEquals("", flush.get("transcript").getAsString());

        server.send(chunk(id, pattern(2)).replace("\"done\"", "\"flush_id\":1,\"done\""),
                "{\"type\":\"flush_done\",\"context_id\":\"" + id
                        + "\",\"flush_id\":1,\"flush_done\":true,\"done\":false}");
        context.append("Part two.");
        context.finish();
        server.send(chunk(id, pattern(2)), done(id));

        heard.assertTranscript("opened S16LE 16000", "audio 2", "flushed 1", "audio 2", "completed");
    }

    @Test
    void unaskedAndIncompleteFlushesAreNeverTheEnd() {
        SpeechContext context = open("One. ", 0);
        String id = expect("One. ", true, 0);
        context.finish();
        server.send("{\"type\":\"flush_done\",\"context_id\":\"" + id + "\",\"flush_id\":0}", chunk(id, pattern(2)),
                "{\"type\":\"flush_done\",\"context_id\":\"" + id + "\"}", chunk(id, pattern(2)), done(id));

        heard.assertTranscript("flushed 0", "opened S16LE 16000", "audio 2", "flushed -1", "audio 2", "completed");
    }

    @Test
    void timesAreToldAsTheyComeAcrossContinuations() {
        SpeechContext context = open("First. ", 0);
        String id = expect("First. ", true, 0);
        context.append("Second.");
        context.finish();
        server.send(words(id, "First.", 0.12, 0.5), chunk(id, pattern(2)), words(id, "Second.", 1.41, 1.9),
                words(id, "Second.", 1.2, 1.1), done(id));

        heard.assertTranscript("words First.@0.12-0.5", "opened S16LE 16000", "audio 2", "words Second.@1.41-1.9",
                "words Second.@1.2-1.1", "completed");
    }

    @Test
    void everyMessageThatLeftIsToldWithItsTime() {
        SpeechContext context = open("One. ", 0);
        String id = expect("One. ", true, 0);
        context.flush();
        context.finish();
        server.message();
        server.message();
        server.send(chunk(id, pattern(2)), done(id));
        heard.ended();

        List<SentInput> sent = heard.sent();
        assertEquals(List.of(SentInput.Kind.TEXT, SentInput.Kind.FLUSH, SentInput.Kind.FINISH),
                sent.stream().map(SentInput::kind).toList());
        assertEquals(List.of(0, 1, 0), sent.stream().map(SentInput::flushId).toList());
        assertEquals("One. ", sent.getFirst().text());
        assertTrue(sent.stream().allMatch(one -> one.contextId().equals(id) && one.bytes() > 100));
        assertTrue(sent.get(0).sentNanos() <= sent.get(1).sentNanos());
    }

    @Test
    void onAnOpenSocketAPieceLeavesOnTheThreadThatAppendsIt() {
        open("One. ", 0);
        String id = expect("One. ", true, 0);
        // The thread that has sent the first piece reads afterwards: once it brings sound, no frame is being written.
        server.send(chunk(id, pattern(2)));
        heard.heard(2);
        List<Thread> senders = new CopyOnWriteArrayList<>();
        SpeechContext second = fixture.client().open(line(""), ContextOptions.of(OptionalInt.of(0)),
                TraceRecorder.pressed(System::nanoTime), new SpeechListener() {
                    @Override
                    public void onEvent(SpeechEvent event) {}

                    @Override
                    public void onSent(SentInput sent) {
                        senders.add(Thread.currentThread());
                    }
                });

        second.append("Two. ");

        assertEquals(List.of(Thread.currentThread()), senders);
        expect("Two. ", true, 0);
    }

    @Test
    void theDelayMayBeLeftToTheService() {
        fixture.client().open(line("One."), ContextOptions.of(OptionalInt.empty()),
                TraceRecorder.pressed(System::nanoTime), heard);

        assertFalse(server.message().has("max_buffer_delay_ms"));
    }

    @Test
    void severalContextsAreOpenAtATimeOnOneSocket() {
        try (ClientFixture patient = new ClientFixture()) {
            ServerSocketScript service = patient.server().socket();
            RecordingListener one = new RecordingListener();
            RecordingListener two = new RecordingListener();
            SpeechContext first = open(patient, "One. ", one);
            String firstId = service.contextId();
            SpeechContext second = open(patient, "Two. ", two);
            String secondId = service.contextId();
            first.cancel();
            service.message();
            service.send(chunk(firstId, pattern(10)), chunk(secondId, pattern(4)));
            second.finish();
            service.message();
            service.send(chunk(firstId, pattern(10)), chunk(secondId, pattern(4)), done(firstId), done(secondId));

            two.assertTranscript("opened S16LE 16000", "audio 8", "completed");
            one.assertTranscript("cancelled");
            assertEquals(20, one.late(2).bytes());
            assertEquals(1, patient.server().requests());
        }
    }

    @Test
    void theSocketsAgeAndIdleTimeCanBeRead() {
        open("One. ", 0);
        expect("One. ", true, 0);

        SocketState state = fixture.client().socket();

        assertEquals(SocketState.Status.OPEN, state.status());
        long later = System.nanoTime() + Duration.ofSeconds(100).toNanos();
        assertEquals(100.0, (double) state.age(later).toSeconds(), 20);
        assertTrue(state.idle(later).compareTo(state.age(later)) <= 0);
        assertTrue(state.idle(later).toSeconds() >= 100);
    }

    @ParameterizedTest
    @ValueSource(ints = {-5, 0})
    void aDelayBelowZeroIsNone(int delay) {
        open("One. ", delay);
        expect("One. ", true, 0);
    }

    @Test
    void anOpenContextOfAnotherContainerIsRefused() {
        fixture.client().open(line("Hi").withFormat(OutputFormat.wav(PcmEncoding.S16LE, 8000)),
                ContextOptions.of(OptionalInt.of(0)),
                TraceRecorder.pressed(System::nanoTime), heard);

        heard.assertTranscript("failed REJECTED");
    }

    private static String words(String id, String word, double start, double end) {
        return "{\"type\":\"timestamps\",\"context_id\":\"" + id + "\",\"word_timestamps\":{\"words\":[\"" + word
                + "\"],\"start\":[" + start + "],\"end\":[" + end + "]}}";
    }
}
