package dev.soundcheck.offline;

import static dev.soundcheck.offline.RawClient.line;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the offline voices cost and how soon they speak. Run alone on a quiet machine: `-Pbenchmark`. The figures go to
/// `target/benchmarks/offline.md`.
@Tag("benchmark")
class OfflineBenchmark {
    private static final String TEN_WORDS = "This is a short line of just exactly ten words.";
    private static final String SENTENCE = "The harbour was quiet, and the boats lay still in the dark. ";
    private static final int RUNS = 15;

    @Test
    void readyLatencyRateAndMemory() throws Exception {
        long start = System.nanoTime();
        try (OfflineServer server = OfflineServer.start(OfflineOptions.EMBEDDED)) {
            double upMillis = (System.nanoTime() - start) / 1e6;
            server.ready().join();
            double readyMillis = (System.nanoTime() - start) / 1e6;
            RawClient client = new RawClient(server);
            firstAudioMillis(client, SENTENCE.repeat(20));

            double ten = firstAudioMillis(client, TEN_WORDS);
            double twoThousand = firstAudioMillis(client, SENTENCE.repeat(170));
            double realTimes = timesRealTime(client);
            double grownMegabytes = heapGrowthMegabytes(client);
            report(String.format(Locale.ROOT, """
                    Java %s, %d cores, a JVM that has done nothing before

                    | what | figure |
                    |---|---|
                    | server up, ms after the start | %.0f |
                    | voices ready, ms after the start | %.0f |
                    | first audio of 10 words, ms (median of %d) | %.1f |
                    | first audio of 2000 words, ms (median of %d) | %.1f |
                    | speech made, times real time at 44.1 kHz | %.0f |
                    | heap grown over 10,000 words, MB | %.1f |
                    """, Runtime.version(), Runtime.getRuntime().availableProcessors(), upMillis, readyMillis, RUNS,
                    ten,
                    RUNS, twoThousand, realTimes, grownMegabytes));

            assertTrue(readyMillis < 4000 && twoThousand < 2 * ten, "ready " + readyMillis + ", " + ten + ", "
                    + twoThousand);
        }
    }

    private static double firstAudioMillis(RawClient client, String text) throws Exception {
        double[] millis = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            try (InputStream body = client.open("/tts/bytes", line(text)).body()) {
                body.readNBytes(2);
                millis[run] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis[RUNS / 2];
    }

    private static double timesRealTime(RawClient client) throws Exception {
        long start = System.nanoTime();
        int bytes = client.postBytes("/tts/bytes", line(SENTENCE.repeat(20), "raw", "pcm_s16le", 44100)).body().length;
        return bytes / 88200.0 / ((System.nanoTime() - start) / 1e9);
    }

    private static double heapGrowthMegabytes(RawClient client) throws Exception {
        long before = used();
        long most = before;
        try (InputStream body = client.open("/tts/bytes", line(SENTENCE.repeat(840), "raw", "pcm_s16le", 16000))
                .body()) {
            while (body.skip(4 << 20) > 0) {
                most = Math.max(most, used());
            }
        }
        return (most - before) / 1048576.0;
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void report(String table) throws IOException {
        Path file = Path.of("target", "benchmarks", "offline.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, table);
    }
}
