package dev.soundcheck.offline.voice;

import dev.soundcheck.offline.voice.engine.Phrase;
import dev.soundcheck.offline.voice.espeak.EspeakEngine;
import dev.soundcheck.offline.voice.espeak.EspeakSound;
import dev.soundcheck.offline.voice.persona.Persona;
import dev.soundcheck.offline.voice.sound.StreamResampler;
import dev.soundcheck.offline.voice.text.Script;
import dev.soundcheck.offline.voice.text.Segment;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Speaks through eSpeak NG, a phrase at a time. One thread at a time.
final class EspeakNarrator implements Narrator {
    static final int SAMPLE_RATE_HZ = 22050;

    private static final int BLOCK = SAMPLE_RATE_HZ / 10;
    private static final int WORDS_PER_MINUTE = 165;
    private static final int SLOWEST = 80;
    private static final int FASTEST = 450;

    private final EspeakEngine engine;
    private final Turns.Stream turns;
    private final Persona.Espeak voice;
    private final NarratedSound made;

    EspeakNarrator(EspeakEngine engine, Turns.Stream turns, Persona.Espeak voice, StreamResampler resampler) {
        this.engine = engine;
        this.turns = turns;
        this.voice = voice;
        this.made = new NarratedSound(turns, resampler, SAMPLE_RATE_HZ);
    }

    @Override
    public void speak(Script script, boolean complete, SoundSink sink) throws IOException, InterruptedException {
        for (Optional<Segment> next = script.next(complete); next.isPresent(); next = script.next(complete)) {
            switch (next.get()) {
                case Segment.Speech(Phrase phrase) -> say(phrase, sink);
                case Segment.Silence(double seconds) -> silence(seconds, sink);
            }
        }
    }

    @Override
    public void finish(SoundSink sink) throws IOException, InterruptedException {
        made.finish(sink);
    }

    private void say(Phrase phrase, SoundSink sink) throws IOException, InterruptedException {
        EspeakText text = EspeakText.of(phrase, voice.language());
        int wordsPerMinute = (int) Math.clamp(WORDS_PER_MINUTE * phrase.tempo(), SLOWEST, FASTEST);
        EspeakSound sound = turns.<EspeakSound, IOException>work(() -> ask(text.spoken(), wordsPerMinute));
        if (!made.begun() && sound.samples().length > 0) {
            silence(NarratedSound.LEAD_SECONDS, sink);
        }
        sink.timings(text.timings(sound, made.seconds()));
        for (int from = 0; from < sound.samples().length; from += BLOCK) {
            int count = Math.min(BLOCK, sound.samples().length - from);
            float[] block = new float[count];
            for (int i = 0; i < count; i++) {
                block[i] = (float) Math.clamp(sound.samples()[from + i] / 32768.0 * phrase.volume(), -1, 1);
            }
            emit(block, sink);
        }
    }

    private EspeakSound ask(String text, int wordsPerMinute) throws IOException {
        try {
            return engine.speak(voice.voice(), wordsPerMinute, text);
        } catch (IOException broken) {
            throw new IllegalStateException("eSpeak NG does not speak", broken); // not the client's end
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the stream was stopped", e);
        }
    }

    private void silence(double seconds, SoundSink sink) throws IOException, InterruptedException {
        for (long left = Math.round(seconds * SAMPLE_RATE_HZ); left > 0; left -= BLOCK) {
            emit(new float[(int) Math.min(left, BLOCK)], sink);
        }
    }

    private void emit(float[] block, SoundSink sink) throws IOException, InterruptedException {
        NarratedSound.hand(List.of(made.converted(block, block.length)), sink);
    }
}
