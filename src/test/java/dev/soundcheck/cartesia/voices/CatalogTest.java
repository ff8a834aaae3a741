package dev.soundcheck.cartesia.voices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechFailure.Kind;
import dev.soundcheck.speech.voice.Accent;
import dev.soundcheck.speech.voice.PronunciationDictionary;
import dev.soundcheck.speech.voice.SpokenLocale;
import dev.soundcheck.testing.ClientFixture;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What the catalog holds beside voices.
@Timeout(30)
class CatalogTest {
    private final ClientFixture fixture = new ClientFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void dictionariesAreListedPageByPage() throws SpeechException {
        answer("{\"data\":[{\"id\":\"d1\",\"name\":\"Names\",\"items\":[{\"text\":\"a\",\"alias\":\"b\"},{\"text\":\"c\","
                + "\"pronunciation\":\"d\"}]}],\"has_more\":true}");
        answer("{\"data\":[{\"id\":\"d2\"},{\"name\":\"no id\"},7],\"has_more\":false}");

        assertEquals(List.of(new PronunciationDictionary("d1", "Names", 2), new PronunciationDictionary("d2", "d2", 0)),
                fixture.client().dictionaries());
        assertEquals("/pronunciation-dicts?limit=100", fixture.server().request().getTarget());
        assertEquals("/pronunciation-dicts?limit=100&starting_after=d1", fixture.server().request().getTarget());
    }

    @Test
    void aPageWithoutDictionariesIsTheLastWhateverItSays() throws SpeechException {
        answer("{\"data\":[],\"has_more\":true}");

        assertEquals(List.of(), fixture.client().dictionaries());
    }

    @Test
    void accentsAreListed() throws SpeechException {
        answer("{\"accents\":[{\"id\":\"irish\",\"name\":\"Irish\",\"language\":\"en\",\"locale\":\"en-IE\","
                + "\"is_locale_default\":true,\"is_localizable\":false,\"new\":{}},{\"name\":\"no id\"},{\"id\":\"odd\"}]}");

        assertEquals(List.of(new Accent("irish", "Irish", "en", "en-IE"), new Accent("odd", "odd", "", null)),
                fixture.client().accents());
        assertEquals("/accents", fixture.server().request().getTarget());
    }

    @Test
    void localesAreListedWithTheirAccents() throws SpeechException {
        answer("{\"locales\":[{\"locale\":\"fr-CA\",\"language\":\"fr\",\"display_name\":\"French, Canada\",\"accents\":"
                + "[{\"id\":\"quebec\",\"name\":\"Québécois\"},\"acadian\"]},{\"locale\":\"en-GB\",\"accents\":null},{}]}");

        assertEquals(List.of(
                new SpokenLocale("fr-CA", "French, Canada",
                        List.of(new Accent("quebec", "Québécois", "", null),
                                new Accent("acadian", "acadian", "", null))),
                new SpokenLocale("en-GB", "English (United Kingdom)", List.of())), fixture.client().locales());
    }

    @Test
    void aServiceWithoutTheseRoutesSimplyHasNone() throws SpeechException {
        for (int i = 0; i < 3; i++) {
            fixture.server().refuse(404, "{\"title\":\"Not found\",\"message\":\"No route.\"}");
        }

        assertEquals(List.of(), fixture.client().accents());
        assertEquals(List.of(), fixture.client().locales());
        assertEquals(List.of(), fixture.client().dictionaries());
    }

    @Test
    void whatIsNoCatalogIsSaidToBeNone() {
        answer("[]");

        assertEquals(Kind.NOT_CARTESIA,
                assertThrows(SpeechException.class, () -> fixture.client().accents()).failure().kind());
    }

    /// A server may close a connection that nobody uses. The list of voices is asked for minutes later.
    @Test
    void aKeptConnectionThatTheServerHasClosedIsReplaced() throws SpeechException {
        fixture.server().answer(new MockResponse.Builder().body("{\"accents\":[{\"id\":\"irish\"}]}")
                .onResponseEnd(new SocketEffect.CloseSocket()));
        answer("{\"accents\":[{\"id\":\"scottish\"}]}");
        fixture.client().accents();

        assertEquals("scottish", fixture.client().accents().getFirst().id());
    }

    private void answer(String json) {
        fixture.server().answer(new MockResponse.Builder().setHeader("Content-Type", "application/json").body(json));
    }
}
