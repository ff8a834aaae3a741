package dev.soundcheck.peers;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import dev.soundcheck.speech.Endpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Our client and the official JavaScript SDK, in turns, against one TLS server. Run alone on a quiet machine: `-Ppeers`.
///
/// Server and clients are processes of their own. All stamps are of the monotonic clock they share (Linux), and each
/// chunk carries the instant at which the server wrote it. Our side is this JVM's class files, with the flags of
/// `-Dpeers.flags="…"`, or with `-Dpeers.image=target/image/soundcheck` the built image. The table goes to
/// `target/benchmarks/peers.md`.
@Tag("peers")
class PeersBenchmark {
    private static final Path HOME = Path.of("target", "peers").toAbsolutePath();
    private static final Path REPORT = Path.of("target", "benchmarks", "peers.md");
    private static final String[] PACKAGES = {"@cartesia/cartesia-js@4.2.0", "ws@8.18.3"};
    private static final int ROUNDS = Integer.getInteger("peers.rounds", 5);
    /// A start is over soon, and each is different.
    private static final int LEAST_STARTS = 9;
    private static final int THINK_MILLIS = 50;
    /// How long the service thinks at the least before its first sound.
    private static final int LEAST_THINK_MILLIS = 40;
    private static final double SECONDS_PER_RUN = 60;

    private final StringBuilder report = new StringBuilder();

    /// One job of one process.
    ///
    /// @param bytes  of each chunk
    private record Job(int runs, int warmUp, int chunks, int bytes, int think) {
        List<String> arguments() {
            return List.of(String.valueOf(runs), String.valueOf(warmUp), String.valueOf(chunks), String.valueOf(bytes),
                    String.valueOf(think));
        }
    }

    /// The client sleeps when the sound comes, as it does with the service.
    private static final Job LATENCY = new Job(150, 200, 3, 17_640, LEAST_THINK_MILLIS);
    /// The sound comes while the client is still busy with sending.
    private static final Job AT_ONCE = new Job(400, 600, 3, 17_640, 0);
    /// Both compilers are done: Node's after some takes, Java's after some tens. What counts is what stays.
    private static final Job INGEST = new Job(60, 100, 60, 176_400, 0);
    /// Java still compiles: what the first minutes at full speed cost.
    private static final Job SOON = new Job(9, 6, 60, 176_400, 0);
    private static final Job FIRST = new Job(1, 0, 3, 17_640, THINK_MILLIS);

    /// One line of the table.
    ///
    /// @param bar   the ratio that is aimed at
    private record Line(String what, Job job, ToDoubleFunction<PeerClient.Told> figure, String bar, String format) {}

    @Test
    void ourClientBesideTheOfficialSdk() throws IOException, InterruptedException {
        Files.createDirectories(REPORT.getParent());
        boolean node = works("node", "--version") && works("npm", "--version");
        if (!node) {
            Files.writeString(REPORT, "Skipped: Node and npm are not installed, so there is no SDK to compare with.\n");
        }
        assumeTrue(node, "Node and npm are not installed: the comparison with the JavaScript SDK is skipped");
        install();
        OurSide side = ourSide();
        Process server = server();
        try {
            Place place = new Place("https://localhost:" + port(server),
                    HOME.resolve("server.pem"));
            head(side);
            for (Job job : List.of(LATENCY, AT_ONCE, INGEST, SOON, FIRST)) {
                for (Endpoint endpoint : Endpoint.values()) {
                    rows(side, job, endpoint, place);
                }
            }
        } finally {
            server.destroyForcibly();
            Files.writeString(REPORT, report);
        }
    }

    private static List<Line> lines() {
        return List.of(
                new Line("client-added latency, warm, ms", LATENCY, told -> median(told.latency()), "≤ 0.9", "%.3f"),
                new Line("the same where the server answers at once", AT_ONCE, told -> median(told.latency()), "≤ 0.9",
                        "%.3f"),
                new Line("60 s taken in, × real time", INGEST, PeersBenchmark::timesRealTime, "≥ 1.1", "%.0f"),
                new Line("processor seconds per hour of sound", INGEST, PeersBenchmark::processorSeconds,
                        "≤ 0.6 SSE, ≤ 1.5", "%.1f"),
                new Line("largest resident memory, 160 times 60 s, MB", INGEST, PeerClient.Told::rssMegabytes, "",
                        "%.0f"),
                new Line("60 s taken in after six takes, × real time", SOON, PeersBenchmark::timesRealTime, "", "%.0f"),
                new Line("processor seconds per hour after six takes", SOON, PeersBenchmark::processorSeconds, "",
                        "%.1f"),
                new Line("largest resident memory, 15 times 60 s, MB", SOON, PeerClient.Told::rssMegabytes, "", "%.0f"),
                new Line("first request, press → first sound − 50 ms, ms (ours after the program's warm-up)", FIRST,
                        told -> told.firstMillis() - THINK_MILLIS, "≤ 1.2", "%.0f"),
                new Line("start of the process → first sound, ms", FIRST, PeerClient.Told::startMillis, "", "%.0f"));
    }

    private static double timesRealTime(PeerClient.Told told) {
        return SECONDS_PER_RUN * 1000 / median(told.ingest());
    }

    private static double processorSeconds(PeerClient.Told told) {
        return told.cpuSeconds() * 3600 / (told.ingest().size() * SECONDS_PER_RUN);
    }

    /// Both sides in turns, as often as there are rounds; the median of each figure counts.
    private void rows(OurSide side, Job job, Endpoint endpoint, Place place) throws IOException, InterruptedException {
        List<PeerClient.Told> ours = new ArrayList<>();
        List<PeerClient.Told> theirs = new ArrayList<>();
        int rounds = job.equals(FIRST) ? Math.max(ROUNDS, LEAST_STARTS) : ROUNDS;
        for (int round = 0; round < rounds; round++) {
            ours.add(run(ourCommand(side, job, endpoint, place), place));
            theirs.add(run(theirCommand(job, endpoint, place), place));
        }
        if (job.equals(FIRST)) {
            handshakes(endpoint, ours);
        }
        for (Line line : lines()) {
            if (line.job.equals(job)) {
                double us = median(ours.stream().map(line.figure::applyAsDouble).toList());
                double them = median(theirs.stream().map(line.figure::applyAsDouble).toList());
                report.append(String.format(Locale.ROOT,
                        "| %s | %s | " + line.format + " | " + line.format + " | %.2f | %s |%n", line.what,
                        endpoint.title(), us, them, us / them, line.bar));
            }
        }
    }

    /// What our own classes add to the first TLS handshake of a process: it may take 15 ms longer than the second.
    private void handshakes(Endpoint endpoint, List<PeerClient.Told> ours) {
        report.append(String.format(Locale.ROOT,
                "| TLS handshakes of a process, first and second, ms | %s | %.1f and %.1f | | | 15 ms apart |%n",
                endpoint.title(), median(ours.stream().map(told -> told.tlsMillis().getFirst()).toList()),
                median(ours.stream().map(told -> told.tlsMillis().getLast()).toList())));
    }

    private void head(OurSide side) {
        report.append(String.format(Locale.ROOT,
                "Java %s, ours: %s; %d cores, f32 at 44.1 kHz over TLS, %d rounds in turns%n%n",
                Runtime.version(), side.title(), Runtime.getRuntime().availableProcessors(), ROUNDS));
        report.append("| what | endpoint | ours | SDK | ratio | bar |\n|---|---|---|---|---|---|\n");
    }

    private static List<String> flags() {
        String flags = System.getProperty("peers.flags", "").strip();
        return flags.isEmpty() ? List.of() : List.of(flags.split(" +"));
    }

    private static OurSide ourSide() throws IOException {
        String image = System.getProperty("peers.image", "");
        return image.isEmpty() ? OurSide.classFiles(flags()) : OurSide.image(Path.of(image), HOME);
    }

    private static List<String> ourCommand(OurSide ours, Job job, Endpoint endpoint, Place place) {
        List<String> command = new ArrayList<>(ours.command());
        command.addAll(List.of(place.url, place.certificate.toString(), endpoint.id()));
        command.addAll(job.arguments());
        return command;
    }

    private static List<String> theirCommand(Job job, Endpoint endpoint, Place place) {
        List<String> command = new ArrayList<>(
                List.of("node", HOME.resolve("peer.mjs").toString(), place.url, endpoint.id()));
        command.addAll(job.arguments());
        return command;
    }

    private static PeerClient.Told run(List<String> command, Place place)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(HOME.resolve("error.txt").toFile());
        builder.environment().put("NODE_EXTRA_CA_CERTS", place.certificate.toString());
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0,
                () -> command + " failed: " + told + error());
        return new Gson().fromJson(told, PeerClient.Told.class);
    }

    private static String error() {
        try {
            return Files.readString(HOME.resolve("error.txt"));
        } catch (IOException unread) {
            return String.valueOf(unread);
        }
    }

    /// Where the server is and what it shows.
    private record Place(String url, Path certificate) {}

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(HOME);
        try (var script = PeersBenchmark.class.getResourceAsStream("peer.mjs")) {
            Files.write(HOME.resolve("peer.mjs"), Objects.requireNonNull(script).readAllBytes());
        }
        if (!Files.exists(HOME.resolve("node_modules/@cartesia/cartesia-js/package.json"))) {
            List<String> command = new ArrayList<>(
                    List.of("npm", "install", "--no-audit", "--no-fund", "--prefix", HOME.toString()));
            command.addAll(List.of(PACKAGES));
            assumeTrue(new ProcessBuilder(command).inheritIO().start().waitFor() == 0,
                    "npm could not install the JavaScript SDK: the comparison is skipped");
        }
    }

    private static Process server() throws IOException {
        Files.deleteIfExists(HOME.resolve("server.port"));
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), PeerServer.class.getName(),
                HOME.resolve("server.pem").toString(), HOME.resolve("server.port").toString())
                .redirectErrorStream(true).redirectOutput(HOME.resolve("server.txt").toFile()).start();
    }

    private static int port(Process server) throws IOException {
        Path file = HOME.resolve("server.port");
        for (int i = 0; i < 300 && server.isAlive(); i++) {
            if (Files.exists(file) && Files.size(file) > 0) {
                return Integer.parseInt(Files.readString(file));
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new IllegalStateException("the server did not start: " + Files.readString(HOME.resolve("server.txt")));
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
