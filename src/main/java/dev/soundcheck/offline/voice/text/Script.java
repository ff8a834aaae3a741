package dev.soundcheck.offline.voice.text;

import dev.soundcheck.offline.voice.engine.Phrase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// A transcript that may still be growing, handed out phrase by phrase.
///
/// Cuts at sentence ends first, at clause punctuation where a sentence is long, before a linking word or at a number of
/// words last. The first phrase may be shorter, so that sound starts early. One thread.
public final class Script {
    private static final int FIRST_WORDS = 12;
    private static final int MOST_WORDS = 32;
    /// A sentence that ends this few words after the limit is not cut.
    private static final int GRACE_WORDS = 5;
    private static final int MOST_TOKEN_CHARS = 200;

    private final StringBuilder text = new StringBuilder();
    private final boolean leakTags;
    private final Lexicon lexicon;
    private final Reading reading;
    private String leaked = "";
    private double speed;
    private double volume;
    private int position;
    /// Parts of the `<spell>` at `position` that were handed out already.
    private int partsSpelled;
    private long removed;
    private boolean begun;

    public Script(Controls controls) {
        this(controls, Lexicon.EMPTY, false, Reading.ENGLISH);
    }

    /// A script that may fail to keep its markup to itself.
    ///
    /// @param leakTags  true leaves tags in the tokens, glued to the words beside them
    /// @param reading   what the engine is told for a token
    public Script(Controls controls, Lexicon lexicon, boolean leakTags, Reading reading) {
        this.reading = reading;
        this.lexicon = lexicon;
        this.leakTags = leakTags;
        speed = controls.speed();
        volume = controls.volume();
    }

    /// True where the text holds something that can be spoken.
    public static boolean speakable(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// Adds text byte for byte behind what is there.
    public void append(String more) {
        if (position > 4096) {
            text.delete(0, position);
            removed += position;
            position = 0;
        }
        text.append(more);
    }

    /// Characters that were appended so far.
    public long charsReceived() {
        return removed + text.length();
    }

    /// Characters that were handed out in phrases so far.
    public long charsTaken() {
        return removed + position;
    }

    /// True where text waits that is not only white space.
    public boolean pending() {
        return skipSpace(position) < text.length();
    }

    /// The next phrase or silence.
    ///
    /// @param complete  no more text follows soon: give what there is, even without an ending
    public Optional<Segment> next(boolean complete) {
        while (true) {
            int at = skipSpace(position);
            if (at >= text.length()) {
                position = text.length();
                return Optional.empty();
            }
            Optional<MarkupTags> tag = MarkupTags.at(text, at);
            if (tag.isEmpty() || tag.get() instanceof MarkupTags.Spell) {
                return phrase(at, complete);
            }
            leak(at, tag.get().length());
            position = at + tag.get().length();
            switch (tag.get()) {
                case MarkupTags.Speed(_, double ratio) -> speed = ratio;
                case MarkupTags.Volume(_, double ratio) -> volume = ratio;
                case MarkupTags.Break(_, double seconds) -> {
                    return Optional.of(new Segment.Silence(seconds));
                }
                case MarkupTags.Ignored _,MarkupTags.Spell _ -> {
                }
            }
        }
    }

    private Optional<Segment> phrase(int start, boolean complete) {
        int limit = begun ? MOST_WORDS : FIRST_WORDS;
        int weightLeft = begun ? SpokenWeight.PHRASE : SpokenWeight.FIRST_PHRASE;
        List<Piece> pieces = new ArrayList<>();
        int at = start;
        int parts = partsSpelled;
        while (pieces.size() < limit + GRACE_WORDS && weightLeft > 0) {
            at = skipIgnored(at);
            if (at >= text.length()) {
                return complete && !pieces.isEmpty() ? cut(pieces, pieces.size(), Phrase.Cut.END) : Optional.empty();
            }
            Optional<MarkupTags> tag = MarkupTags.at(text, at);
            if (tag.isPresent() && !(tag.get() instanceof MarkupTags.Spell)) {
                return pieces.isEmpty() ? next(complete) : cut(pieces, pieces.size(), Phrase.Cut.WORD_LIMIT);
            }
            Optional<Piece> piece = tag.isPresent()
                    ? spelled((MarkupTags.Spell) tag.get(), at, parts, complete)
                    : word(at, complete);
            if (piece.isEmpty()) {
                return Optional.empty();
            }
            pieces.add(piece.get());
            at = piece.get().end();
            parts = piece.get().partsSpelled();
            weightLeft -= piece.get().weight();
            if (parts == 0 && endsSentence(piece.get())) {
                return cut(pieces, pieces.size(), Phrase.Cut.SENTENCE);
            }
        }
        return cutAtBest(pieces, Math.min(limit, pieces.size()));
    }

    private Optional<Segment> cutAtBest(List<Piece> pieces, int limit) {
        for (int words = limit; words > 0 && words >= limit / 3; words--) {
            if (Sentences.endsClause(pieces.get(words - 1).text())) {
                return cut(pieces, words, Phrase.Cut.CLAUSE);
            }
        }
        for (int words = Math.min(limit, pieces.size() - 1); words > 0 && words >= limit / 2; words--) {
            if (Sentences.links(pieces.get(words).text())) {
                return cut(pieces, words, Phrase.Cut.WORD_LIMIT);
            }
        }
        return cut(pieces, limit, Phrase.Cut.WORD_LIMIT);
    }

    private Optional<Segment> cut(List<Piece> pieces, int words, Phrase.Cut cut) {
        List<Phrase.Token> tokens = pieces.subList(0, words).stream().flatMap(piece -> piece.tokens().stream())
                .toList();
        position = pieces.get(words - 1).end();
        partsSpelled = pieces.get(words - 1).partsSpelled();
        begun = true;
        return Optional.of(new Segment.Speech(new Phrase(tokens, cut, speed, volume)));
    }

    /// One part of a `<spell>`: a word of it, or some letters of a long word.
    private Optional<Piece> spelled(MarkupTags.Spell spell, int at, int part, boolean complete) {
        if (!spell.closed() && !complete) {
            return Optional.empty();
        }
        int end = at + spell.length();
        while (end < text.length() && ".,;:!?".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (leakTags) {
            String raw = text.substring(at, end).replace(" ", "");
            return Optional.of(new Piece(List.of(new Phrase.Token(raw, reading.spelled(spell.text().substring(0, Math
                    .min(spell.text().length(), SpokenForm.SPELLED_AT_ONCE))))), end, 0));
        }
        List<String> parts = SpokenForm.spelledParts(spell.text().strip() + text.substring(at + spell.length(), end));
        Phrase.Token token = new Phrase.Token(parts.get(part), reading.spelled(parts.get(part)));
        boolean last = part == parts.size() - 1;
        return Optional.of(last ? new Piece(List.of(token), end, 0) : new Piece(List.of(token), at, part + 1));
    }

    private Optional<Piece> word(int at, boolean complete) {
        int end = wordEnd(at);
        int bracket = bracket(at, end);
        boolean unfinished = end == text.length() || (bracket < end && MarkupTags.mayBeOpen(text, bracket));
        int letter = firstLetter(at, end);
        if (!complete && ((unfinished && end - at < MOST_TOKEN_CHARS) || lexicon.mayGrow(text, letter))) {
            return Optional.empty();
        }
        Optional<Lexicon.Entry> entry = lexicon.at(text, letter);
        if (entry.isPresent()) {
            return listed(at, letter, entry.get(), complete);
        }
        String token = text.substring(at, end);
        Phrase.Token found = new Phrase.Token(leaked + token, reading.of(token));
        leaked = "";
        return Optional.of(new Piece(List.of(found), end, 0));
    }

    private int bracket(int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) != '<') {
            at++;
        }
        return at;
    }

    /// A word or several that the dictionary knows better, with the punctuation around them.
    private Optional<Piece> listed(int at, int letter, Lexicon.Entry entry, boolean complete) {
        int matched = letter + entry.text().length();
        boolean more = matched < text.length() && !Character.isWhitespace(text.charAt(matched)) && MarkupTags.at(text,
                matched).isEmpty();
        int end = more ? wordEnd(matched) : matched;
        if (end == text.length() && !complete) {
            return Optional.empty();
        }
        String said = text.substring(at, letter) + entry.said().strip() + text.substring(matched, end);
        Deque<String> spoken = new ArrayDeque<>();
        for (String word : said.split("\\s+", -1)) {
            spoken.add(reading.of(word));
        }
        List<Phrase.Token> tokens = new ArrayList<>();
        String[] written = text.substring(at, end).split("\\s+", -1);
        for (int i = 0; i < written.length; i++) {
            boolean last = i == written.length - 1;
            String share = last ? String.join(" ", spoken) : spoken.isEmpty() ? "" : spoken.remove();
            tokens.add(new Phrase.Token(leaked + written[i], share));
            leaked = "";
        }
        return Optional.of(new Piece(List.copyOf(tokens), end, 0));
    }

    private int wordEnd(int at) {
        int end = at + 1;
        int weight = SpokenWeight.of(text.charAt(at));
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && MarkupTags.at(text, end).isEmpty()
                && end - at < MOST_TOKEN_CHARS && weight < SpokenWeight.TOKEN
                && !Sentences.endsWithoutBlank(text, end)) {
            weight += SpokenWeight.of(text.charAt(end));
            end++;
        }
        boolean splitsPair = end < text.length() && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end));
        return splitsPair ? end + 1 : end;
    }

    private int firstLetter(int from, int end) {
        int at = from;
        while (at < end - 1 && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private void leak(int at, int length) {
        if (leakTags) {
            leaked = text.substring(at, at + length).replace(" ", "");
        }
    }

    private boolean endsSentence(Piece piece) {
        int next = skipSpace(piece.end());
        boolean paragraphEnds = text.substring(piece.end(), next).chars().filter(c -> c == '\n').count() > 1;
        return paragraphEnds || Sentences.ends(piece.text(), text.substring(next, Math.min(text.length(), next + 2)));
    }

    /// Passes over white space and ignored tags.
    private int skipIgnored(int from) {
        int at = skipSpace(from);
        while (at < text.length() && MarkupTags.at(text, at).orElse(null) instanceof MarkupTags.Ignored tag) {
            leak(at, tag.length());
            at = skipSpace(at + tag.length());
        }
        return at;
    }

    private int skipSpace(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// One word, a part of a `<spell>`, or several words that the dictionary knows as one.
    ///
    /// @param end           index behind it; of the `<spell>` it is a part of, as long as more parts follow
    /// @param partsSpelled  how many parts of that `<spell>` have gone with this one, 0 behind the last
    private record Piece(List<Phrase.Token> tokens, int end, int partsSpelled) {
        String text() {
            return tokens.getLast().text();
        }

        int weight() {
            return tokens.stream().mapToInt(token -> SpokenWeight.of(token.spoken())).sum();
        }
    }
}
