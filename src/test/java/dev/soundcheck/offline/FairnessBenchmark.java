package dev.soundcheck.offline;

import static dev.soundcheck.offline.RawClient.line;
import static dev.soundcheck.offline.RawClient.with;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What one client's text costs another. Run alone on a quiet machine: `-Pbenchmark`. The figures go to
/// `target/benchmarks/offline-load.md`.
@Tag("benchmark")
class FairnessBenchmark {
    private static final String TEN_WORDS = "This is a short line of just exactly ten words.";
    private static final String TWO_THOUSAND = "The harbor was quiet, and the boats lay still in the dark. ".repeat(
            170);
    private static final int CHARS = 20_000;
    private static final int ASKED = 100;
    private static final Map<String, String> HEAVY = heavy();

    private final List<String> table = new ArrayList<>(List.of("| what | figure |", "|---|---|"));

    @Test
    void everyTextIsHeardSoonAndNoClientStarves() throws Exception {
        try (OfflineServer server = OfflineServer.start(OfflineOptions.EMBEDDED)) {
            server.ready().join();
            RawClient client = new RawClient(server);
            client.postBytes("/tts/bytes", line(TWO_THOUSAND.substring(0, 6000)));
            double slowest = slowestFirstSound(client);
            double p95 = firstSoundBesideFour(server);
            double seconds = threeAtOnce(server);
            double realTimes = timesRealTime(client);
            report();

            assertAll(() -> assertTrue(slowest <= 2000, slowest + " ms to the first sound"),
                    () -> assertTrue(p95 <= 500, p95 + " ms beside four"),
                    () -> assertTrue(seconds <= 60, seconds + " s for three at once"),
                    () -> assertTrue(realTimes >= 25, realTimes + " times real time"));
        }
    }

    private double slowestFirstSound(RawClient client) throws Exception {
        double slowest = 0;
        for (Map.Entry<String, String> text : HEAVY.entrySet()) {
            double millis = firstSoundMillis(client, text.getValue());
            row("first sound of " + text.getKey() + ", " + CHARS + " characters", millis, "ms");
            slowest = Math.max(slowest, millis);
        }
        return slowest;
    }

    private double firstSoundBesideFour(OfflineServer server) throws Exception {
        AtomicBoolean busy = new AtomicBoolean(true);
        try (ExecutorService others = Executors.newFixedThreadPool(4)) {
            for (int other = 0; other < 4; other++) {
                others.execute(() -> repeat(server, busy));
            }
            RawClient fifth = new RawClient(server);
            firstSoundMillis(fifth, TEN_WORDS);
            double[] millis = new double[ASKED];
            for (int i = 0; i < ASKED; i++) {
                millis[i] = firstSoundMillis(fifth, TEN_WORDS);
            }
            busy.set(false);
            Arrays.sort(millis);
            row("first sound of ten words beside four texts of 2,000 words, median", millis[ASKED / 2], "ms");
            row("the same, p95 of " + ASKED, millis[ASKED * 95 / 100], "ms");
            return millis[ASKED * 95 / 100];
        }
    }

    private static void repeat(OfflineServer server, AtomicBoolean busy) {
        RawClient client = new RawClient(server);
        while (busy.get()) {
            try (InputStream body = client.open("/tts/bytes", line(TWO_THOUSAND)).body()) {
                while (busy.get() && body.read(new byte[65536]) >= 0) {
                    // read at full speed
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private double threeAtOnce(OfflineServer server) throws Exception {
        RawClient client = new RawClient(server);
        long start = System.nanoTime();
        List<Callable<Double>> endpoints = List.of(() -> {
            client.postBytes("/tts/bytes", line(TWO_THOUSAND));
            return since(start);
        }, () -> {
            client.sse(line(TWO_THOUSAND));
            return since(start);
        }, () -> {
            try (RawSocket socket = new RawSocket(server)) {
                socket.send(with(line(TWO_THOUSAND), Map.of("context_id", "long")));
                socket.awaitEnd("long");
            }
            return since(start);
        });
        double last = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<Double>> ends = threads.invokeAll(endpoints);
            for (int i = 0; i < ends.size(); i++) {
                row("2,000 words on each endpoint at once: " + List.of("bytes", "SSE", "socket").get(i) + " done after",
                        ends.get(i).get(), "s");
                last = Math.max(last, ends.get(i).get());
            }
        }
        return last;
    }

    private double timesRealTime(RawClient client) throws Exception {
        long start = System.nanoTime();
        int bytes = client.postBytes("/tts/bytes", line(TWO_THOUSAND.substring(0, 6000), "raw", "pcm_s16le", 44100))
                .body().length;
        double times = bytes / 88200.0 / since(start);
        row("speech made for one client at 44.1 kHz, times real time", times, "");
        return times;
    }

    private static double firstSoundMillis(RawClient client, String text) throws Exception {
        long start = System.nanoTime();
        try (InputStream body = client.open("/tts/bytes", line(text)).body()) {
            body.readNBytes(2);
            return since(start) * 1e3;
        }
    }

    private static double since(long startNanos) {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    private void row(String what, double figure, String unit) {
        table.add(String.format(Locale.ROOT, "| %s | %.1f %s |", what, figure, unit));
    }

    private void report() {
        try {
            Path file = Path.of("target", "benchmarks", "offline-load.md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", table) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> heavy() {
        Map<String, String> heavy = new LinkedHashMap<>();
        heavy.put("URLs", "https://example.com/a/b/c?x=1&y=2&token=abcdef0123456789#frag/".repeat(320));
        heavy.put("base64", "QUJD+/abcXYZ0129zzTk".repeat(1000));
        heavy.put("hash signs", "#".repeat(CHARS));
        heavy.put("hash signs with blanks", "# ".repeat(CHARS / 2));
        heavy.put("percent-encoded", "%C3%BC".repeat(CHARS / 6));
        heavy.put("formulae", "E=mc^2+(a*b)/(c-d)=x_1*3.14159/2.71828-1e-10 ".repeat(440));
        heavy.put("JSON", "{\"id\":123,\"list\":[1,2,3],\"ok\":true},".repeat(550));
        heavy.put("digits", "0123456789".repeat(CHARS / 10));
        heavy.put("one word", "x".repeat(CHARS));
        heavy.put("<spell>", "<spell>" + "a1b2".repeat(450) + "</spell> ".repeat(11));
        heavy.put("prose", TWO_THOUSAND.repeat(2));
        heavy.replaceAll((_, text) -> text.substring(0, Math.min(text.length(), CHARS)));
        return heavy;
    }
}
