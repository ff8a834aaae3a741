package dev.soundcheck.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Words that newcomers did not understand when they tried the window do not come back into it.
final class PlainLabelsTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/soundcheck");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*+)\"");
    private static final Set<String> LABELS = Set.of("Dry", "Wire", "TTFS", "Sync");
    private static final List<String> PARTS = List.of("First out", "surplus (player", "oddities", "Words early:",
            "Words late:", "bought", " let go", "Tolerates", "Heard on ", "Stamps led", "The list did not arrive");

    @Test
    void noTextUsesAWordThatNewcomersDidNotUnderstand() throws IOException {
        List<String> found = new ArrayList<>();
        int literals = 0;
        for (Path source : sources()) {
            for (String line : Files.readAllLines(source)) {
                List<String> texts = line.strip().startsWith("//")
                        ? List.of()
                        : LITERAL.matcher(line).results().map((MatchResult one) -> one.group(1)).toList();
                literals += texts.size();
                texts.stream().filter(text -> LABELS.contains(text) || PARTS.stream().anyMatch(text::contains))
                        .forEach(text -> found.add(source.getFileName() + ": " + text));
            }
        }
        assertTrue(literals > 1000, literals + " texts were read");
        assertEquals(List.of(), found);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
