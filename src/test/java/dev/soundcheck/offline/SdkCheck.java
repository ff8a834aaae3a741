package dev.soundcheck.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs the check of an SDK against a server over TLS. Stateless.
final class SdkCheck {
    /// Where `.ci/run` installs the SDKs.
    static final Path HOME = Path.of("target", "sdk");
    private static final int PATIENCE_SECONDS = 120;

    private SdkCheck() {}

    /// @param certificate  the variable by which the runtime learns whom to trust
    static void passes(Path folder, List<String> command, String certificate, Map<String, String> environment)
            throws Exception {
        Path said = Files.createTempFile("sdk-check", ".log");
        OfflineOptions options = OfflineOptions.EMBEDDED.withTls(true).withRun(RunOptions.USUAL
                .withoutFurtherLanguages());
        try (OfflineServer server = OfflineServer.start(options)) {
            server.ready().join();
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectErrorStream(true).redirectOutput(said.toFile());
            builder.environment().putAll(environment);
            builder.environment().put(certificate, server.certificatePem().orElseThrow().toString());
            builder.environment().put("CARTESIA_BASE_URL", server.baseUrl().toString());
            Process check = builder.start();

            assertTrue(check.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), () -> read(said));
            assertEquals(0, check.exitValue(), () -> read(said));
            assertTrue(read(said).endsWith("all checks passed\n"), () -> read(said));
        } finally {
            Files.delete(said);
        }
    }

    /// True where the command ends with 0.
    static boolean runs(Map<String, String> environment, String... command) throws InterruptedException {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(environment);
            return builder.start().waitFor() == 0;
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
