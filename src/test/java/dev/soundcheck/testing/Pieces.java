package dev.soundcheck.testing;

import java.util.Random;
import okio.Buffer;
import okio.Source;
import okio.Timeout;

/// A body that comes in pieces of any size, as a network cuts it. One thread.
public final class Pieces implements Source {
    private static final int LONGEST = 200;

    private final Buffer left;
    private final Random random;

    public Pieces(byte[] whole, Random random) {
        this.left = new Buffer().write(whole);
        this.random = random;
    }

    @Override
    public long read(Buffer sink, long byteCount) {
        return left.read(sink, Math.min(byteCount, 1 + random.nextInt(LONGEST)));
    }

    @Override
    public Timeout timeout() {
        return Timeout.NONE;
    }

    @Override
    public void close() {
        left.clear();
    }
}
