package dev.soundcheck.cartesia.voices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.cartesia.CartesiaService;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.speech.ApiKey;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechFailure.Kind;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.speech.voice.VoicePage;
import dev.soundcheck.speech.voice.VoiceQuery;
import dev.soundcheck.testing.CartesiaServer;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.Frames;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class VoicesTest {
    private static final String NEW_SHAPE = """
            {"id":"V1","name":"Skylar","description":"Warm.","tagline":"Friendly guide","language":"en",
             "locales":[{"locale":"en-US","is_native":true}],"access":"public","visibility":"all","is_owner":true,
             "created_at":"2026-01-01T00:00:00Z","gender":"feminine","accent":"irish","accents":[],
             "country":null,"preview_file_url":"https://files.example/v1.wav","brand_new":{"x":[1]}}""";
    private static final String OLD_SHAPE = """
            {"id":"V2","name":"Daniel","description":"Calm.","language":"de","is_owner":false,"is_public":true,
             "created_at":"2024-01-01T00:00:00Z","user_id":"u","embedding":[0.1,0.2],"is_starred":false}""";

    private final ClientFixture fixture = new ClientFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void bothShapesOfAVoiceAreRead() throws SpeechException {
        answer("{\"data\":[" + NEW_SHAPE + "," + OLD_SHAPE
                + ",{\"name\":\"no id\"},7],\"has_more\":true,\"next_page\":\"V2\"}");

        VoicePage page = fixture.client().page(VoiceQuery.FIRST);

        assertTrue(page.hasMore());
        assertEquals(List.of(
                new Voice("V1", "Skylar", "Warm.", "Friendly guide", "en", "feminine", "irish", true,
                        "https://files.example/v1.wav"),
                new Voice("V2", "Daniel", "Calm.", "", "de", null, null, false, null)), page.voices());
    }

    @Test
    void aPageIsAskedForInFull() throws SpeechException {
        answer("{\"data\":[],\"has_more\":false}");

        fixture.client().page(new VoiceQuery(500, "V2", "calm & ü", "feminine", "pt-BR"));

        RecordedRequest request = fixture.server().request();
        HttpUrl url = request.getUrl();
        assertEquals("100", url.queryParameter("limit"));
        assertEquals("V2", url.queryParameter("starting_after"));
        assertEquals("calm & ü", url.queryParameter("q"));
        assertEquals("feminine", url.queryParameter("gender"));
        assertEquals("pt-BR", url.queryParameter("language"));
        assertEquals("preview_file_url", url.queryParameter("expand[]"));
        assertTrue(request.getTarget().contains("expand%5B%5D=") || request.getTarget().contains("expand[]="));
        assertEquals("Bearer " + ClientFixture.KEY, request.getHeaders().get("Authorization"));
    }

    @Test
    void whatIsNotAskedForIsNotSent() throws SpeechException {
        answer("{\"data\":[],\"has_more\":false}");

        fixture.client().page(new VoiceQuery(10, null, " ", null, null));

        assertEquals("/voices?limit=10&expand%5B%5D=preview_file_url",
                fixture.server().request().getTarget().replace("[]", "%5B%5D"));
    }

    @Test
    void anEmptyPageIsTheLastWhateverItSays() throws SpeechException {
        answer("{\"data\":[],\"has_more\":true}");

        assertFalse(fixture.client().page(VoiceQuery.FIRST).hasMore());
    }

    @Test
    void theFirstApisBareListIsReadToo() throws SpeechException {
        answer("[" + OLD_SHAPE + "]");

        VoicePage page = fixture.client().page(VoiceQuery.FIRST);

        assertEquals(1, page.voices().size());
        assertFalse(page.hasMore());
    }

    @Test
    void oneVoiceIsFetchedByItsId() throws SpeechException {
        answer(NEW_SHAPE);

        assertEquals("Skylar", fixture.client().voice("a/b").name());
        assertTrue(fixture.server().request().getTarget().startsWith("/voices/a%2Fb?expand"));
    }

    @Test
    void anUnknownVoiceIsSaidToBeUnknown() {
        fixture.server().refuse(404,
                "{\"error_code\":\"voice_not_found\",\"title\":\"x\",\"message\":\"y\",\"request_id\":\"1\"}");

        assertEquals(Kind.VOICE_UNKNOWN, failure(() -> fixture.client().voice("V9")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html></html>", "hello", "{}", "7", "{\"data\":[{\"id\":\"a\"}", "\"x\""})
    void whatIsNoListIsNoVoiceService(String body) {
        answer(body);

        assertEquals(Kind.NOT_CARTESIA, failure(() -> fixture.client().page(VoiceQuery.FIRST)));
    }

    @Test
    void aRefusedPageIsReadAsWhatItIs() {
        fixture.server().refuse(401, "{\"error_code\":null,\"title\":\"Unauthorized\",\"message\":\"No.\"}");

        assertEquals(Kind.UNAUTHORIZED, failure(() -> fixture.client().page(VoiceQuery.FIRST)));
    }

    @Test
    void aSampleIsFetchedWithTheKeyAndDecoded() throws SpeechException {
        fixture.server().sound(Frames.streamedWav(Frames.pattern(641), 22050));

        PcmTrack track = fixture.client().preview(voice(fixture.server().url("/v1.wav").toString()));

        assertEquals(320, track.frames());
        assertEquals(22050, track.format().sampleRateHz());
        assertTrue(track.complete());
        assertEquals("Bearer " + ClientFixture.KEY, fixture.server().request().getHeaders().get("Authorization"));
    }

    @Test
    void aSampleOnAnotherHostIsFetchedWithoutTheKey() throws SpeechException {
        try (CartesiaServer elsewhere = new CartesiaServer()) {
            elsewhere.sound(Frames.streamedWav(Frames.pattern(640), 22050));

            fixture.client().preview(voice(elsewhere.url("/v1.wav").toString()));

            assertNull(elsewhere.request().getHeaders().get("Authorization"));
        }
    }

    @ParameterizedTest
    @CsvSource({"https://api.cartesia.ai, https://files.cartesia.ai/a, true",
            "https://api.cartesia.ai, https://api.cartesia.ai/a, true",
            "https://api.cartesia.ai, http://files.cartesia.ai/a, false",
            "https://api.cartesia.ai, https://cartesia.ai.evil.example/a, false",
            "https://api.cartesia.ai, https://bucket.s3.amazonaws.com/a, false"})
    void onlyTheServicesOwnHostsMayKnowTheKey(String base, String url, boolean may) {
        assertEquals(may, PreviewDownload.mayKnowTheKey(HttpUrl.get(base), HttpUrl.get(url)));
    }

    @Test
    void aVoiceWithoutASampleSaysSo() {
        assertEquals(Kind.REJECTED, failure(() -> fixture.client().preview(voice(null))));
    }

    @Test
    void aSampleThatIsNoneIsSaidToBeNone() {
        fixture.server().answer(new MockResponse.Builder().setHeader("Content-Type", "text/html").body("<html>"));

        assertEquals(Kind.NOT_CARTESIA,
                failure(() -> fixture.client().preview(voice(fixture.server().url("/x").toString()))));
    }

    private void answer(String json) {
        fixture.server().answer(new MockResponse.Builder().setHeader("Content-Type", "application/json").body(json));
    }

    private static Voice voice(@Nullable String preview) {
        return new Voice("V1", "Skylar", "", "", "en", null, null, false, preview);
    }

    /// A header takes no such letters, and its own complaint would be no sentence.
    @Test
    void aKeyWithLettersThatNoKeyHasIsRefusedBeforeItIsSent() {
        try (CartesiaServer server = new CartesiaServer();
                CartesiaService client = new CartesiaService(
                        CartesiaOptions.of(server.url(), new ApiKey("sk_car_\u00E9")))) {
            SpeechException refused = assertThrows(SpeechException.class, () -> client.page(VoiceQuery.FIRST));
            assertEquals("The API key holds characters that no key has.", refused.failure().sentence());
        }
    }

    private static Kind failure(Executable call) {
        return assertThrows(SpeechException.class, call).failure().kind();
    }
}
