package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.soundcheck.cli.Toolbox;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the packages of the three systems say about the program, without building one.
final class PackagingTest {
    private static final Path FOLDER = Path.of("packaging");
    private static final Pattern OPTION = Pattern.compile("\"(--[a-z-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"session", "har"})
    void aFileTypeIsTheSameOnEachSystemAndTheWindowOpensIt(String type) throws IOException {
        Properties windows = new Properties();
        try (Reader file = Files.newBufferedReader(FOLDER.resolve("associations/" + type + ".properties"))) {
            windows.load(file);
        }
        String ending = windows.getProperty("extension");
        String mime = windows.getProperty("mime-type");
        assertTrue(Toolbox.OPENABLE.contains("." + ending), ending);
        String known = read("linux/soundcheck-mime.xml");
        assertTrue(known.contains("<mime-type type=\"" + mime + "\">\n    <comment>"
                + windows.getProperty("description") + "</comment>"), known);
        assertTrue(known.contains("<glob pattern=\"*." + ending + "\"/>"), known);
        assertTrue(read("linux/soundcheck.desktop").contains(mime + ";"));
        assertTrue(
                read("linux/dev.soundcheck.Soundcheck.metainfo.xml").contains("<mediatype>" + mime + "</mediatype>"));
    }

    /// Glass gives its windows the name of the application's class.
    @Test
    void theDesktopFindsTheWindowOfTheProgram() throws IOException {
        assertTrue(
                read("linux/soundcheck.desktop").contains("\nStartupWMClass=" + SoundcheckApp.class.getName() + "\n"));
    }

    /// The installers of Windows and macOS cannot be built here; this JDK's `jpackage` has the help for all systems.
    @Test
    void eachOptionOfTheInstallersIsOneOfJpackage() throws IOException {
        FileSystem runtime = FileSystems.getFileSystem(URI.create("jrt:/"));
        Path help = runtime.getPath("modules/jdk.jpackage/jdk/jpackage/internal/resources/HelpResources.properties");
        assumeTrue(Files.exists(help), "this JDK has no jpackage");
        String text = Files.readString(help, StandardCharsets.ISO_8859_1);
        List<String> options = OPTION.matcher(read("Installer.java")).results().map((MatchResult one) -> one.group(1))
                .toList();
        assertTrue(options.size() > 10, options.toString());
        assertEquals(List.of(), options.stream().filter(option -> !text.contains(option)).toList());
    }

    /// Its jpackage takes one to three numbers, and no 0 as the first.
    @Test
    void macOsGetsAVersionThatItTakes() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String mac = pom.substring(pom.indexOf("<id>on-mac</id>"));
        Matcher version = Pattern.compile("<image.version>([^<]*)</image.version>").matcher(mac);
        assertTrue(version.find());
        assertTrue(version.group(1).matches("[1-9]\\d*(\\.\\d+){0,2}"), version.group(1));
    }

    private static String read(String file) throws IOException {
        return Files.readString(FOLDER.resolve(file));
    }
}
