package dev.soundcheck.offline.wire.render;

import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.offline.scenario.Fault;
import dev.soundcheck.offline.scenario.Scenario;
import dev.soundcheck.offline.wire.message.Problem;
import dev.soundcheck.speech.Stamp;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Plays a scenario on one generation: holds chunks back until their time and lets faults come due. One thread.
final class StagedEmitter implements Emitter {
    private static final int LONGEST_SILENCE_MINUTES = 10;

    private final Scenario scenario;
    private final PcmFormat format;
    private final Emitter next;
    private final long startNanos = System.nanoTime();
    private final SplittableRandom random;
    private long firstChunkNanos;
    private long bytes;
    private int chunks;

    StagedEmitter(Scenario scenario, long jitterSeed, PcmFormat format, Emitter next) {
        this.scenario = scenario;
        this.random = new SplittableRandom(jitterSeed);
        this.format = format;
        this.next = next;
    }

    @Override
    public void chunk(byte[] audio, double stepMillis) throws IOException, InterruptedException {
        if (scenario.fault().isPresent()) {
            stage(scenario.fault().get(), audio, stepMillis);
        }
        waitFor(due());
        if (chunks == 0) {
            firstChunkNanos = System.nanoTime();
        }
        next.chunk(audio, stepMillis);
        chunks++;
        bytes += audio.length;
    }

    @Override
    public void words(List<Stamp> words) throws IOException, InterruptedException {
        next.words(words);
    }

    @Override
    public void phonemes(List<Stamp> phonemes) throws IOException, InterruptedException {
        next.phonemes(phonemes);
    }

    private long due() {
        long jitter = scenario.jitter().isZero() ? 0 : random.nextLong(scenario.jitter().toNanos());
        if (chunks == 0) {
            return startNanos + scenario.first().toNanos() + jitter;
        }
        double seconds = scenario.pace() == 0 ? 0 : format.seconds(bytes / format.bytesPerFrame()) / scenario.pace();
        return firstChunkNanos + (long) (seconds * 1e9) + jitter;
    }

    private static void waitFor(long nanos) throws InterruptedException {
        long left = nanos - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }

    private void stage(Fault fault, byte[] audio, double stepMillis) throws IOException, InterruptedException {
        switch (fault) {
            case Fault.Dropped(int after) when chunks == after -> throw new StagedFault(StagedFault.Kind.DROP);
            case Fault.Closed(_, int after) when chunks == after -> throw new StagedFault(StagedFault.Kind.CLOSE);
            case Fault.Truncated(int after) when chunks == after -> {
                next.chunk(Arrays.copyOf(audio, Math.min(audio.length, audio.length / 2 | 1)), stepMillis);
                throw new StagedFault(StagedFault.Kind.TRUNCATE);
            }
            case Fault.Failed(int after) when chunks == after -> throw Problem.internal();
            case Fault.NamelessFailure(int after) when chunks == after ->
                throw new StagedFault(StagedFault.Kind.NAMELESS_ERROR);
            case Fault.Silence(int after) when chunks == after -> {
                if (!new CountDownLatch(1).await(LONGEST_SILENCE_MINUTES, TimeUnit.MINUTES)) {
                    throw new StagedFault(StagedFault.Kind.DROP);
                }
            }
            case Fault.Closed _,Fault.Dropped _,Fault.Truncated _,Fault.Failed _ -> {
                // at a later chunk
            }
            case Fault.NamelessFailure _,Fault.Silence _ -> {
                // at a later chunk
            }
            case Fault.Refused _,Fault.HandshakeRefused _,Fault.WebPage _,Fault.NoDone _ -> {
                // before the sound or at its end
            }
        }
    }
}
