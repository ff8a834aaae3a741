package dev.soundcheck.testing;

import dev.soundcheck.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The program in a process of its own, with its files in a folder of the test. One thread.
public final class ProgramProcess implements AutoCloseable {
    private static final int PATIENCE_MINUTES = 5;

    private final Process process;
    private final CompletableFuture<String> said;

    /// @param heapMegabytes  the most it may take
    /// @param arguments      as on the command line
    public ProgramProcess(Path home, int heapMegabytes, String... arguments) throws IOException {
        List<String> flags = new ArrayList<>(ChildJvm.windowFlags());
        flags.add("-Xmx" + heapMegabytes + "m");
        flags.add("-Duser.home=" + home);
        Map<String, String> environment = new HashMap<>();
        for (String kind : List.of("DATA", "CONFIG", "STATE", "CACHE")) {
            environment.put("XDG_" + kind + "_HOME", home.resolve("xdg").toString());
        }
        process = ChildJvm.start(flags, environment, Main.class, arguments);
        said = CompletableFuture.supplyAsync(this::read);
    }

    private String read() {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /// Tells it to end, as `kill` does.
    public void terminate() {
        process.destroy();
    }

    /// How it ended. What never ends is a failure.
    public int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            throw new AssertionError("it runs on");
        }
        return process.exitValue();
    }

    /// All that it wrote to standard output and standard error; waits for its end.
    public String said() {
        return said.join();
    }

    public boolean alive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
