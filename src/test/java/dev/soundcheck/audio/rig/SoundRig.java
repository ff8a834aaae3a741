package dev.soundcheck.audio.rig;

import dev.soundcheck.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

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
    /// @param flags  of its JVM, beside those of this one's compilers and heap
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
        Process process = ChildJvm.start(flags, server.environment(), program, arguments);
        return CompletableFuture.supplyAsync(() -> ChildJvm.lines(process));
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
}
