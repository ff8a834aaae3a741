package dev.soundcheck.audio.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A private PulseAudio with one sink that goes nowhere, in a folder of its own; nobody else's sound is touched.
final class SoundServer implements AutoCloseable {
    static final String SINK = "rig";
    private static final List<Path> NEEDED = List.of(Path.of("/usr/bin/pulseaudio"), Path.of("/usr/bin/parec"),
            Path.of("/usr/bin/pactl"), Path.of("/usr/share/alsa/alsa.conf"));

    private final Path folder;
    private Process process;

    private SoundServer(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("run"));
        Files.writeString(folder.resolve("alsa.conf"), """
                </usr/share/alsa/alsa.conf>
                pcm.!default { type pulse }
                ctl.!default { type pulse }
                """);
        this.process = launch();
    }

    /// Empty where the rig can run, else what is missing.
    static String missing() {
        for (Path file : NEEDED) {
            if (!Files.exists(file)) {
                return file + " is missing";
            }
        }
        try (Stream<Path> libraries = Files.find(Path.of("/usr/lib"), 3,
                (path, _) -> path.endsWith("alsa-lib/libasound_module_pcm_pulse.so"))) {
            return libraries.findAny().isPresent() ? "" : "ALSA's PulseAudio plugin is missing";
        } catch (IOException | UncheckedIOException unreadable) {
            return "looking for ALSA's PulseAudio plugin failed: " + unreadable.getMessage();
        }
    }

    static SoundServer start(Path folder) throws IOException {
        return new SoundServer(folder);
    }

    /// What a client of this server needs in its environment before it starts.
    Map<String, String> environment() {
        return Map.of("PULSE_SERVER", "unix:" + socket(), "ALSA_CONFIG_PATH", folder.resolve("alsa.conf").toString(),
                "XDG_RUNTIME_DIR", folder.resolve("run").toString(), "HOME", folder.toString());
    }

    /// Dies as if it had crashed.
    void kill() throws IOException {
        process.destroyForcibly();
        await(process);
        Files.deleteIfExists(socket());
    }

    void restart() throws IOException {
        process = launch();
    }

    @Override
    public void close() throws IOException {
        kill();
    }

    private Path socket() {
        return folder.resolve("run/native");
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1",
                "--use-pid-file=no", "--disable-shm=yes", "--log-level=error", "-L",
                "module-native-protocol-unix auth-anonymous=1 socket=" + socket(), "-L",
                "module-null-sink sink_name=" + SINK + " norewinds=1 rate=44100 channels=1 format=s16le");
        builder.environment().putAll(environment());
        builder.environment().remove("PULSE_SERVER");
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("pulseaudio.txt").toFile());
        Process launched = builder.start();
        awaitReady(launched);
        return launched;
    }

    private void awaitReady(Process launched) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (launched.isAlive() && System.nanoTime() < deadline) {
            ProcessBuilder asking = new ProcessBuilder("pactl", "list", "short", "sinks");
            asking.environment().putAll(environment());
            asking.redirectErrorStream(true);
            Process asked = asking.start();
            if (new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains(SINK)) {
                return;
            }
            await(asked);
        }
        launched.destroyForcibly();
        throw new IOException("the sound server did not start: " + Files.readString(folder.resolve("pulseaudio.txt")));
    }

    static void await(Process process) {
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new UncheckedIOException(new IOException("did not end: " + process.info().commandLine()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
