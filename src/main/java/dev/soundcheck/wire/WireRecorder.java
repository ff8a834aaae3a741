package dev.soundcheck.wire;

import org.jspecify.annotations.Nullable;

/// Records the rows of one take in the order they came, up to a limit. Any thread.
///
/// A row costs a lock and a copy of its text into a block of bytes. What is recorded was stamped before.
public final class WireRecorder {
    /// More than an hour of speech in pieces of 40 ms.
    public static final int MOST_ROWS = 120_000;
    static final long MOST_TEXT_CHARS = 32L << 20;
    private static final int CUT_CHARS = 200;

    private final int mostRows;
    // All below guarded by this.
    private final PackedRows rows = new PackedRows();
    private long leftOut;
    private long textChars;
    private long soundBytes;

    /// A recorder that keeps all rows, up to the limit.
    public WireRecorder() {
        this(MOST_ROWS);
    }

    private WireRecorder(int mostRows) {
        this.mostRows = mostRows;
    }

    /// A recorder that keeps nothing: the cost of recording is measured against it.
    public static WireRecorder none() {
        return new WireRecorder(0);
    }

    /// A row without sound in it.
    public synchronized void add(long atNanos, int bytes, WireEntry entry) {
        if (rows.count() >= mostRows) {
            leftOut++;
            return;
        }
        textChars += entry.text().length();
        rows.add(atNanos, bytes, entry);
    }

    /// One server-sent event.
    ///
    /// @param text        its data without the sound
    /// @param soundBytes  how much sound it carried, 0 for none
    public synchronized void event(long atNanos, int bytes, String text, int soundBytes) {
        add(atNanos, bytes, new WireEntry.Event(bounded(text), next(soundBytes)));
    }

    /// One message of the socket; as `event`.
    public synchronized void messageIn(long atNanos, int bytes, String text, int soundBytes) {
        add(atNanos, bytes, new WireEntry.MessageIn(bounded(text), next(soundBytes)));
    }

    /// A message whose sound is not kept, because the take had ended.
    public synchronized void late(long atNanos, int bytes, String text, int soundBytes) {
        add(atNanos, bytes, new WireEntry.MessageIn(bounded(text), new WireAudio(WireAudio.NOT_KEPT, soundBytes)));
    }

    public synchronized void messageOut(long atNanos, int bytes, String text) {
        add(atNanos, bytes, new WireEntry.MessageOut(bounded(text)));
    }

    /// One read of a body of sound.
    ///
    /// @param soundBytes  how much sound the read completed, after decoding
    public synchronized void bodyRead(long atNanos, int bytes, int soundBytes) {
        add(atNanos, bytes, new WireEntry.BodyRead("", next(soundBytes)));
    }

    public synchronized WireLog snapshot() {
        return new WireLog(rows.look(), leftOut);
    }

    private @Nullable WireAudio next(int length) {
        if (length == 0) {
            return null;
        }
        WireAudio audio = new WireAudio(soundBytes, length);
        soundBytes += length;
        return audio;
    }

    private String bounded(String text) {
        if (textChars + text.length() <= MOST_TEXT_CHARS || text.length() <= CUT_CHARS) {
            return text;
        }
        return text.substring(0, CUT_CHARS) + " … (" + (text.length() - CUT_CHARS) + " more characters)";
    }
}
