package dev.soundcheck.ui.live;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The text of a lane as it is drawn: one paragraph for each turn, and the draft at the end. Immutable.
///
/// @param parts  in the order of the text
record LaneScript(String text, List<Part> parts) {
    /// More is never looked at; the newest is what matters.
    private static final int MOST_CHARS = 3_000;

    /// The state of a stretch of text.
    enum Ink {
        HEARD, LIT, SENT, WAITING, YOURS, STRUCK
    }

    /// A stretch of one state.
    ///
    /// @param look   null for what is being typed
    /// @param shift  from a char of this text to the char of the turn
    record Part(int start, int end, Ink ink, @Nullable TurnLook look, int shift) {
        private boolean looksLike(Part other) {
            return start == other.start && end == other.end && ink == other.ink;
        }
    }

    static LaneScript of(List<TurnLook> looks, String draft) {
        StringBuilder text = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        for (TurnLook look : newest(looks)) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
            add(text, parts, look);
        }
        boolean fresh = looks.isEmpty() || !looks.getLast().turn().open();
        if (!draft.isEmpty() && fresh && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        int start = text.length();
        text.append(draft);
        parts.add(new Part(start, text.length(), Ink.YOURS, null, 0));
        return new LaneScript(text.toString(), parts);
    }

    private static List<TurnLook> newest(List<TurnLook> looks) {
        int from = looks.size();
        int chars = 0;
        while (from > 0 && chars < MOST_CHARS) {
            from--;
            chars += looks.get(from).typed().length();
        }
        return looks.subList(from, looks.size());
    }

    private static void add(StringBuilder text, List<Part> parts, TurnLook look) {
        int skip = Math.max(0, look.typed().length() - 2 * MOST_CHARS);
        int shift = text.length() - skip;
        text.append(look.typed(), skip, look.typed().length());
        int sent = Math.max(skip, look.sentChars());
        var lit = look.lit();
        int litStart = Math.clamp(lit == null ? look.heardChars() : lit.textStart(), skip, sent);
        int litEnd = Math.clamp(lit == null ? look.heardChars() : lit.textEnd(), litStart, sent);
        boolean cut = look.turn().interruption() != null;
        while (cut && litEnd < sent && Character.isWhitespace(look.typed().charAt(litEnd))) {
            litEnd++; // nothing is struck out there
        }
        int unspoken = look.turn().failure() == null
                ? look.typed().length()
                : Math.clamp(look.typed().length() - look.turn().neverSpoken().length(), litEnd, sent);
        part(parts, skip, litStart, Ink.HEARD, look, shift);
        part(parts, litStart, litEnd, cut ? Ink.HEARD : Ink.LIT, look, shift);
        boolean broken = look.turn().failure() != null;
        part(parts, litEnd, Math.min(sent, unspoken), cut ? Ink.STRUCK : Ink.SENT, look, shift);
        part(parts, Math.min(sent, unspoken), sent, Ink.STRUCK, look, shift);
        part(parts, sent, look.typed().length(), cut || broken ? Ink.STRUCK : Ink.WAITING, look, shift);
    }

    private static void part(List<Part> parts, int from, int to, Ink ink, TurnLook look, int shift) {
        if (to > from) {
            parts.add(new Part(from + shift, to + shift, ink, look, shift));
        }
    }

    /// True where both are drawn alike.
    boolean looksLike(LaneScript other) {
        return text.equals(other.text) && parts.size() == other.parts.size()
                && IntStream.range(0, parts.size()).allMatch(i -> parts.get(i).looksLike(other.parts.get(i)));
    }

    /// The part that holds the char; null past the text.
    @Nullable
    Part at(int index) {
        return parts.stream().filter(part -> index >= part.start && index < part.end).findFirst().orElse(null);
    }

    /// Where a char of a turn stands here, -1 where it is not shown.
    int place(TurnLook look, int index) {
        return parts.stream().filter(part -> look.equals(part.look)).mapToInt(part -> index + part.shift)
                .findFirst().orElse(-1);
    }
}
