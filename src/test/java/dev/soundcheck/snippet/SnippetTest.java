package dev.soundcheck.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is written around the request.
final class SnippetTest {
    private static final SpeechRequest LINE = SpeechRequest.of("Hi.", "v", "m");
    private static final URI HERE = URI.create("http://127.0.0.1:7");

    @Test
    void codeForAServerOfThisMachineSaysHowToAskCartesia() {
        List<String> curl = Snippet.CURL.write(Recipe.of(Endpoint.BYTES, LINE, HERE)).lines().toList();
        assertEquals("#!/usr/bin/env bash", curl.getFirst());
        assertEquals("""
                # Soundcheck's offline voices answer as long as Soundcheck runs.
                # To ask Cartesia: put https://api.cartesia.ai in place of http://127.0.0.1:7,
                # and the id of one of Cartesia's voices in place of this voice's id.""",
                String.join("\n", curl.subList(1, 4)));
    }

    @ParameterizedTest
    @EnumSource
    void everyAddressIsNamedThatHasToBeReplaced(Snippet snippet) {
        for (Endpoint endpoint : Endpoint.values()) {
            if (snippet.refusal(endpoint).isEmpty()) {
                String code = snippet.write(Recipe.of(endpoint, LINE, HERE));
                String changed = code.replace("ws://127.0.0.1:7", "").replace("http://127.0.0.1:7", "");
                assertFalse(changed.contains("127.0.0.1"), changed);
                String note = code.lines().filter(line -> line.contains("To ask Cartesia: ")).findFirst().orElse("");
                assertEquals(code.contains("ws://127"), note.contains("wss://api.cartesia.ai"), code);
                assertEquals(code.contains("http://127"), note.contains("https://api.cartesia.ai"), code);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void codeForCartesiaHasNoSuchNote(Snippet snippet) {
        Arrays.stream(Endpoint.values()).filter(endpoint -> snippet.refusal(endpoint).isEmpty())
                .map(endpoint -> snippet.write(Recipe.of(endpoint, LINE, Recipe.Place.CARTESIA.baseUrl())))
                .forEach(code -> assertTrue(!code.contains("Soundcheck"), code));
    }
}
