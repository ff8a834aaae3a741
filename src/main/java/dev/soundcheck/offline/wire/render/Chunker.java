package dev.soundcheck.offline.wire.render;

import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.offline.scenario.Scenario;
import dev.soundcheck.offline.scenario.Scenario.Stamps;
import dev.soundcheck.offline.voice.SoundSink;
import dev.soundcheck.speech.Stamp;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts sound into chunks of the wire and puts each stamp behind the chunk in which it begins. One thread.
public final class Chunker implements SoundSink {
    private static final int STAMPS_PER_MESSAGE = 3;

    private final PcmFormat format;
    private final Generation.StampWish wish;
    private final Stamps order;
    private final Emitter out;
    private final int chunkFrames;
    private final ArrayDeque<Stamp> words = new ArrayDeque<>();
    private final ArrayDeque<Stamp> phonemes = new ArrayDeque<>();
    private float[] buffer;
    private int filled;
    private long sentFrames;
    private long workSince;

    Chunker(PcmFormat format, Generation.StampWish wish, Scenario scenario, Emitter out) {
        this.format = format;
        this.wish = scenario.stamps() == Stamps.NONE ? Generation.StampWish.NONE : wish;
        this.order = scenario.stamps();
        this.out = out;
        this.chunkFrames = Math.max(1, (int) (format.sampleRateHz() * scenario.chunk().toMillis() / 1000));
        this.buffer = new float[chunkFrames];
        this.workSince = System.nanoTime();
    }

    /// Starts the clock of `step_time`: what went before was waiting, not work.
    public void workBegins() {
        workSince = System.nanoTime();
    }

    @Override
    public void timings(Timings timings) throws IOException, InterruptedException {
        if (wish.words()) {
            words.addAll(wish.normalized() ? timings.spoken() : timings.words());
        }
        if (wish.phonemes()) {
            phonemes.addAll(timings.phonemes());
        }
        if (order == Stamps.EARLY) {
            sendStamps(Double.MAX_VALUE);
        }
    }

    @Override
    public void sound(float[] samples) throws IOException, InterruptedException {
        int taken = 0;
        while (taken < samples.length) {
            int part = Math.min(samples.length - taken, chunkFrames - filled);
            System.arraycopy(samples, taken, buffer, filled, part);
            filled += part;
            taken += part;
            if (filled == chunkFrames) {
                send();
            }
        }
    }

    /// Frames that have left so far.
    public long sentFrames() {
        return sentFrames;
    }

    /// Sends what waits, a shorter chunk and all stamps.
    public void flush() throws IOException, InterruptedException {
        if (filled > 0) {
            send();
        }
        sendStamps(Double.MAX_VALUE);
        workBegins();
    }

    private void send() throws IOException, InterruptedException {
        byte[] audio = SampleEncoder.encode(format.encoding(), filled == buffer.length
                ? buffer
                : Arrays.copyOf(buffer,
                        filled));
        double stepMillis = (System.nanoTime() - workSince) / 1e6;
        sentFrames += filled;
        filled = 0;
        out.chunk(audio, stepMillis);
        if (order != Stamps.LATE) {
            sendStamps(format.seconds(sentFrames));
        }
        workSince = System.nanoTime();
    }

    private void sendStamps(double untilSeconds) throws IOException, InterruptedException {
        for (List<Stamp> due = due(words, untilSeconds); !due.isEmpty(); due = due(words, untilSeconds)) {
            out.words(due);
        }
        for (List<Stamp> due = due(phonemes, untilSeconds); !due.isEmpty(); due = due(phonemes, untilSeconds)) {
            out.phonemes(due);
        }
    }

    private static List<Stamp> due(ArrayDeque<Stamp> waiting, double untilSeconds) {
        List<Stamp> due = new ArrayList<>(STAMPS_PER_MESSAGE);
        while (due.size() < STAMPS_PER_MESSAGE && !waiting.isEmpty()
                && waiting.getFirst().startSeconds() < untilSeconds) {
            due.add(waiting.removeFirst());
        }
        return due;
    }
}
