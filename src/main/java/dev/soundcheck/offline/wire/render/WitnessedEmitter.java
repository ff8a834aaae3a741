package dev.soundcheck.offline.wire.render;

import dev.soundcheck.speech.Stamp;
import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;

/// Tells the instant before each chunk goes on the wire, so that a client's own figures can be checked. One thread.
final class WitnessedEmitter implements Emitter {
    private final Emitter next;
    private final LongConsumer witness;

    WitnessedEmitter(Emitter next, LongConsumer witness) {
        this.next = next;
        this.witness = witness;
    }

    @Override
    public void chunk(byte[] audio, double stepMillis) throws IOException, InterruptedException {
        witness.accept(System.nanoTime());
        next.chunk(audio, stepMillis);
    }

    @Override
    public void words(List<Stamp> words) throws IOException, InterruptedException {
        next.words(words);
    }

    @Override
    public void phonemes(List<Stamp> phonemes) throws IOException, InterruptedException {
        next.phonemes(phonemes);
    }
}
