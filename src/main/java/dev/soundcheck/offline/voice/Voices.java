package dev.soundcheck.offline.voice;

import dev.soundcheck.offline.voice.engine.MaryEngine;
import dev.soundcheck.offline.voice.persona.Persona;
import dev.soundcheck.offline.voice.persona.Personas;
import dev.soundcheck.offline.voice.sound.PolyphaseFilter;
import dev.soundcheck.offline.voice.sound.StreamResampler;
import dev.soundcheck.offline.voice.text.Controls;
import dev.soundcheck.offline.voice.text.Script;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The loaded engine, from which any number of narrators speak in parallel. Any thread.
public final class Voices {
    private final MaryEngine engine;
    private final Map<Integer, PolyphaseFilter> filters = new ConcurrentHashMap<>();

    private Voices(MaryEngine engine) {
        this.engine = engine;
    }

    /// Loads the engine and speaks a line into the void, so that the first listener waits no longer than the second.
    /// Takes one to three seconds the first time in a process.
    public static Voices load() throws InterruptedException {
        Voices voices = new Voices(MaryEngine.get());
        Script line = new Script(Controls.NORMAL);
        line.append("The voices are ready."); // as short as warms what a longer line would
        Narrator narrator = voices.narrator(Personas.all().getFirst(), 24000);
        try {
            narrator.speak(line, true, new Nobody());
        } catch (java.io.IOException e) {
            throw new IllegalStateException("silence cannot fail", e);
        }
        return voices;
    }

    /// A narrator for one context.
    public Narrator narrator(Persona persona, int sampleRateHz) {
        PolyphaseFilter filter = filters.computeIfAbsent(sampleRateHz, rate -> new PolyphaseFilter(
                MaryEngine.SAMPLE_RATE_HZ, rate));
        return new Narrator(engine, persona.shape(), new StreamResampler(filter));
    }

    private static final class Nobody implements SoundSink {
        @Override
        public void timings(Timings timings) {}

        @Override
        public void sound(float[] samples) {}
    }
}
