package dev.soundcheck.audio.rig;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A sound server, a recorder on it and a probe, for one scenario.
public final class SoundRig implements AutoCloseable {
    private final SoundServer server;

    public SoundRig(Path folder) throws IOException {
        server = SoundServer.start(folder);
    }

    /// What was heard, and what the player showed meanwhile.
    record Outcome(Recording recording, ProbeLog log) {}

    /// What was heard, and what the program wrote meanwhile.
    public record Heard(Recording recording, List<String> lines) {}

    /// Runs one scenario to its end.
    Outcome run(String... scenario) throws IOException, InterruptedException {
        try (Recorder recorder = new Recorder(server.environment())) {
            recorder.awaitRunning();
            ProbeLog log = ProbeLog.parse(probe(scenario).join());
            recorder.awaitMore(4410);
            return new Outcome(recorder.recording(), log);
        }
    }

    /// Starts a scenario and comes back at once.
    CompletableFuture<List<String>> probe(String... scenario) throws IOException {
        return start(List.of(), Probe.class, scenario);
    }

    /// Runs another program that plays, to its end.
    ///
    /// @param flags  of its JVM
    public Heard hear(List<String> flags, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        try (Recorder recorder = new Recorder(server.environment())) {
            recorder.awaitRunning();
            List<String> lines = start(flags, program, arguments).join();
            recorder.awaitMore(4410);
            return new Heard(recorder.recording(), lines);
        }
    }

    private CompletableFuture<List<String>> start(List<String> flags, Class<?> program, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx256m", "-XX:+UseSerialGC"));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(server.environment());
        builder.redirectErrorStream(true);
        Process process = builder.start();
        return CompletableFuture.supplyAsync(() -> lines(process));
    }

    SoundServer server() {
        return server;
    }

    /// Empty where recorded sound can be had, else what is missing.
    public static String missing() {
        return SoundServer.missing();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static List<String> lines(Process process) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().toList();
            if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("the probe failed: " + lines);
            }
            return lines;
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        } finally {
            process.destroyForcibly();
        }
    }
}
