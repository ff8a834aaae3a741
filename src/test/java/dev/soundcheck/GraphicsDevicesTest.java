package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphicsDevicesTest {
    private final Properties system = new Properties();

    @TempDir
    Path devices;

    @BeforeEach
    void onLinux() {
        system.setProperty("os.name", "Linux");
    }

    private @Nullable String order() {
        new GraphicsDevices(devices).choose(system);
        return system.getProperty("prism.order");
    }

    @Test
    void withoutADeviceTheSoftwareRendererIsTaken() throws IOException {
        Files.createDirectories(devices.resolve("dri/by-path"));
        assertEquals("sw", order());
    }

    @Test
    void withoutTheFolderOfDevicesTheSoftwareRendererIsTaken() {
        assertEquals("sw", order());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dri/card0", "dri/card3", "dri/renderD129", "nvidiactl", "mali0", "dxg"})
    void withADeviceJavaFxChooses(String device) throws IOException {
        Files.createDirectories(devices.resolve(device));
        assertNull(order());
    }

    @Test
    void anOrderThatWasGivenStays() {
        system.setProperty("prism.order", "es2");
        assertEquals("es2", order());
    }

    @Test
    void anotherSystemIsLeftAlone() {
        system.setProperty("os.name", "Mac OS X");
        assertNull(order());
    }
}
