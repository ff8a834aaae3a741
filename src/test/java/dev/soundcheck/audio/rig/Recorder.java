package dev.soundcheck.audio.rig;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Records what the sink plays, with the time at which each block came.
final class Recorder implements AutoCloseable {
    private static final int RATE = 44_100;

    private final Process process;
    private final Thread reader;
    // Guarded by this.
    private short[] samples = new short[1 << 20];
    private int count;
    private int sounding;
    private final List<long[]> blocks = new ArrayList<>();

    Recorder(Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("parec", "--raw", "--format=s16le", "--rate=" + RATE,
                "--channels=1",
                "--latency-msec=5", "-d", SoundServer.SINK + ".monitor");
        builder.environment().putAll(environment);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        process = builder.start();
        reader = Thread.ofPlatform().daemon().name("recorder").start(this::read);
    }

    /// Waits until the recording has begun.
    void awaitRunning() throws InterruptedException {
        awaitMore(1);
    }

    /// Waits until so many more samples have come.
    synchronized void awaitMore(int more) throws InterruptedException {
        int wanted = count + more;
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (count < wanted) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("nothing is recorded");
            }
            wait(100);
        }
    }

    /// Samples so far that were not silence.
    synchronized int soundFrames() {
        return sounding;
    }

    /// What was recorded.
    synchronized Recording recording() {
        return new Recording(Arrays.copyOf(samples, count), List.copyOf(blocks));
    }

    @Override
    public void close() {
        process.destroy();
        SoundServer.await(process);
        try {
            reader.join(5000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        byte[] bytes = new byte[1 << 16];
        int odd = 0;
        try (InputStream in = process.getInputStream()) {
            for (int got = in.read(bytes, odd, bytes.length - odd); got > 0; got = in.read(bytes, odd,
                    bytes.length - odd)) {
                long now = System.nanoTime();
                int whole = (got + odd) / 2;
                append(bytes, whole, now);
                odd = (got + odd) % 2;
                bytes[0] = odd == 1 ? bytes[2 * whole] : bytes[0];
            }
        } catch (IOException gone) {
            // The server or the recorder was ended: what came until then is the recording.
            return;
        }
    }

    private synchronized void append(byte[] bytes, int whole, long now) {
        if (count + whole > samples.length) {
            samples = Arrays.copyOf(samples, 2 * samples.length + whole);
        }
        blocks.add(new long[]{count, now});
        for (int i = 0; i < whole; i++) {
            short sample = (short) ((bytes[2 * i] & 0xFF) | (bytes[2 * i + 1] << 8));
            sounding += sample == 0 ? 0 : 1;
            samples[count++] = sample;
        }
        notifyAll();
    }
}
