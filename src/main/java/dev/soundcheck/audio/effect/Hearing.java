package dev.soundcheck.audio.effect;

import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import java.io.IOException;

/// A way to play a take that differs from its own sound.
public sealed interface Hearing {
    /// In a few words: `as a phone hears it`, `misread as µ-law`.
    String title();

    /// What the user hears, in a sentence.
    String sentence();

    /// False where it would be the take's own sound, or cannot be made.
    boolean fits(PcmFormat format);

    /// True where every instant keeps its place, so that words and playhead stay in step.
    boolean keepsTime();

    /// The sound; takes a moment.
    ///
    /// @param track  complete
    /// @throws IOException where the track's file cannot be read
    PcmTrack of(PcmTrack track) throws IOException;

    /// Over a telephone.
    record Phone() implements Hearing {
        @Override
        public String title() {
            return "as a phone hears it";
        }

        @Override
        public String sentence() {
            return "300 to 3400 Hz, 8 kHz, µ-law.";
        }

        @Override
        public boolean fits(PcmFormat format) {
            return true;
        }

        @Override
        public boolean keepsTime() {
            return true;
        }

        @Override
        public PcmTrack of(PcmTrack track) {
            return PhoneSound.of(track);
        }
    }

    /// By a player that reads the bytes in the wrong format.
    record Wrongly(Misread mistake) implements Hearing {
        @Override
        public String title() {
            return "misread " + mistake.title();
        }

        @Override
        public String sentence() {
            return mistake.sound();
        }

        @Override
        public boolean fits(PcmFormat format) {
            return mistake.fits(format);
        }

        @Override
        public boolean keepsTime() {
            return false;
        }

        @Override
        public PcmTrack of(PcmTrack track) throws IOException {
            return mistake.of(track);
        }
    }
}
