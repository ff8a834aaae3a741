package dev.soundcheck.offline.wire.render;

import dev.soundcheck.offline.scenario.Scenario;
import dev.soundcheck.offline.voice.Narrator;
import dev.soundcheck.offline.voice.Voices;
import dev.soundcheck.offline.voice.persona.Persona;
import dev.soundcheck.offline.voice.text.Reading;
import dev.soundcheck.offline.voice.text.Script;
import dev.soundcheck.offline.wire.message.Problem;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Speaks accepted requests; waits for the voices where they are still loading. Any thread.
public final class Renderer {
    private static final Logger LOG = LoggerFactory.getLogger(Renderer.class);
    private static final int LONGEST_LOADING_SECONDS = 30;

    private final CompletableFuture<Voices> loading;
    private final LongConsumer witness;
    private final long jitterSeed;

    /// @param witness     hears the instant before each chunk goes on the wire, as `System.nanoTime`
    /// @param jitterSeed  the same seed, the same delays
    public Renderer(CompletableFuture<Voices> loading, LongConsumer witness, long jitterSeed) {
        this.jitterSeed = jitterSeed;
        this.loading = loading;
        this.witness = witness;
    }

    public Narrator narrator(Generation generation) throws InterruptedException {
        return voices().narrator(generation.persona(), generation.format().pcm().sampleRateHz());
    }

    public Chunker chunker(Generation generation, Scenario scenario, Emitter out) {
        return new Chunker(generation.format().pcm(), generation.stamps(), scenario, new StagedEmitter(scenario,
                jitterSeed, generation.format().pcm(), new WitnessedEmitter(out, witness)));
    }

    public static Script script(Generation generation, Scenario scenario) {
        return new Script(generation.controls(), generation.lexicon(), scenario.leakTags(), reading(generation
                .persona()));
    }

    /// Speaks the whole transcript.
    public void speak(Generation generation, Scenario scenario, Emitter out) throws IOException, InterruptedException {
        requireSpeakable(generation);
        Narrator narrator = narrator(generation);
        Chunker chunker = chunker(generation, scenario, out);
        Script script = script(generation, scenario);
        script.append(generation.transcript());
        try {
            narrator.speak(script, true, chunker);
            narrator.finish(chunker);
        } catch (IllegalStateException broken) {
            LOG.error("The engine failed", broken);
            throw Problem.internal();
        }
        chunker.flush();
    }

    /// Refuses what begins with nothing to say, or with nothing that the voice can read.
    public static void requireSpeakable(Generation generation) {
        if (!Script.speakable(generation.transcript())) {
            throw Problem.badRequest("Invalid transcript",
                    "Your initial transcript is empty or contains only punctuation.");
        }
        if (!reading(generation.persona()).reads(generation.transcript())) {
            throw Problem.of(400, "language_not_supported", "Language not supported", "The voice " + generation
                    .persona().name() + " reads Latin letters and digits only. Voices of other languages come with "
                    + "eSpeak NG (package espeak-ng); GET /voices lists them.");
        }
    }

    private static Reading reading(Persona persona) {
        return switch (persona.speaker()) {
            case Persona.Shape _ -> Reading.ENGLISH;
            case Persona.Espeak _ -> Reading.AS_WRITTEN;
        };
    }

    private Voices voices() throws InterruptedException {
        try {
            return loading.get(LONGEST_LOADING_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw Problem.of(503, null, "Not ready", "The offline voices are still loading.").retryAfter(1);
        } catch (ExecutionException e) {
            throw Problem.of(500, null, "No voices", "The offline voices could not be loaded. The log says why.");
        }
    }
}
