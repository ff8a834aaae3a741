package dev.soundcheck.offline.voice;

import dev.soundcheck.offline.voice.persona.Cast;
import dev.soundcheck.offline.voice.persona.Persona;
import dev.soundcheck.offline.voice.text.Controls;
import dev.soundcheck.offline.voice.text.Script;
import dev.soundcheck.speech.Stamp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Speaks lines into memory for the tests of this package; the engine is loaded once per JVM.
final class Loaded {
    static final int RATE_HZ = 16000;

    private Loaded() {}

    static Spoken speak(String text) throws Exception {
        return speak(text, Cast.ofPersonas().all().getFirst(), Controls.NORMAL);
    }

    static Spoken speak(String text, Persona persona, Controls controls) throws Exception {
        Script script = new Script(controls);
        script.append(text);
        Narrator narrator = Holder.VOICES.narrator(persona, RATE_HZ);
        Spoken spoken = new Spoken();
        narrator.speak(script, true, spoken);
        narrator.finish(spoken);
        return spoken;
    }

    static Voices voices() {
        return Holder.VOICES;
    }

    private static final class Holder {
        static final Voices VOICES = Voices.load(Optional.empty());
    }

    /// What was heard.
    static final class Spoken implements SoundSink {
        final List<Stamp> words = new ArrayList<>();
        final List<Stamp> spokenWords = new ArrayList<>();
        final List<Stamp> phonemes = new ArrayList<>();
        private float[] samples = new float[0];

        @Override
        public void timings(Timings timings) {
            words.addAll(timings.words());
            spokenWords.addAll(timings.spoken());
            phonemes.addAll(timings.phonemes());
        }

        @Override
        public void sound(float[] more) throws IOException {
            float[] joined = Arrays.copyOf(samples, samples.length + more.length);
            System.arraycopy(more, 0, joined, samples.length, more.length);
            samples = joined;
        }

        float[] samples() {
            return samples;
        }

        double seconds() {
            return (double) samples.length / RATE_HZ;
        }

        double rms(double fromSeconds, double toSeconds) {
            int from = (int) (fromSeconds * RATE_HZ);
            int to = Math.min(samples.length, (int) (toSeconds * RATE_HZ));
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += samples[i] * samples[i];
            }
            return Math.sqrt(sum / Math.max(1, to - from));
        }

        List<String> texts() {
            return words.stream().map(Stamp::text).toList();
        }

        Stamp word(String text) {
            return words.stream().filter(word -> word.text().equals(text)).findFirst().orElseThrow();
        }
    }
}
