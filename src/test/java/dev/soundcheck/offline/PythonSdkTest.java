package dev.soundcheck.offline;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Cartesia's own Python SDK speaks with the server, unchanged: `src/test/sdk/check.py`. It is looked for where Python
/// finds it, and in `target/sdk/python`.
class PythonSdkTest {

    @Test
    void theOfficialSdkFindsEverythingAsItExpects() throws Exception {
        Map<String, String> places = Map.of("PYTHONPATH", SdkCheck.HOME.resolve("python").toAbsolutePath()
                + File.pathSeparator + System.getenv().getOrDefault("PYTHONPATH", ""));
        assumeTrue(SdkCheck.runs(places, "python3", "-c", "import cartesia, websockets"),
                "the SDK is not installed: pip install --target target/sdk/python 'cartesia[websockets]==4.0.1'");
        SdkCheck.passes(Path.of("src", "test", "sdk").toAbsolutePath(), List.of("python3", "-B", "check.py"),
                "SSL_CERT_FILE", places);
    }
}
