package dev.soundcheck.offline.voice;

import dev.soundcheck.offline.voice.engine.MaryEngine;
import dev.soundcheck.offline.voice.espeak.EspeakEngine;
import dev.soundcheck.offline.voice.espeak.EspeakLibrary;
import dev.soundcheck.offline.voice.persona.Cast;
import dev.soundcheck.offline.voice.persona.Persona;
import dev.soundcheck.offline.voice.sound.PolyphaseFilter;
import dev.soundcheck.offline.voice.sound.StreamResampler;
import dev.soundcheck.offline.voice.text.Controls;
import dev.soundcheck.offline.voice.text.Script;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The loaded engine, from which any number of narrators speak in parallel. Any thread.
public final class Voices implements AutoCloseable {
    private final MaryEngine engine;
    private final Turns turns = new Turns(Runtime.getRuntime().availableProcessors(), System::nanoTime);
    private final Optional<EspeakEngine> espeak;
    private final Map<Rates, PolyphaseFilter> filters = new ConcurrentHashMap<>();
    private volatile boolean asked;

    private Voices(MaryEngine engine, Optional<EspeakEngine> espeak) {
        this.espeak = espeak;
        this.engine = engine;
    }

    /// Loads the engine, which takes a second or two the first time in a process.
    ///
    /// @param espeak  where eSpeak NG is installed
    public static Voices load(Optional<EspeakLibrary> espeak) {
        return new Voices(MaryEngine.get(), espeak.map(EspeakEngine::new));
    }

    /// Speaks a line that is thrown away, so that the first request is as quick as the second. Does nothing where a line
    /// is spoken already.
    public void warmUp() throws InterruptedException {
        if (asked) {
            return;
        }
        Script line = new Script(Controls.NORMAL);
        line.append("The voices are ready."); // as short as warms what a longer line would
        try {
            narrator(Cast.ofPersonas().all().getFirst(), 24000).speak(line, true, new Nobody());
        } catch (IOException e) {
            throw new IllegalStateException("silence cannot fail", e);
        }
    }

    /// A narrator for one context.
    public Narrator narrator(Persona persona, int sampleRateHz) {
        asked = true;
        return switch (persona.speaker()) {
            case Persona.Shape shape -> new ModelNarrator(engine, turns.stream(), shape,
                    resampler(MaryEngine.SAMPLE_RATE_HZ, sampleRateHz));
            case Persona.Espeak voice -> new EspeakNarrator(espeak.orElseThrow(), turns.stream(), voice,
                    resampler(EspeakNarrator.SAMPLE_RATE_HZ, sampleRateHz));
        };
    }

    private StreamResampler resampler(int fromHz, int toHz) {
        return new StreamResampler(filters.computeIfAbsent(new Rates(fromHz, toHz),
                rates -> new PolyphaseFilter(rates.fromHz(), rates.toHz())));
    }

    /// Ends the process of eSpeak NG; calling it twice is legal.
    @Override
    public void close() {
        espeak.ifPresent(EspeakEngine::close);
    }

    private record Rates(int fromHz, int toHz) {}

    private static final class Nobody implements SoundSink {
        @Override
        public void timings(Timings timings) {}

        @Override
        public void sound(float[] samples) {}
    }
}
