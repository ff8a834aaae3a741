package dev.soundcheck.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Rows packed into blocks of bytes. Frequent rows need no object of their own, so that the garbage collector has
/// little to copy. The messages of a stream differ in a number or two, so a text is kept as what is different from an
/// earlier one. One thread adds; added rows never change and are read without a lock.
final class PackedRows {
    private static final int FIRST_ROWS = 64;
    private static final int FIRST_BLOCK_BYTES = 1024;
    private static final int MOST_BLOCK_BYTES = 64 * 1024;
    private static final int TEXT_AT = 2 * Long.BYTES + 2 * Integer.BYTES + Byte.BYTES;
    private static final int HEAD_BYTES = TEXT_AT + 2 * Integer.BYTES + 2 * Character.BYTES;
    private static final int NO_MODEL = -1;
    static final int NO_SOUND = -1;
    // What an entry is.
    static final byte EVENT = 1;
    static final byte MESSAGE_IN = 2;
    static final byte MESSAGE_OUT = 3;
    static final byte BODY_READ = 4;
    private static final byte OTHER = 5;

    /// The block in the upper 32 bits, the position in it in the lower.
    private long[] places;
    private @Nullable ByteBuffer[] blocks;
    private int blockCount;
    /// The few rows that hold more than text and sound.
    private @Nullable WireEntry[] others;
    private int otherCount;
    private int count;
    /// What new texts are compared with: the last text that was kept whole, of rows with sound and of others.
    private final Model sounding = new Model();
    private final Model silent = new Model();

    /// A row whose text is kept whole. Of the adding thread.
    private static final class Model {
        private int row = NO_MODEL;
        private byte[] letters = {};
    }

    PackedRows() {
        places = new long[FIRST_ROWS];
        blocks = new ByteBuffer[4];
        others = new WireEntry[4];
    }

    private PackedRows(PackedRows shared) {
        places = shared.places;
        blocks = shared.blocks;
        blockCount = shared.blockCount;
        others = shared.others;
        otherCount = shared.otherCount;
        count = shared.count;
    }

    int count() {
        return count;
    }

    /// The rows as they are now; shares all with this one, so it is free.
    PackedRows look() {
        return new PackedRows(this);
    }

    void add(long atNanos, int bytes, WireEntry entry) {
        byte form = form(entry);
        if (form == OTHER) {
            add(atNanos, bytes, form, "", keep(entry), NO_SOUND);
            return;
        }
        WireAudio audio = entry.audio();
        add(atNanos, bytes, form, entry.text(), audio == null ? 0 : audio.offsetBytes(),
                audio == null ? NO_SOUND : audio.lengthBytes());
    }

    /// A frequent row, without an object for its entry.
    ///
    /// @param form         what it is: one of the constants above
    /// @param offsetBytes  where its sound begins, as in `WireAudio`
    /// @param soundBytes   how much sound it carried, `NO_SOUND` for none
    void add(long atNanos, int bytes, byte form, String text, long offsetBytes, int soundBytes) {
        byte[] letters = text.getBytes(StandardCharsets.UTF_8);
        Model model = soundBytes == NO_SOUND ? silent : sounding;
        int before = model.row == NO_MODEL ? 0 : sameBefore(letters, model.letters);
        int behind = model.row == NO_MODEL ? 0 : sameBehind(letters, model.letters, before);
        boolean whole = model.row == NO_MODEL || before + behind < letters.length / 2;
        int from = whole ? 0 : before;
        int length = whole ? letters.length : letters.length - before - behind;
        ByteBuffer block = room(HEAD_BYTES + length);
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
        }
        places[count] = (long) (blockCount - 1) << Integer.SIZE | block.position();
        block.putLong(atNanos).putInt(bytes).put(form).putLong(offsetBytes).putInt(soundBytes);
        block.putInt(whole ? NO_MODEL : model.row).putChar((char) from).putChar((char) (whole ? 0 : behind))
                .putInt(length).put(letters, from, length);
        if (whole && letters.length > 0) {
            model.row = count;
            model.letters = letters;
        }
        count++;
    }

    private static int sameBefore(byte[] letters, byte[] model) {
        int different = Arrays.mismatch(letters, model);
        return Math.min(different < 0 ? letters.length : different, Character.MAX_VALUE);
    }

    private static int sameBehind(byte[] letters, byte[] model, int before) {
        int most = Math.min(Math.min(letters.length, model.length) - before, Character.MAX_VALUE);
        int same = 0;
        while (same < most && letters[letters.length - 1 - same] == model[model.length - 1 - same]) {
            same++;
        }
        return same;
    }

    long atNanos(int index) {
        long place = place(index);
        return block(place).getLong((int) place);
    }

    WireRow row(int index) {
        long place = place(index);
        ByteBuffer block = block(place);
        int at = (int) place;
        return new WireRow(block.getLong(at), block.getInt(at + Long.BYTES),
                entry(block, at + Long.BYTES + Integer.BYTES));
    }

    /// The last entry of a kind that is kept as an object, null where there is none.
    <T extends WireEntry> @Nullable T last(Class<T> kind) {
        for (int i = otherCount - 1; i >= 0; i--) {
            if (kind.isInstance(others[i])) {
                return kind.cast(others[i]);
            }
        }
        return null;
    }

    private long place(int index) {
        return places[Objects.checkIndex(index, count)];
    }

    private ByteBuffer block(long place) {
        return Objects.requireNonNull(blocks[(int) (place >>> Integer.SIZE)]);
    }

    private WireEntry entry(ByteBuffer block, int at) {
        long offset = block.getLong(at + 1);
        int sound = block.getInt(at + 1 + Long.BYTES);
        WireAudio audio = sound == NO_SOUND ? null : new WireAudio(offset, sound);
        String words = new String(letters(block, at - Long.BYTES - Integer.BYTES + TEXT_AT), StandardCharsets.UTF_8);
        return switch (block.get(at)) {
            case EVENT -> new WireEntry.Event(words, audio);
            case MESSAGE_IN -> new WireEntry.MessageIn(words, audio);
            case MESSAGE_OUT -> new WireEntry.MessageOut(words);
            case BODY_READ -> new WireEntry.BodyRead(words, audio);
            default -> Objects.requireNonNull(others[(int) offset]);
        };
    }

    /// The text of a row whose text begins there, in UTF-8.
    private byte[] letters(ByteBuffer block, int at) {
        int model = block.getInt(at);
        int before = block.getChar(at + Integer.BYTES);
        int behind = block.getChar(at + Integer.BYTES + Character.BYTES);
        int length = block.getInt(at + Integer.BYTES + 2 * Character.BYTES);
        byte[] letters = new byte[before + length + behind];
        block.get(at - TEXT_AT + HEAD_BYTES, letters, before, length);
        if (model != NO_MODEL) {
            long place = place(model);
            byte[] whole = letters(block(place), (int) place + TEXT_AT);
            System.arraycopy(whole, 0, letters, 0, before);
            System.arraycopy(whole, whole.length - behind, letters, before + length, behind);
        }
        return letters;
    }

    private static byte form(WireEntry entry) {
        return switch (entry) {
            case WireEntry.Event _ -> EVENT;
            case WireEntry.MessageIn _ -> MESSAGE_IN;
            case WireEntry.MessageOut _ -> MESSAGE_OUT;
            case WireEntry.BodyRead _ -> BODY_READ;
            case WireEntry.Request _,WireEntry.Response _,WireEntry.Broken _ -> OTHER;
            case WireEntry.Ping _,WireEntry.Pong _,WireEntry.Close _ -> OTHER;
        };
    }

    /// The block with room for that much. Few rows need little: a block is twice as large as the one before it.
    private ByteBuffer room(int bytes) {
        ByteBuffer last = blockCount == 0 ? null : blocks[blockCount - 1];
        if (last != null && last.remaining() >= bytes) {
            return last;
        }
        int usual = last == null ? FIRST_BLOCK_BYTES : Math.min(MOST_BLOCK_BYTES, last.capacity() * 2);
        ByteBuffer next = ByteBuffer.allocate(Math.max(bytes, usual));
        if (blockCount == blocks.length) {
            blocks = Arrays.copyOf(blocks, blockCount * 2);
        }
        blocks[blockCount++] = next;
        return next;
    }

    /// @return where it is kept
    private int keep(WireEntry entry) {
        if (otherCount == others.length) {
            others = Arrays.copyOf(others, otherCount * 2);
        }
        others[otherCount] = entry;
        return otherCount++;
    }
}
