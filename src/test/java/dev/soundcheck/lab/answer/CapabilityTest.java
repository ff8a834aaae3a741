package dev.soundcheck.lab.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.OutputFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The first table of the page "Compare TTS endpoints", and what the client itself allows.
class CapabilityTest {
    @Test
    void theFeaturesAreThoseOfThePage() {
        assertEquals(List.of("No", "Yes", "Yes"), row(Capability.TIMESTAMPS));
        assertEquals(List.of("No", "No", "Yes"), row(Capability.PIECES));
        assertEquals(List.of("One per request", "One per request", "Many, in turn or at once"),
                row(Capability.GENERATIONS));
    }

    @ParameterizedTest
    @EnumSource
    void filesAreNamedOnlyWhereTheyCanBeAskedFor(Endpoint endpoint) {
        OutputFormat wav = OutputFormat.wav(PcmEncoding.S16LE, 44_100);
        assertEquals(endpoint.carries(wav), Capability.SOUND.of(endpoint).contains("WAV"));
    }

    @Test
    void theCopiedAnswerHasThem() {
        String text = Answer.of(Needs.SIMPLEST, List.of()).text();
        assertTrue(text.contains("- Word timestamps: Bytes (No), SSE (Yes), WebSocket (Yes)\n"), text);
    }

    private static List<String> row(Capability capability) {
        return Stream.of(Endpoint.values()).map(capability::of).toList();
    }
}
