package dev.soundcheck.keychain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringVaultTest {
    @Test
    void aBusIsNamedByAFileThatIsThereOrByAnAbstractSocket(@TempDir Path folder) throws IOException {
        Path socket = Files.createFile(folder.resolve("bus"));
        assertTrue(KeyringVault.named("unix:path=" + socket));
        assertTrue(KeyringVault.named("unix:path=" + socket + ",guid=0123"));
        assertTrue(KeyringVault.named("unix:abstract=/tmp/dbus-x,guid=0123"));
        assertFalse(KeyringVault.named("unix:path=" + folder.resolve("gone") + ",guid=0123"));
        assertFalse(KeyringVault.named(""));
    }
}
