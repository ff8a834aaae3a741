package dev.soundcheck.offline;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Cartesia's own JavaScript SDK speaks with the server, unchanged: `src/test/sdk/check.cjs`. `.ci/run` installs it.
class JavaScriptSdkTest {

    @Test
    void theOfficialSdkFindsEverythingAsItExpects() throws Exception {
        assumeTrue(Files.isDirectory(SdkCheck.HOME.resolve("node_modules/@cartesia/cartesia-js")),
                "the SDK is not installed: npm install --prefix target/sdk @cartesia/cartesia-js@4.2.0 ws@8");
        assumeTrue(SdkCheck.runs(Map.of(), "node", "--version"), "Node is not installed here");
        // Node looks for modules beside the script.
        Files.copy(Path.of("src", "test", "sdk", "check.cjs"), SdkCheck.HOME.resolve("check.cjs"),
                StandardCopyOption.REPLACE_EXISTING);
        SdkCheck.passes(SdkCheck.HOME, List.of("node", "check.cjs"), "NODE_EXTRA_CA_CERTS", Map.of());
    }
}
