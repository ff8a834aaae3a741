package dev.soundcheck.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Cartesia's own JavaScript SDK speaks with the server, unchanged: `src/test/sdk/check.cjs`. `.ci/run` installs it.
class JavaScriptSdkTest {
    private static final Path HOME = Path.of("target", "sdk");
    private static final int PATIENCE_SECONDS = 120;

    @Test
    void theOfficialSdkFindsEverythingAsItExpects() throws Exception {
        assumeTrue(Files.isDirectory(HOME.resolve("node_modules/@cartesia/cartesia-js")),
                "the SDK is not installed: npm install --prefix target/sdk @cartesia/cartesia-js@4.2.0 ws@8");
        assumeTrue(nodeRuns(), "Node is not installed here");
        Files.copy(Path.of("src", "test", "sdk", "check.cjs"), HOME.resolve("check.cjs"),
                StandardCopyOption.REPLACE_EXISTING);
        Path said = HOME.resolve("check.log");
        OfflineOptions options = OfflineOptions.EMBEDDED.withTls(true).withRun(RunOptions.USUAL
                .withoutFurtherLanguages());
        try (OfflineServer server = OfflineServer.start(options)) {
            server.ready().join();
            ProcessBuilder builder = new ProcessBuilder("node", "check.cjs").directory(HOME.toFile())
                    .redirectErrorStream(true).redirectOutput(said.toFile());
            builder.environment().put("NODE_EXTRA_CA_CERTS", server.certificatePem().orElseThrow().toString());
            builder.environment().put("CARTESIA_BASE_URL", server.baseUrl().toString());
            Process check = builder.start();

            assertTrue(check.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), () -> read(said));
            assertEquals(0, check.exitValue(), () -> read(said));
            assertTrue(read(said).endsWith("all checks passed\n"));
        }
    }

    private static boolean nodeRuns() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
