package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8RestartTest {
    @TempDir
    Path folder;

    /// Starts as `Main` does, writes a file named by its argument and says what it was given.
    static final class Echo {
        private Echo() {}

        public static void main(String[] args) throws IOException {
            Utf8Restart.whereNeeded();
            Files.writeString(Path.of(args[0]), args[1]);
            new PrintStream(System.out, true, StandardCharsets.UTF_8).println(args[1]
                    + (System.getenv("_JPACKAGE_LAUNCHER") == null ? "" : ", still marked by the launcher"));
        }
    }

    @Test
    void onlyThePlainLocaleOfLinuxNeedsIt() {
        assertTrue(Utf8Restart.needed("Linux", "ANSI_X3.4-1968"));
        assertFalse(Utf8Restart.needed("Linux", "UTF-8"));
        assertFalse(Utf8Restart.needed("Linux", "ISO-8859-1"));
        assertFalse(Utf8Restart.needed("Windows 11", "ANSI_X3.4-1968"));
    }

    @Test
    void argumentsKeepTheirBytesAndTheEmptyOneStays() {
        List<byte[]> read = Utf8Restart.arguments(new byte[]{'a', 0, 0, (byte) 0xC3, (byte) 0xBC, 0});
        assertEquals(List.of("a", "", "ü"),
                read.stream().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"LANG=C", "LANG=POSIX", "LC_ALL=C"})
    void textAndFileNamesSurviveThePlainLocale(String locale) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isReadable(Path.of("/proc/self/cmdline")), "only Linux keeps its arguments so");
        // The shell makes the bytes: whatever locale runs this test, they are those of "Grüße".
        String script = "exec \"$1\" -cp \"$2\" --enable-native-access=ALL-UNNAMED \"$3\" "
                + "\"$(printf 'Gr\\303\\274\\303\\237e.txt')\" \"$(printf 'Gr\\303\\274\\303\\237e, \\343\\201\\223')\"";
        Process process = new ProcessBuilder("env", "-u", "LC_ALL", "-u", "LC_CTYPE", "-u", "LANG", locale,
                "_JPACKAGE_LAUNCHER=1", "sh", "-c", script, "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                absolute(System.getProperty("java.class.path")), Echo.class.getName()).directory(folder.toFile())
                .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, process.waitFor(), said);
        assertEquals("Grüße, こ", said);
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.findFirst().orElseThrow();
            assertEquals("Gr%C3%BC%C3%9Fe.txt", file.toUri().getRawPath().replaceFirst(".*/", ""));
            assertEquals("Grüße, こ", Files.readString(file));
        }
    }

    private static String absolute(String classPath) {
        return Pattern.compile(File.pathSeparator).splitAsStream(classPath)
                .map(entry -> new File(entry).getAbsolutePath())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
