package dev.soundcheck.offline.voice;

import dev.soundcheck.offline.voice.engine.MaryEngine;
import dev.soundcheck.offline.voice.engine.Phrase;
import dev.soundcheck.offline.voice.engine.Utterance;
import dev.soundcheck.speech.Stamp;
import java.util.ArrayList;
import java.util.List;

/// Turns the frames of a planned phrase into stamps on the clock of its context. Stateless; any thread.
final class Timekeeper {
    private Timekeeper() {}

    static SoundSink.Timings stamps(Phrase phrase, Utterance utterance, double startSeconds) {
        List<Stamp> phonemes = new ArrayList<>();
        double[] spokenStart = new double[utterance.spokenWords().size()];
        double[] spokenEnd = new double[spokenStart.length];
        double[] wordStart = new double[phrase.tokens().size()];
        double[] wordEnd = new double[wordStart.length];
        for (Utterance.Phone phone : utterance.phones()) {
            double start = startSeconds + phone.startFrame() * MaryEngine.FRAME_SECONDS;
            double end = startSeconds + phone.endFrame() * MaryEngine.FRAME_SECONDS;
            if (!phone.pause()) {
                phonemes.add(new Stamp(phone.ipa(), start, end));
                widen(wordStart, wordEnd, phone.word(), start, end);
                widen(spokenStart, spokenEnd, phone.spoken(), start, end);
            }
        }
        return new SoundSink.Timings(words(phrase, wordStart, wordEnd, startSeconds),
                list(utterance.spokenWords(), spokenStart, spokenEnd), phonemes);
    }

    private static void widen(double[] starts, double[] ends, int index, double start, double end) {
        if (ends[index] == 0) {
            starts[index] = start;
        }
        ends[index] = end;
    }

    /// A token without sound, such as a dash, stands in the pause between its neighbors.
    private static List<Stamp> words(Phrase phrase, double[] starts, double[] ends, double startSeconds) {
        double last = startSeconds;
        for (int i = 0; i < starts.length; i++) {
            if (ends[i] == 0) {
                starts[i] = last;
                ends[i] = Math.max(last, nextStart(starts, ends, i, last));
            }
            last = ends[i];
        }
        return list(phrase.tokens().stream().map(Phrase.Token::text).toList(), starts, ends);
    }

    private static double nextStart(double[] starts, double[] ends, int index, double otherwise) {
        for (int i = index + 1; i < ends.length; i++) {
            if (ends[i] > 0) {
                return starts[i];
            }
        }
        return otherwise;
    }

    private static List<Stamp> list(List<String> texts, double[] starts, double[] ends) {
        List<Stamp> stamps = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            stamps.add(new Stamp(texts.get(i), starts[i], ends[i]));
        }
        return stamps;
    }
}
