package dev.soundcheck.cli;

import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.speech.voice.VoiceQuery;
import java.util.List;

/// The voice that speaks where none is named. Stateless; blocks.
final class FirstVoice {
    /// Skylar, a public voice of Cartesia (docs, "TTS models").
    private static final String CARTESIA_DEFAULT = "db6b0ed5-d5d3-463d-ae85-518a07d3c2b4";

    private FirstVoice() {}

    /// Asks the catalog and leaves the service cold again, so that the take pays for its own connection.
    static String of(ServiceChoice choice, SpeechService service) {
        return switch (choice) {
            case ServiceChoice.Cartesia _ -> CARTESIA_DEFAULT;
            case ServiceChoice.Offline _,ServiceChoice.Own _ -> first(service);
        };
    }

    private static String first(SpeechService service) {
        try {
            List<Voice> voices = service.page(new VoiceQuery(1, null, null, null, null)).voices();
            return voices.isEmpty() ? CARTESIA_DEFAULT : voices.getFirst().id();
        } catch (SpeechException _) {
            // The take will meet the same failure and report it. A server without a catalog may ignore the voice.
            return CARTESIA_DEFAULT;
        } finally {
            service.cool();
        }
    }
}
