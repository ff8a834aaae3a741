package dev.soundcheck.offline.voice;

import dev.soundcheck.offline.voice.engine.Phrase;
import dev.soundcheck.offline.voice.espeak.EspeakSound;
import dev.soundcheck.speech.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A phrase as it is given to eSpeak NG, and the stamps that come back for it: one for each token, in Chinese and
/// Japanese one for each character, as the service does. Immutable.
final class EspeakText {
    private static final Set<String> BY_CHARACTER = Set.of("zh", "ja");
    /// The engine ends its text at the first of them, or takes it for a command.
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    /// Below this a sample counts as silence.
    private static final int QUIET = 64;

    private final String spoken;
    private final List<Unit> units;

    private EspeakText(String spoken, List<Unit> units) {
        this.spoken = spoken;
        this.units = units;
    }

    /// @param from  first character in `spoken`, in code points
    /// @param to    behind the last
    private record Unit(String text, int from, int to) {}

    static EspeakText of(Phrase phrase, String language) {
        StringBuilder spoken = new StringBuilder();
        List<Unit> units = new ArrayList<>();
        int at = 0;
        for (Phrase.Token token : phrase.tokens()) {
            int length = token.spoken().codePointCount(0, token.spoken().length());
            if (BY_CHARACTER.contains(language) && token.text().equals(token.spoken())) {
                int[] characters = token.text().codePoints().toArray();
                for (int i = 0; i < characters.length; i++) {
                    units.add(new Unit(Character.toString(characters[i]), at + i, at + i + 1));
                }
            } else {
                units.add(new Unit(token.text(), at, at + length));
            }
            spoken.append(CONTROL.matcher(token.spoken()).replaceAll(" ")).append(' ');
            at += length + 1;
        }
        return new EspeakText(spoken.toString(), List.copyOf(units));
    }

    String spoken() {
        return spoken;
    }

    SoundSink.Timings timings(EspeakSound sound, double startSeconds) {
        double end = heardSeconds(sound);
        double[] starts = new double[units.size()];
        double[] ends = new double[units.size()];
        List<EspeakSound.Word> words = sound.words();
        for (int i = 0; i < words.size(); i++) {
            double from = Math.min(end, words.get(i).startSeconds());
            double to = i + 1 < words.size() ? Math.min(end, words.get(i + 1).startSeconds()) : end;
            share(words.get(i), from, Math.max(from, to), starts, ends);
        }
        List<Stamp> stamps = new ArrayList<>(units.size());
        double last = 0;
        for (int i = 0; i < starts.length; i++) {
            boolean said = ends[i] > 0;
            double from = said ? Math.max(last, starts[i]) : last;
            last = said ? Math.max(from, ends[i]) : last;
            stamps.add(new Stamp(units.get(i).text(), startSeconds + from, startSeconds + last));
        }
        return new SoundSink.Timings(stamps, stamps, phones(sound, end, startSeconds));
    }

    /// The time of one word of the engine goes to the units it covers, in equal parts.
    private void share(EspeakSound.Word word, double from, double to, double[] starts, double[] ends) {
        int first = 0;
        while (first < units.size() && units.get(first).to() <= word.from()) {
            first++;
        }
        int behind = first;
        while (behind < units.size() && units.get(behind).from() < word.from() + Math.max(1, word.length())) {
            behind++;
        }
        double part = (to - from) / Math.max(1, behind - first);
        for (int unit = first; unit < behind; unit++) {
            if (ends[unit] == 0) {
                starts[unit] = from + (unit - first) * part;
            }
            ends[unit] = Math.max(ends[unit], from + (unit - first + 1) * part);
        }
    }

    private static List<Stamp> phones(EspeakSound sound, double end, double startSeconds) {
        List<Stamp> stamps = new ArrayList<>();
        List<EspeakSound.Phone> phones = sound.phones();
        for (int i = 0; i < phones.size(); i++) {
            double from = Math.min(end, phones.get(i).startSeconds());
            double to = i + 1 < phones.size() ? Math.min(end, phones.get(i + 1).startSeconds()) : end;
            String ipa = phones.get(i).ipa();
            if (!ipa.isBlank() && !ipa.startsWith("(")) {
                stamps.add(new Stamp(ipa, startSeconds + from, startSeconds + Math.max(from, to)));
            }
        }
        return stamps;
    }

    private static double heardSeconds(EspeakSound sound) {
        int last = sound.samples().length;
        while (last > 0 && Math.abs(sound.samples()[last - 1]) < QUIET) {
            last--;
        }
        return (double) last / sound.sampleRateHz();
    }
}
