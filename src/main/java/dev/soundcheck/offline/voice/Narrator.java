package dev.soundcheck.offline.voice;

import dev.soundcheck.offline.voice.engine.MaryEngine;
import dev.soundcheck.offline.voice.engine.Phrase;
import dev.soundcheck.offline.voice.engine.Utterance;
import dev.soundcheck.offline.voice.persona.Persona;
import dev.soundcheck.offline.voice.sound.RadioChannel;
import dev.soundcheck.offline.voice.sound.StreamResampler;
import dev.soundcheck.offline.voice.sound.Vocoder;
import dev.soundcheck.offline.voice.text.Script;
import dev.soundcheck.offline.voice.text.Segment;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Speaks scripts in one voice on one clock: that of a context, from its first sample on.
///
/// Plans one phrase at a time and hands on its sound as it is computed, so memory stays the same however long the text
/// is, and a sink that blocks stops the synthesis. One thread at a time.
public final class Narrator {
    private static final int FRAMES_PER_BLOCK = 4;
    private static final int BLOCK = FRAMES_PER_BLOCK * MaryEngine.FRAME_SAMPLES;
    private static final double LEAD_SECONDS = 0.1;
    private static final double LIMIT = 0.8;

    private final MaryEngine engine;
    private final Persona.Shape shape;
    private final StreamResampler resampler;
    private final RadioChannel radio = new RadioChannel();
    private final float[] block = new float[BLOCK];
    private long samples;

    Narrator(MaryEngine engine, Persona.Shape shape, StreamResampler resampler) {
        this.engine = engine;
        this.shape = shape;
        this.resampler = resampler;
    }

    /// Speaks what the script can give now.
    ///
    /// @param complete  also what has no ending yet
    public void speak(Script script, boolean complete, SoundSink sink) throws IOException, InterruptedException {
        speak(script, complete, () -> false, sink);
    }

    /// Speaks what the script can give now, or less.
    ///
    /// @param stop  asked before each phrase; true ends the narration there
    public void speak(Script script, boolean complete, BooleanSupplier stop, SoundSink sink) throws IOException,
            InterruptedException {
        while (!stop.getAsBoolean()) {
            Optional<Segment> segment = script.next(complete);
            if (segment.isEmpty()) {
                return;
            }
            switch (segment.get()) {
                case Segment.Speech(Phrase phrase) -> say(phrase.faster(shape.tempo()), sink);
                case Segment.Silence(double seconds) -> silence(seconds, sink);
            }
        }
    }

    /// The tail that the resampler still holds. Nothing may be spoken afterwards.
    public void finish(SoundSink sink) throws IOException, InterruptedException {
        float[] tail = resampler.drain();
        if (tail.length > 0) {
            sink.sound(tail);
        }
    }

    private void say(Phrase phrase, SoundSink sink) throws IOException, InterruptedException {
        Utterance utterance = engine.plan(phrase);
        if (samples == 0 && utterance.frames() > 0) {
            silence(LEAD_SECONDS, sink);
        }
        sink.timings(Timekeeper.stamps(phrase, utterance, (double) samples / MaryEngine.SAMPLE_RATE_HZ));
        Vocoder vocoder = new Vocoder(utterance, shape, engine.model());
        while (vocoder.hasNext()) {
            int filled = 0;
            while (filled < BLOCK && vocoder.hasNext()) {
                vocoder.next(block, filled);
                filled += MaryEngine.FRAME_SAMPLES;
            }
            level(filled, phrase.volume());
            emit(filled, sink);
        }
    }

    private void level(int count, double volume) {
        if (shape.channel() == Persona.Channel.RADIO) {
            radio.apply(block, count);
        }
        for (int i = 0; i < count; i++) {
            double value = block[i] * volume;
            double beyond = Math.abs(value) - LIMIT;
            block[i] = (float) (beyond <= 0
                    ? value
                    : Math.copySign(LIMIT + (1 - LIMIT) * Math.tanh(beyond / (1 - LIMIT)), value));
        }
    }

    private void silence(double seconds, SoundSink sink) throws IOException, InterruptedException {
        long left = Math.round(seconds * MaryEngine.SAMPLE_RATE_HZ);
        java.util.Arrays.fill(block, 0);
        while (left > 0) {
            int count = (int) Math.min(left, BLOCK);
            emit(count, sink);
            left -= count;
        }
    }

    private void emit(int count, SoundSink sink) throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        samples += count;
        float[] out = resampler.push(block, 0, count);
        if (out.length > 0) {
            sink.sound(out);
        }
    }
}
