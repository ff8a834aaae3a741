package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.cartesia.CartesiaService;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.offline.OfflineOptions;
import dev.soundcheck.offline.OfflineServer;
import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.voice.VoiceQuery;
import dev.soundcheck.timeline.TimedWord;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.NanoClock;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The client against the offline voice server, over real sockets: what a user hears first.
class EndToEndTest {
    private static final String LINE = "The kettle is on, and at 42 degrees the tea is nearly ready.";

    private static OfflineServer server;
    private static CartesiaService service;
    private final Semaphore changes = new Semaphore(0);

    @BeforeAll
    static void startVoices() throws IOException {
        server = OfflineServer.start(OfflineOptions.EMBEDDED);
        server.ready().orTimeout(60, TimeUnit.SECONDS).join();
        service = new CartesiaService(CartesiaOptions.offline(server.baseUrl()));
    }

    @AfterAll
    static void stopVoices() {
        service.close();
        server.close();
    }

    private Take speak(Endpoint endpoint, String text) throws SpeechException, InterruptedException {
        String voice = service.page(VoiceQuery.FIRST).voices().getFirst().id();
        try (Studio studio = new Studio(new Mute(), NanoClock.system(), changes::release)) {
            Take take = studio.speak(service, endpoint, SpeechRequest.of(text, voice, "sonic-3.6"));
            while (!take.state().ended()) {
                assertTrue(changes.tryAcquire(30, TimeUnit.SECONDS), "nothing came for 30 s");
            }
            return take;
        }
    }

    private static PcmTrack track(Take take) {
        return Objects.requireNonNull(take.track(), () -> "no sound: " + take.failure());
    }

    @Test
    void theThreeEndpointsGiveTheSameSoundForTheSameLine() throws Exception {
        short[] bytes = samples(speak(Endpoint.BYTES, LINE));
        assertTrue(bytes.length > 2 * 44100, "2 s of speech at least, was " + bytes.length);
        assertEquals(bytes.length, samples(speak(Endpoint.SSE, LINE)).length);
        assertEquals(-1, Arrays.mismatch(samples(speak(Endpoint.SSE, LINE)), samples(speak(Endpoint.WEBSOCKET, LINE))));
    }

    @ParameterizedTest
    @EnumSource(names = {"SSE", "WEBSOCKET"})
    void everyWordOfTheTextIsStampedInOrderWithinTheSound(Endpoint endpoint) throws Exception {
        Take take = speak(endpoint, LINE);
        List<TimedWord> words = take.timeline().words();
        assertEquals(List.of(LINE.split(" ")), words.stream().map(TimedWord::text).toList());
        double before = 0;
        for (TimedWord word : words) {
            assertTrue(word.startSeconds() >= before && word.endSeconds() >= word.startSeconds(), word.toString());
            before = word.endSeconds();
        }
        assertTrue(before <= take.seconds() + 1e-3, before + " s of words in " + take.seconds() + " s of sound");
    }

    @ParameterizedTest
    @EnumSource(names = {"SSE", "WEBSOCKET"})
    void wordsCoverTheSoundAndPausesDoNot(Endpoint endpoint) throws Exception {
        Take take = speak(endpoint, LINE);
        double voiced = 0;
        for (TimedWord word : take.timeline().words()) {
            voiced += rms(take, word.startSeconds(), word.endSeconds());
        }
        double inWords = voiced / take.timeline().words().size();
        double lead = rms(take, 0, Math.max(0.02, take.timeline().words().getFirst().startSeconds() - 0.03));
        assertTrue(inWords > 10 * lead, "words " + inWords + ", silence before them " + lead);
    }

    @ParameterizedTest
    @EnumSource
    void theStampsOfATakeAreInTheOrderOfTheirMeaning(Endpoint endpoint) throws Exception {
        Take take = speak(endpoint, "Ten words are enough to see whether stamps stay honest.");
        assertEquals(TakeState.DONE, take.state());
        List<Mark> order = List.of(Mark.SENT, Mark.FIRST_BYTE, Mark.FIRST_AUDIO, Mark.LAST_AUDIO, Mark.DONE);
        long before = 0;
        for (Mark mark : order) {
            long since = take.trace().sincePress(mark).orElseThrow(() -> new AssertionError("no " + mark));
            assertTrue(since >= before, mark + " at " + since + " ns, after " + before);
            before = since;
        }
    }

    private static short[] samples(Take take) {
        PcmTrack track = track(take);
        short[] samples = new short[(int) track.frames()];
        track.readS16(0, samples, 0, samples.length);
        return samples;
    }

    private static double rms(Take take, double fromSeconds, double toSeconds) {
        short[] samples = samples(take);
        int from = (int) (fromSeconds * 44100);
        int to = Math.min(samples.length, (int) (toSeconds * 44100));
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return Math.sqrt(sum / Math.max(1, to - from));
    }
}
