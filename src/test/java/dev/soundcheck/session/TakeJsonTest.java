package dev.soundcheck.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.HandClock;
import dev.soundcheck.testing.ScriptedService;
import org.junit.jupiter.api.Test;

class TakeJsonTest {
    private final HandClock clock = new HandClock();
    private final ScriptedService service = ScriptedService.offlineVoices();

    private Take take(Endpoint endpoint) {
        try (Studio studio = new Studio(new Mute(), clock, () -> {})) {
            Take take = studio.speak(service, endpoint, SpeechRequest.of("One \"two\" three.", "v", "m"));
            clock.advanceMillis(20);
            service.lastCall().sayAll();
            return take;
        }
    }

    @Test
    void wordsAreAnArrayOfWordStartAndEndInSeconds() {
        Take take = take(Endpoint.SSE);
        JsonObject first = TakeJson.words(take.timeline().words()).get(0).getAsJsonObject();
        assertEquals("[word, start, end]", first.keySet().toString());
        assertEquals(take.timeline().words().getFirst().startSeconds(), first.get("start").getAsDouble());
        assertEquals("\"two\"",
                TakeJson.words(take.timeline().words()).get(1).getAsJsonObject().get("word").getAsString());
    }

    @Test
    void bytesHasAnEmptyArrayOfWords() {
        assertEquals("[]", TakeJson.pretty(TakeJson.words(take(Endpoint.BYTES).timeline().words())));
    }

    @Test
    void theTraceCarriesTheRawPressAndMillisecondsSinceIt() {
        Take take = take(Endpoint.WEBSOCKET);
        JsonObject json = TakeJson.trace(take);
        assertEquals(take.trace().pressNanos(), json.get("pressNanos").getAsLong());
        assertEquals(20, json.getAsJsonObject("marksMs").get("firstAudio").getAsDouble());
        assertEquals(20, json.getAsJsonObject("figures").get("ttfaMs").getAsDouble());
        assertEquals("done", json.get("state").getAsString());
        assertTrue(json.get("offline").getAsBoolean());
        assertEquals(take.trace().chunks().count(), json.getAsJsonArray("chunks").size());
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        JsonObject json = TakeJson.trace(take(Endpoint.BYTES));
        assertFalse(json.getAsJsonObject("marksMs").has("firstWord"));
        assertFalse(json.getAsJsonArray("chunks").get(0).getAsJsonObject().has("stepMs"));
        assertFalse(json.has("failure"));
    }
}
