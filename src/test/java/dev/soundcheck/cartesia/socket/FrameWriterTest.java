package dev.soundcheck.cartesia.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import okio.Buffer;
import okio.Okio;
import okio.Sink;
import okio.Timeout;
import org.junit.jupiter.api.Test;

class FrameWriterTest {
    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final List<String> steps = new CopyOnWriteArrayList<>();

    @Test
    void theSinkIsClosedAfterTheWriteThatWasUnderWay() throws InterruptedException {
        FrameWriter writer = new FrameWriter(Okio.buffer(new HangingSink()), Runnable::run, _ -> {});
        writer.put("hello", _ -> {});
        Thread sending = Thread.ofPlatform().start(writer::pump);
        writing.await();

        writer.close(cancelled::countDown);
        sending.join();
        assertEquals(List.of("written", "closed"), steps);
    }

    /// Writes nothing until it is cancelled, as a network that takes no more.
    private final class HangingSink implements Sink {
        @Override
        public void write(Buffer source, long byteCount) throws IOException {
            writing.countDown();
            try {
                cancelled.await();
            } catch (InterruptedException e) {
                throw new InterruptedIOException(e.toString());
            }
            source.skip(byteCount);
            steps.add("written");
        }

        @Override
        public void flush() {}

        @Override
        public Timeout timeout() {
            return Timeout.NONE;
        }

        @Override
        public void close() {
            steps.add("closed");
        }
    }
}
