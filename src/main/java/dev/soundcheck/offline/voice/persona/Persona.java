package dev.soundcheck.offline.voice.persona;

import java.util.UUID;

/// One of the offline voices: who it says it is, and how it differs from the model it is made of.
public record Persona(UUID id, String name, String gender, String tagline, String description,
        Speaker speaker) {

    /// The base code of its language.
    public String language() {
        return switch (speaker) {
            case Shape _ -> "en";
            case Espeak espeak -> espeak.language();
        };
    }

    /// Who makes the sound.
    public sealed interface Speaker permits Shape, Espeak {}

    /// eSpeak NG, which reads the language of the voice.
    ///
    /// @param voice     as eSpeak NG names it
    /// @param language  base code of the wire
    public record Espeak(String voice, String language) implements Speaker {}

    /// What is done to the acoustic parameters of the CMU SLT model.
    ///
    /// @param pitchHz   where the middle of the melody lies
    /// @param melody    how far the pitch moves around it; 1 is the model's own, 0 is a monotone
    /// @param tempo     1 is the model's own speaking rate
    /// @param tract     shift of the frequency warping: below 0 a longer vocal tract, above 0 a shorter one
    /// @param tilt      added to the first cepstral coefficient: above 0 darker, below 0 brighter
    /// @param breath    share of the voicing that is replaced by noise; 1 is a whisper
    /// @param channel   what the sound goes through last
    public record Shape(double pitchHz, double melody, double tempo, double tract, double tilt, double breath,
            Channel channel) implements Speaker {}

    /// The last link before the wire.
    public enum Channel {
        CLEAR, RADIO
    }
}
