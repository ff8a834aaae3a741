package dev.soundcheck.cartesia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.speech.StreamLimit;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.Frames;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.TraceRecorder;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What an answer may cost: its sound, once.
@Timeout(60)
class MemoryTest {
    private static final PcmFormat FORMAT = new PcmFormat(PcmEncoding.S16LE, 8000);
    /// 10,000 words at 150 a minute are 4000 s.
    private static final int TENTHS = 40_000;
    private static final int GIANT_BYTES = 7_500_000;
    private static final int LOOKS = 50;
    /// The trace of 40,000 chunks, and what the JVM and the server's own threads have left lying about.
    private static final long ELSE_BYTES = 8 << 20;

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void tenThousandWordsAreHeldOnceAsTheirSound(Endpoint endpoint) throws Exception {
        byte[] tenth = Frames.pattern(FORMAT.bytesPerFrame() * 800);
        try (BenchServer server = new BenchServer(tenth, TENTHS);
                CartesiaService client = new CartesiaService(CartesiaOptions.offline(server.url())
                        .withLimit(StreamLimit.ofMinutes(120)))) {
            long before = usedAfterCollection();
            TraceRecorder trace = TraceRecorder.pressed(NanoClock.system());
            long sound = (long) TENTHS * tenth.length;
            Sink sink = new Sink(sound / 2);

            speak(client, endpoint, trace, sink);

            assertEquals(sound, sink.taken.get());
            assertTrue(sink.usedOnTheWay > 0);
            assertBounded(before, sound / 2, sink.usedOnTheWay);
            assertSoonBounded(before, sound);
            assertEquals(sound / FORMAT.bytesPerFrame(), sink.track.frames());
        }
    }

    /// The message as it arrives, its text, its sound, and the sound again in the track.
    @ParameterizedTest
    @EnumSource(value = Endpoint.class, names = {"SSE", "WEBSOCKET"})
    void aMessageOfTenMegabytesCostsItsTextAndItsSoundAndLeavesOnlyTheSound(Endpoint endpoint) throws Exception {
        long message = GIANT_BYTES * 4L / 3;
        ThreadMXBean threads = assertInstanceOf(ThreadMXBean.class, ManagementFactory.getThreadMXBean());
        try (BenchServer server = new BenchServer(Frames.pattern(GIANT_BYTES), 1);
                CartesiaService client = new CartesiaService(CartesiaOptions.offline(server.url()))) {
            speak(client, endpoint, TraceRecorder.pressed(NanoClock.system()), new Sink(Long.MAX_VALUE));
            long before = usedAfterCollection();
            long allocatedBefore = clientAllocation(threads);
            Sink sink = new Sink(Long.MAX_VALUE);

            speak(client, endpoint, TraceRecorder.pressed(NanoClock.system()), sink);
            long allocated = clientAllocation(threads) - allocatedBefore;

            assertTrue(allocated < 5 * message, "allocated " + allocated + " for " + message);
            assertSoonBounded(before, GIANT_BYTES);
            assertEquals(GIANT_BYTES, sink.taken.get());
            assertEquals(GIANT_BYTES / FORMAT.bytesPerFrame(), sink.track.frames());
        }
    }

    private static void assertBounded(long before, long sound, long after) {
        long grown = after - before;
        assertTrue(bounded(grown, sound), "grown by " + grown + " for " + sound + " bytes of sound");
    }

    private static boolean bounded(long grown, long sound) {
        return grown < sound * 1.15 + ELSE_BYTES;
    }

    /// The threads that read and wrote hold their last message until they have come back from it.
    private static void assertSoonBounded(long before, long sound) {
        long used = usedAfterCollection();
        for (int look = 0; look < LOOKS && !bounded(used - before, sound); look++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            used = usedAfterCollection();
        }
        assertBounded(before, sound, used);
    }

    private static void speak(CartesiaService client, Endpoint endpoint, TraceRecorder trace, Sink sink)
            throws InterruptedException {
        SpeechRequest request = SpeechRequest.of("A long tale.", "v", "m")
                .withFormat(OutputFormat.raw(FORMAT.encoding(), FORMAT.sampleRateHz()));
        client.speak(endpoint, request, trace, sink);
        assertTrue(sink.ended.await(50, TimeUnit.SECONDS));
        assertInstanceOf(SpeechEvent.Completed.class, sink.last);
    }

    private static long usedAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /// What the client's own threads have allocated, the track's storage included.
    private static long clientAllocation(ThreadMXBean threads) {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("cartesia-")
                || thread.getName().startsWith("OkHttp")).mapToLong(thread -> Math.max(0,
                        threads
                                .getThreadAllocatedBytes(thread.threadId())))
                .sum();
    }

    /// Keeps the sound as a take does, and looks at the heap once on the way.
    private static final class Sink implements SpeechListener {
        private final CountDownLatch ended = new CountDownLatch(1);
        private final PcmTrack track = new PcmTrack(FORMAT);
        private final long lookAfter;
        private volatile @Nullable SpeechEvent last;
        private volatile long usedOnTheWay;
        private final AtomicLong taken = new AtomicLong();

        Sink(long lookAfter) {
            this.lookAfter = lookAfter;
        }

        @Override
        public void onEvent(SpeechEvent event) {
            if (event instanceof SpeechEvent.Audio(byte[] pcm)) {
                track.append(pcm, 0, pcm.length);
                if (taken.addAndGet(pcm.length) >= lookAfter && usedOnTheWay == 0) {
                    usedOnTheWay = usedAfterCollection();
                }
            } else if (event instanceof SpeechEvent.Ended) {
                last = event;
                ended.countDown();
            }
        }
    }
}
