package dev.soundcheck.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.soundcheck.Main;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The examples of docs/offline-server.md work as they stand, and the page shows them as they are.
class ServeExamplesTest {
    private static final Path EXAMPLES = Path.of("src", "test", "sdk", "example");
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    static {
        System.setProperty("soundcheck", command());
    }

    @Test
    @ExtendWith(SoundcheckServer.class)
    void theJUnitExtensionGivesAServer(URI server) throws Exception {
        HttpRequest health = HttpRequest.newBuilder(server).build();

        assertEquals(200, HttpClient.newHttpClient().send(health, BodyHandlers.ofString()).statusCode());
    }

    @Test
    void theNodeExampleSpeaks() throws Exception {
        assumeTrue(runs("node", "--version"), "Node is not installed here");

        assertEquals(0, run("node", "--test", EXAMPLES.resolve("speech.test.mjs").toString()), this::said);
    }

    @Test
    void thePytestExampleSpeaks() throws Exception {
        assumeTrue(runs("python3", "-c", "import pytest"), "pytest is not installed here");

        assertEquals(0, run("python3", "-m", "pytest", "-p", "no:cacheprovider", EXAMPLES.toString()), this::said);
    }

    @Test
    void toldToStopTheServerLeavesNothingBehind() throws Exception {
        Path ready = folder.resolve("ready");
        Process server = start("sh", "-c", "exec " + command() + " serve --tls --ready-file " + ready);
        while (!Files.exists(ready) && server.isAlive()) {
            server.waitFor(50, TimeUnit.MILLISECONDS);
        }
        Path pem = Path.of(Files.readAllLines(ready).get(1));
        assertTrue(Files.exists(pem));
        server.destroy();

        assertTrue(server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertFalse(Files.exists(ready));
        assertFalse(Files.exists(pem));
        assertFalse(said().contains("Exception"), this::said);
    }

    @Test
    void thePageShowsTheExamplesAsTheyAre() throws Exception {
        String page = Files.readString(Path.of("docs", "offline-server.md"));
        for (Path example : List.of(EXAMPLES.resolve("soundcheck.mjs"), EXAMPLES.resolve("conftest.py"))) {
            assertTrue(page.contains(Files.readString(example)), () -> example + " differs from the page");
        }
        assertTrue(page.contains("src/test/java/dev/soundcheck/example/SoundcheckServer.java"));
    }

    private static String command() {
        return String.join(" ", Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System
                .getProperty("java.class.path"), Main.class.getName());
    }

    private boolean runs(String... command) throws InterruptedException {
        try {
            return run(command) == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    private int run(String... command) throws IOException, InterruptedException {
        Process process = start(command);
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), () -> Arrays.toString(command));
        return process.exitValue();
    }

    private Process start(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve(
                "said").toFile());
        builder.environment().put("SOUNDCHECK", command());
        builder.environment().put("XDG_STATE_HOME", folder.toString());
        return builder.start();
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
