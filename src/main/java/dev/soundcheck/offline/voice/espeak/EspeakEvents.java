package dev.soundcheck.offline.voice.espeak;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Collects the sound and the events of one phrase from the library's callback. One thread: that of the worker.
@SuppressWarnings("restricted") // the launcher grants native access
final class EspeakEvents {
    private static final int WORD = 1;
    private static final int PHONEME = 7;
    /// Layout of `espeak_EVENT`: type, id, text position, length, milliseconds, sample, user data, 8 bytes of name.
    private static final long EVENT_BYTES = 40;
    private static final long TEXT_POSITION = 8;
    private static final long LENGTH = 12;
    private static final long MILLIS = 16;
    private static final long NAME = 32;
    private static final int NAME_BYTES = 8;
    private static final int MOST_SAMPLES = 22050 * 300;

    private final List<int[]> words = new ArrayList<>();
    private final List<Phone> phones = new ArrayList<>();
    private short[] samples = new short[1 << 16];
    private int count;
    private boolean failed;

    private record Phone(int millis, String ipa) {}

    void clear() {
        words.clear();
        phones.clear();
        count = 0;
        failed = false;
    }

    void fail() {
        failed = true;
    }

    /// The library's callback. Returns 0 to go on, 1 to stop.
    int take(MemorySegment wav, int length, MemorySegment events) {
        if (wav.address() != 0 && length > 0) {
            samples = count + length > samples.length ? Arrays.copyOf(samples, (count + length) * 2) : samples;
            MemorySegment.copy(wav.reinterpret(length * 2L), ValueLayout.JAVA_SHORT, 0, samples, count, length);
            count += length;
        }
        for (long at = 0;; at += EVENT_BYTES) {
            MemorySegment event = events.reinterpret(at + EVENT_BYTES).asSlice(at, EVENT_BYTES);
            int type = event.get(ValueLayout.JAVA_INT, 0);
            if (type == 0) {
                return count > MOST_SAMPLES ? 1 : 0;
            }
            note(type, event);
        }
    }

    private void note(int type, MemorySegment event) {
        int millis = event.get(ValueLayout.JAVA_INT, MILLIS);
        if (type == WORD) {
            words.add(new int[]{event.get(ValueLayout.JAVA_INT, TEXT_POSITION) - 1, event.get(ValueLayout.JAVA_INT,
                    LENGTH), millis});
        } else if (type == PHONEME) {
            byte[] name = event.asSlice(NAME, NAME_BYTES).toArray(ValueLayout.JAVA_BYTE);
            int end = 0;
            while (end < name.length && name[end] != 0) {
                end++;
            }
            phones.add(new Phone(millis, new String(name, 0, end, StandardCharsets.UTF_8)));
        }
    }

    /// Rate or -1, words, phonemes, samples.
    void write(int sampleRateHz, DataOutputStream out) throws IOException {
        out.writeInt(failed ? -1 : sampleRateHz);
        out.writeInt(words.size());
        for (int[] word : words) {
            for (int number : word) {
                out.writeInt(number);
            }
        }
        out.writeInt(phones.size());
        for (Phone phone : phones) {
            out.writeInt(phone.millis());
            out.writeUTF(phone.ipa());
        }
        ByteBuffer bytes = ByteBuffer.allocate(count * 2);
        bytes.asShortBuffer().put(samples, 0, count);
        out.writeInt(count);
        out.write(bytes.array());
    }
}
