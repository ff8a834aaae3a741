package dev.soundcheck.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.ApiVersion;
import dev.soundcheck.speech.request.Delivery;
import dev.soundcheck.speech.request.SpeechRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawRequestTest {
    private static final SpeechRequest LINE = SpeechRequest.of("A \"line\".", "v-1", "sonic-3.6").withLanguage("de")
            .withDelivery(new Delivery(1.2, 0.8, "calm"));

    @ParameterizedTest
    @ValueSource(strings = {"{}", " {\"a\": [1, 2.5, null, true, \"\\u00e4\\n\"]} ", "\"text\"", "17"})
    void anyJsonMayBeSent(String text) {
        assertEquals(Optional.empty(), RawRequest.problem(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"~ ~|There is nothing to send yet. Write a JSON object.",
            "~{\n \"a\": tru\n}~|This is not valid JSON yet: see line 2, column 7.",
            "~{'a': 1}~|This is not valid JSON yet: see line 1, column 3.",
            "~{\"a\": 1~|This is not valid JSON yet: see line 1, column 8.",
            "~{} {}~|This is not valid JSON yet: see line 1, column 5."})
    void whatIsNoJsonIsASentenceWithItsPlace(String text, String sentence) {
        assertEquals(Optional.of(sentence), RawRequest.problem(text));
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void theTextToEditIsTheRequestThatWouldBeSent(Endpoint endpoint) {
        String text = RawRequest.write(endpoint, LINE, ApiVersion.DEFAULT.date());
        assertTrue(text.contains("\n  \"model_id\": \"sonic-3.6\""), text);
        assertEquals(endpoint == Endpoint.WEBSOCKET, text.contains("\"context_id\": \"raw-"), text);
        SpeechRequest read = RawRequest.read(text);
        assertEquals(text, read.raw());
        assertEquals(endpoint.timestamps() ? LINE : LINE.withStamps(read.stamps()), read.asRaw(null));
    }

    @Test
    void anOlderVersionIsWrittenAsItWantsIt() {
        String text = RawRequest.write(Endpoint.BYTES, LINE, ApiVersion.V2025_04_16.date());
        assertTrue(text.contains("\"mode\": \"id\""), text);
    }

    @Test
    void aChangedRequestIsNoLongerRaw() {
        assertEquals(null, RawRequest.read("{\"transcript\":\"a\"}").withVoice("v").raw());
    }
}
