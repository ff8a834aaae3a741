package dev.soundcheck.offline.voice;

import dev.soundcheck.offline.voice.engine.MaryEngine;
import dev.soundcheck.offline.voice.engine.Phrase;
import dev.soundcheck.offline.voice.engine.PhrasePlan;
import dev.soundcheck.offline.voice.engine.Utterance;
import dev.soundcheck.offline.voice.persona.Persona;
import dev.soundcheck.offline.voice.sound.RadioChannel;
import dev.soundcheck.offline.voice.sound.StreamResampler;
import dev.soundcheck.offline.voice.sound.Vocoder;
import dev.soundcheck.offline.voice.text.Script;
import dev.soundcheck.offline.voice.text.Segment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Speaks with MaryTTS's model and our vocoder, in the shape of a persona. One thread at a time.
final class ModelNarrator implements Narrator {
    private static final int FRAMES_PER_BLOCK = 4;
    private static final int BLOCK = FRAMES_PER_BLOCK * MaryEngine.FRAME_SAMPLES;
    private static final double LIMIT = 0.8;

    /// 100 ms of sound: what a stream makes before others may go on.
    private static final int BLOCKS_PER_TURN = 5;

    private final MaryEngine engine;
    private final Turns.Stream turns;
    private final Persona.Shape shape;
    private final NarratedSound made;
    private final RadioChannel radio = new RadioChannel();
    private final float[] block = new float[BLOCK];

    ModelNarrator(MaryEngine engine, Turns.Stream turns, Persona.Shape shape, StreamResampler resampler) {
        this.engine = engine;
        this.turns = turns;
        this.shape = shape;
        this.made = new NarratedSound(turns, resampler, MaryEngine.SAMPLE_RATE_HZ);
    }

    @Override
    public void speak(Script script, boolean complete, SoundSink sink) throws IOException, InterruptedException {
        for (Optional<Segment> next = script.next(complete); next.isPresent(); next = script.next(complete)) {
            switch (next.get()) {
                case Segment.Speech(Phrase phrase) -> say(phrase.faster(shape.tempo()), sink);
                case Segment.Silence(double seconds) -> silence(seconds, sink);
            }
        }
    }

    @Override
    public void finish(SoundSink sink) throws IOException, InterruptedException {
        made.finish(sink);
    }

    private void say(Phrase phrase, SoundSink sink) throws IOException, InterruptedException {
        PhrasePlan plan = turns.work(() -> engine.analyze(phrase));
        Utterance utterance = turns.work(() -> engine.generate(plan));
        if (!made.begun() && utterance.frames() > 0) {
            silence(NarratedSound.LEAD_SECONDS, sink);
        }
        sink.timings(Timekeeper.stamps(phrase, utterance, made.seconds()));
        Vocoder vocoder = new Vocoder(utterance, shape, engine.model());
        while (vocoder.hasNext()) {
            NarratedSound.hand(turns.work(() -> blocks(vocoder, phrase.volume())), sink);
        }
    }

    private List<float[]> blocks(Vocoder vocoder, double volume) {
        List<float[]> sound = new ArrayList<>(BLOCKS_PER_TURN);
        for (int blocks = 0; blocks < BLOCKS_PER_TURN && vocoder.hasNext(); blocks++) {
            int filled = 0;
            while (filled < BLOCK && vocoder.hasNext()) {
                vocoder.next(block, filled);
                filled += MaryEngine.FRAME_SAMPLES;
            }
            level(filled, volume);
            sound.add(made.converted(block, filled));
        }
        return sound;
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
        Arrays.fill(block, 0);
        while (left > 0) {
            int count = (int) Math.min(left, BLOCK);
            NarratedSound.hand(List.of(made.converted(block, count)), sink);
            left -= count;
        }
    }
}
