package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FileManagerTest {
    private static final Path SOUND = Path.of("takes", "a take", "sound.wav").toAbsolutePath();

    @Test
    void linuxIsAskedToChooseTheFileAndElseToOpenItsFolder() {
        List<List<String>> commands = FileManager.commands("Linux", SOUND);

        assertTrue(commands.getFirst().contains("array:string:" + SOUND.toUri()), commands.toString());
        assertEquals(List.of("xdg-open", String.valueOf(SOUND.getParent())), commands.getLast());
    }

    @Test
    void theOthersChooseTheFile() {
        assertEquals(List.of(List.of("open", "-R", SOUND.toString())), FileManager.commands("Mac OS X", SOUND));
        assertEquals(List.of(List.of("explorer.exe", "/select," + SOUND)), FileManager.commands("Windows 11", SOUND));
    }
}
