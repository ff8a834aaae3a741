package dev.soundcheck.cartesia.socket;

import java.util.regex.Pattern;

/// Holds back text of an open utterance that may not be sent yet. Guarded by its context.
///
/// Half a character waits for its other half. A first input without a letter or digit waits for more, because the
/// service would refuse it and end the context; a flush before it waits too. Verbatim text never waits.
final class TextGate {
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");

    private final boolean verbatim;
    private final StringBuilder heldBack = new StringBuilder();
    private boolean started;
    private boolean flushKept;

    TextGate(boolean verbatim) {
        this.verbatim = verbatim;
    }

    /// True for text that gives sound: something is left of it without its tags.
    static boolean speaks(String text) {
        return !text.isEmpty()
                && TAG.matcher(text).replaceAll("").codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// The text that may be sent now, "" where there is none.
    String take(String more) {
        if (verbatim) {
            started |= !more.isEmpty();
            return more;
        }
        heldBack.append(more);
        int ready = heldBack.length();
        if (ready > 0 && Character.isHighSurrogate(heldBack.charAt(ready - 1))) {
            ready--;
        }
        String piece = heldBack.substring(0, ready);
        if (!started && piece.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return "";
        }
        started = started || !piece.isEmpty();
        heldBack.delete(0, ready);
        return piece;
    }

    /// Text was sent past the gate.
    void open() {
        started = true;
    }

    /// True once something has been sent.
    boolean started() {
        return started;
    }

    void keepFlush() {
        flushKept = true;
    }

    /// True once, where a flush came before the first text.
    boolean takeKeptFlush() {
        boolean kept = flushKept;
        flushKept = false;
        return kept;
    }
}
