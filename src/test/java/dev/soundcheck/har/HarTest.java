package dev.soundcheck.har;

import static dev.soundcheck.testing.Frames.streamedWav;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.StampOptions;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is written into a HAR, and that it comes back as it was.
class HarTest extends HarCase {
    private static void assertSame(Take before, Take after) throws IOException {
        assertEquals(before.state(), after.state());
        assertEquals(before.request(), after.request());
        assertArrayEquals(pcm(before.track()), pcm(after.track()));
        assertEquals(before.timeline().words(), after.timeline().words());
        Trace one = before.trace();
        Trace two = after.trace();
        assertEquals(one.chunks().count(), two.chunks().count());
        for (int i = 0; i < one.chunks().count(); i++) {
            assertEquals((one.chunks().atNanos(i) - one.pressNanos()) / 1e6,
                    (two.chunks().atNanos(i) - two.pressNanos()) / 1e6, 0.01);
        }
        assertEquals(one.sincePress(Mark.FIRST_AUDIO).orElseThrow() / 1e6,
                two.sincePress(Mark.FIRST_AUDIO).orElseThrow() / 1e6, 0.01);
    }

    @Test
    void anEventStreamComesBackAsItWas() throws IOException, InterruptedException {
        Take take = events();
        assertSame(take, read(har(take)).takes().getFirst());
    }

    @Test
    void aTurnOnASocketComesBackAsItWas() throws IOException, InterruptedException {
        Take take = socket();
        assertSame(take, read(har(take)).takes().getFirst());
    }

    @Test
    void aBodyOfRawSoundComesBackAsItWas() throws IOException, InterruptedException {
        fixture.server().sound(SOUND);
        Take take = speak(Endpoint.BYTES, ClientFixture.line().withStamps(StampOptions.NONE));
        assertSame(take, read(har(take)).takes().getFirst());
    }

    @Test
    void aBodyOfWavComesBackWithItsSound() throws IOException, InterruptedException {
        fixture.server().sound(streamedWav(SOUND, 16000));
        Take take = speak(Endpoint.BYTES,
                ClientFixture.line().withFormat(OutputFormat.wav(PcmEncoding.S16LE, 16000)));
        Take back = read(har(take)).takes().getFirst();
        assertEquals(TakeState.DONE, back.state());
        assertArrayEquals(SOUND, pcm(back.track()));
    }

    @Test
    void aRefusalIsAnEntryWithItsBody() throws IOException, InterruptedException {
        fixture.server().refuse(402, "{\"title\":\"No credit\",\"message\":\"Buy some.\",\"request_id\":\"r-9\"}");
        Take take = speak(Endpoint.BYTES, ClientFixture.line());
        Take back = read(har(take)).takes().getFirst();
        assertEquals(TakeState.FAILED, back.state());
        assertNotNull(back.failure());
        assertEquals("The service refused with 402: No credit: Buy some.", back.failure().sentence());
        assertEquals("r-9", back.failure().requestId());
    }

    @Test
    void neitherKeyNorTokenNorCookieIsInTheFile() throws IOException, InterruptedException {
        fixture.server().refuse(401, "{\"message\":\"" + ClientFixture.KEY + " and eyJhbGciOi.eyJncmFudHM.c2ln\"}");
        Take refused = speak(Endpoint.BYTES,
                ClientFixture.line().withText("My key is sk_car_other123456 and ?api_key=hunter2 too."));
        String text = Files.readString(har(events(), socket(), refused));
        for (String secret : List.of(ClientFixture.KEY, "sk_car", "eyJhbGciOi", "session=abc", "hunter2")) {
            assertFalse(text.contains(secret), secret);
        }
    }

    @Test
    void theFieldsThatHar12DemandsAreThere() throws IOException, InterruptedException {
        JsonObject log = JsonParser.parseString(Files.readString(har(events(), socket()))).getAsJsonObject()
                .getAsJsonObject("log");
        assertEquals("1.2", log.get("version").getAsString());
        for (JsonElement element : log.getAsJsonArray("entries")) {
            JsonObject entry = element.getAsJsonObject();
            for (String name : List.of("startedDateTime", "time", "request", "response", "cache", "timings")) {
                assertTrue(entry.has(name), name);
            }
            for (String name : List.of("method", "url", "httpVersion", "cookies", "headers", "queryString",
                    "headersSize", "bodySize")) {
                assertTrue(entry.getAsJsonObject("request").has(name), name);
            }
            for (String name : List.of("status", "statusText", "httpVersion", "cookies", "headers", "content",
                    "redirectURL", "headersSize", "bodySize")) {
                assertTrue(entry.getAsJsonObject("response").has(name), name);
            }
            JsonObject timings = entry.getAsJsonObject("timings");
            double sum = 0;
            for (String name : List.of("blocked", "dns", "connect", "send", "wait", "receive")) {
                sum += Math.max(0, timings.get(name).getAsDouble());
            }
            assertEquals(entry.get("time").getAsDouble(), sum, 1e-6);
        }
    }

    @Test
    void messagesOfASocketAreWrittenAsChromeDoes() throws IOException, InterruptedException {
        JsonObject entry = JsonParser.parseString(Files.readString(har(socket()))).getAsJsonObject()
                .getAsJsonObject("log").getAsJsonArray("entries").get(0).getAsJsonObject();
        assertEquals("websocket", entry.get("_resourceType").getAsString());
        assertTrue(entry.getAsJsonObject("request").get("url").getAsString().startsWith("ws://"));
        JsonArray messages = entry.getAsJsonArray("_webSocketMessages");
        JsonObject first = messages.get(0).getAsJsonObject();
        assertEquals("send", first.get("type").getAsString());
        assertEquals(1, first.get("opcode").getAsInt());
        assertTrue(first.get("data").getAsString().contains("The kettle is on."));
        assertEquals("receive", messages.get(1).getAsJsonObject().get("type").getAsString());
    }
}
