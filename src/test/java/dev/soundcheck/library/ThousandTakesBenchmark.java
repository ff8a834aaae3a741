package dev.soundcheck.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.HandClock;
import dev.soundcheck.testing.Report;
import dev.soundcheck.testing.ScriptedService;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the takes of a long day cost in memory, and how soon an old one can be heard.
@Tag("benchmark")
class ThousandTakesBenchmark {
    private static final PcmFormat FORMAT = new PcmFormat(PcmEncoding.S16LE, 44_100);
    private static final int TAKES = 1000;
    private static final int WARM_UPS = 10;
    private static final double SECONDS = 10;
    private static final long MOST_HEAP_BYTES = 64L << 20;
    private static final double MOST_SEEK_MILLIS = 60;

    @TempDir
    Path root;

    @Test
    void aThousandTakesOfTenSecondsHoldNoSoundAndAnOldOneIsSoonRead() throws LibraryException, IOException {
        HandClock clock = new HandClock();
        ScriptedService service = ScriptedService.cartesia();
        Studio studio = new Studio(new Mute(), clock, () -> {});
        try (TakeLibrary library = new TakeLibrary(root, Runnable::run, 4L << 30)) {
            library.open();
            library.onKept(studio::release);
            make(studio, service, library, clock);
            long before = heapBytes();
            for (int i = 1; i < TAKES; i++) {
                make(studio, service, library, clock);
            }
            long held = heapBytes() - before;
            assertEquals(TAKES, library.heads().size());
            assertEquals(0, studio.takes().size());
            double[] seeks = seekMillis(library);
            Report report = new Report("thousand-takes", "A thousand takes of ten seconds, made in one run");
            report.row("heap held above the first take", held / 1048576.0, "MB");
            report.spread("an old take opened and read in its middle", seeks, "ms");
            report.write();
            assertTrue(held <= MOST_HEAP_BYTES, "held " + held);
            assertTrue(Arrays.stream(seeks).max().orElseThrow() <= MOST_SEEK_MILLIS, () -> Arrays.toString(seeks));
        }
    }

    private static void make(Studio studio, ScriptedService service, TakeLibrary library, HandClock clock) {
        Take take = studio.speak(service, Endpoint.WEBSOCKET, SpeechRequest.of("One two three.", "v", "m"));
        library.keep(take, "Ada");
        service.lastCall().tell(new SpeechEvent.Opened(FORMAT));
        for (int i = 0; i < SECONDS * 5; i++) {
            service.lastCall().chunk(FORMAT.sampleRateHz() / 5);
            service.lastCall().tell(new SpeechEvent.Audio(new byte[2 * FORMAT.sampleRateHz() / 5]));
        }
        clock.advanceMillis(40);
        service.lastCall().complete();
        library.advance();
        service.calls().clear();
        assertEquals(0, Objects.requireNonNull(take.track()).heldBytes());
    }

    /// From the press on an old take to the first samples in its middle.
    private static double[] seekMillis(TakeLibrary library) throws LibraryException {
        Random random = new Random(1);
        double[] millis = new double[100];
        short[] samples = new short[1024];
        for (int i = -WARM_UPS; i < millis.length; i++) {
            long begin = System.nanoTime();
            PcmTrack track = Objects.requireNonNull(
                    library.load(library.heads().get(random.nextInt(TAKES)).id()).track());
            assertEquals(samples.length, track.readS16(track.frames() / 2, samples, 0, samples.length));
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        return millis;
    }

    private static long heapBytes() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
