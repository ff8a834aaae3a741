package dev.soundcheck.live;

/// Holds text back until a cut behind it splits nothing. Owns the held text. One thread.
///
/// No word, number, tag or written character is ever split, and the first piece has something to say. What was sent and
/// what is held together make up the text that was fed.
public final class SafeHold {
    private final StringBuilder held = new StringBuilder();
    private boolean spoken;

    /// More text; returns what may be sent now, empty where all of it must wait.
    public String feed(String text) {
        held.append(text);
        int end = SafeCut.end(held);
        if (!spoken && !SafeCut.speakable(held, end)) {
            return "";
        }
        return release(end);
    }

    /// No more text, so nothing can be split any more; returns all that was held.
    ///
    /// Where nothing was ever speakable, this returns that text too: the caller decides.
    public String finish() {
        return release(held.length());
    }

    /// What waits.
    public String held() {
        return held.toString();
    }

    private String release(int end) {
        String out = held.substring(0, end);
        held.delete(0, end);
        spoken |= SafeCut.speakable(out, out.length());
        return out;
    }
}
