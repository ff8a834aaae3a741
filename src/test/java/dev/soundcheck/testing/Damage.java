package dev.soundcheck.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Makes of a good file one that is broken, or that lies about its lengths. One thread.
public final class Damage {
    private static final List<byte[]> LENGTHS = List.of(new byte[]{-1, -1, -1, -1}, new byte[]{0, 0, 0, 0},
            new byte[]{-1, -1, -1, 127}, new byte[]{127, -1, -1, -1}, new byte[]{0, 0, 0, -128}, new byte[]{1, 0, 0, 0},
            new byte[]{-128}, new byte[]{127}, new byte[]{0}, new byte[]{-1, -1});

    private final Random random;

    public Damage(Random random) {
        this.random = random;
    }

    /// The file with a few of its bytes changed, cut, doubled or moved; now and then it is bytes of any kind.
    public byte[] of(byte[] good) {
        if (random.nextInt(16) == 0) {
            byte[] any = new byte[random.nextInt(400)];
            random.nextBytes(any);
            return any;
        }
        byte[] bytes = good;
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, at + 1 + random.nextInt(64));
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> join(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, to, bytes.length));
            case 2 -> join(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, at, bytes.length));
            case 3 -> over(bytes, at, LENGTHS.get(random.nextInt(LENGTHS.size())));
            case 4 -> join(join(Arrays.copyOf(bytes, at), LENGTHS.get(random.nextInt(LENGTHS.size()))),
                    Arrays.copyOfRange(bytes, at, bytes.length));
            default -> over(bytes, at, new byte[]{(byte) random.nextInt(256)});
        };
    }

    private static byte[] over(byte[] bytes, int at, byte[] what) {
        byte[] copy = bytes.clone();
        System.arraycopy(what, 0, copy, at, Math.min(what.length, copy.length - at));
        return copy;
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }
}
