package dev.soundcheck.cartesia.socket;

import java.util.regex.Pattern;

/// Lets the text of an open utterance through as it may be sent. Guarded by its context.
///
/// Half a character waits for its other half. A first input without a letter or digit would be refused by the service and
/// end the context, so it waits for more; a flush that comes before waits with it. Verbatim, nothing waits.
final class TextGate {
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");

    private final boolean verbatim;
    private final StringBuilder heldBack = new StringBuilder();
    private boolean started;
    private boolean flushKept;

    TextGate(boolean verbatim) {
        this.verbatim = verbatim;
    }

    /// True for text that gives sound: something must be left without its tags.
    static boolean speaks(String text) {
        return !text.isEmpty()
                && TAG.matcher(text).replaceAll("").codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// What may be sent now, "" where nothing may.
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

    /// Something has been sent past the gate.
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
