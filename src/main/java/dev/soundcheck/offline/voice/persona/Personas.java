package dev.soundcheck.offline.voice.persona;

import dev.soundcheck.offline.voice.persona.Persona.Channel;
import dev.soundcheck.offline.voice.persona.Persona.Shape;
import java.util.List;
import java.util.UUID;

/// All offline voices, in the order the catalog lists them. Ids never change. Stateless.
final class Personas {
    private static final String MADE_OF = " A synthetic voice derived from the CMU SLT model of MaryTTS.";

    private static final List<Persona> ALL = List.of(
            persona("0ff11e00-5a1e-4c0d-8a01-000000000001", "Slate", "feminine", "Plain and even",
                    "The model as it was recorded: a clear US English reading voice.",
                    new Shape(178, 1.0, 1.0, 0, 0, 0, Channel.CLEAR)),
            persona("0ff11e00-5a1e-4c0d-8a01-000000000002", "Marlow", "masculine", "Low and steady",
                    "A man's range, calm and a little slower, for explanations and support lines.",
                    new Shape(108, 0.9, 0.95, -0.035, 0.1, 0, Channel.CLEAR)),
            persona("0ff11e00-5a1e-4c0d-8a01-000000000003", "Juniper", "feminine", "Bright and quick",
                    "Higher, livelier and faster, for short answers and notices.",
                    new Shape(228, 1.35, 1.16, 0.016, -0.1, 0, Channel.CLEAR)),
            persona("0ff11e00-5a1e-4c0d-8a01-000000000004", "Boreas", "masculine", "Deep storyteller",
                    "Very deep and slow, with long sentences in mind.",
                    new Shape(80, 1.0, 0.82, -0.055, 0.2, 0, Channel.CLEAR)),
            persona("0ff11e00-5a1e-4c0d-8a01-000000000005", "Pip", "gender_neutral", "Small and high",
                    "A child-like voice: short vocal tract, high pitch, wide melody.",
                    new Shape(300, 1.2, 1.05, 0.035, -0.1, 0, Channel.CLEAR)),
            persona("0ff11e00-5a1e-4c0d-8a01-000000000006", "Hush", "gender_neutral", "Whispers",
                    "No voicing at all: a whisper, somewhat slow.",
                    new Shape(178, 1.0, 0.9, 0, -0.8, 1, Channel.CLEAR)),
            persona("0ff11e00-5a1e-4c0d-8a01-000000000007", "Wren", "feminine", "Soft and breathy",
                    "Breath in the voice and a gentle melody, for quiet moments.",
                    new Shape(198, 0.6, 0.92, 0.006, 0.15, 0.3, Channel.CLEAR)),
            persona("0ff11e00-5a1e-4c0d-8a01-000000000008", "Unit 8", "gender_neutral", "A robot, on purpose",
                    "One pitch for everything, even tempo: unmistakably a machine.",
                    new Shape(125, 0, 1.0, -0.015, -0.1, 0, Channel.CLEAR)),
            persona("0ff11e00-5a1e-4c0d-8a01-000000000009", "Dispatch", "masculine", "On the radio",
                    "A brisk voice through a narrow radio channel, 400 to 3000 Hz.",
                    new Shape(128, 1.1, 1.18, -0.025, 0, 0, Channel.RADIO)));

    private Personas() {}

    static List<Persona> all() {
        return ALL;
    }

    private static Persona persona(String id, String name, String gender, String tagline, String description,
            Shape shape) {
        return new Persona(UUID.fromString(id), name, gender, tagline, description + MADE_OF, shape);
    }
}
