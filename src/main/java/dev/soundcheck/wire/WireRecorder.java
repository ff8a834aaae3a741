package dev.soundcheck.wire;

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
        if (hasRoom()) {
            textChars += entry.text().length();
            rows.add(atNanos, bytes, entry);
        }
    }

    /// One server-sent event.
    ///
    /// @param text        its data without the sound
    /// @param soundBytes  how much sound it carried, 0 for none
    public void event(long atNanos, int bytes, String text, int soundBytes) {
        carrying(atNanos, bytes, PackedRows.EVENT, text, soundBytes);
    }

    /// One message of the socket; as `event`.
    public void messageIn(long atNanos, int bytes, String text, int soundBytes) {
        carrying(atNanos, bytes, PackedRows.MESSAGE_IN, text, soundBytes);
    }

    /// A message whose sound is not kept, because the take had ended.
    public void late(long atNanos, int bytes, String text, int soundBytes) {
        frequent(atNanos, bytes, PackedRows.MESSAGE_IN, text, WireAudio.NOT_KEPT, soundBytes);
    }

    public void messageOut(long atNanos, int bytes, String text) {
        frequent(atNanos, bytes, PackedRows.MESSAGE_OUT, text, 0, PackedRows.NO_SOUND);
    }

    /// One read of a body of sound.
    ///
    /// @param soundBytes  how much sound the read completed, after decoding
    public void bodyRead(long atNanos, int bytes, int soundBytes) {
        carrying(atNanos, bytes, PackedRows.BODY_READ, "", soundBytes);
    }

    private synchronized void carrying(long atNanos, int bytes, byte form, String text, int length) {
        frequent(atNanos, bytes, form, text, soundBytes, length == 0 ? PackedRows.NO_SOUND : length);
        soundBytes += length;
    }

    private synchronized void frequent(long atNanos, int bytes, byte form, String text, long offsetBytes, int length) {
        if (hasRoom()) {
            String kept = bounded(text);
            textChars += kept.length();
            rows.add(atNanos, bytes, form, kept, offsetBytes, length);
        }
    }

    private boolean hasRoom() {
        if (rows.count() < mostRows) {
            return true;
        }
        leftOut++;
        return false;
    }

    public synchronized WireLog snapshot() {
        return new WireLog(rows.look(), leftOut);
    }

    private String bounded(String text) {
        if (textChars + text.length() <= MOST_TEXT_CHARS || text.length() <= CUT_CHARS) {
            return text;
        }
        return text.substring(0, CUT_CHARS) + " … (" + (text.length() - CUT_CHARS) + " more characters)";
    }
}
