package dev.soundcheck.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.ui.kit.TypeScale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Writing, spacing and colors come from one scale, wherever they are used.
final class ScaleTest {
    private static final Path SHEETS = Path.of("src/main/resources/dev/soundcheck/ui/theme");
    private static final Path SOURCES = Path.of("src/main/java/dev/soundcheck/ui");
    private static final Set<Double> WRITING = Set.of(TypeScale.SMALL_PX, TypeScale.NOTE_PX, TypeScale.TEXT_PX,
            TypeScale.HEAD_PX,
            TypeScale.HERO_PX);
    private static final Set<Double> SPACES = Set.of(0.0, 1.0, 2.0, 4.0, 6.0, 8.0, 12.0, 16.0, 24.0, 32.0);
    private static final Pattern FONT = Pattern.compile("-fx-font-size:\\s*([\\d.]+)px");
    private static final Pattern SPACE = Pattern.compile("-fx-(?:padding|spacing|hgap|vgap|graphic-text-gap):([^;]*);");
    private static final Pattern PIXELS = Pattern.compile("([\\d.]+)px");
    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(");
    private static final Pattern CODED = Pattern
            .compile("Font\\.font\\((?:\"\\w+\", )?\\d|Color\\.(?:web|rgb|color)\\(|\"#[0-9a-fA-F]{6}");

    @Test
    void everySizeOfWritingIsOnTheScale() throws IOException {
        assertEquals(List.of(), offScale(FONT, WRITING));
    }

    @Test
    void everySpaceIsOnTheScale() throws IOException {
        assertEquals(List.of(), offScale(SPACE, SPACES));
    }

    @Test
    void colorsAreNamedInTheTwoThemesAlone() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path sheet : files(SHEETS, ".css")) {
            if (!Set.of("light.css", "dark.css").contains(sheet.getFileName().toString())) {
                COLOR.matcher(Files.readString(sheet)).results()
                        .forEach(match -> found.add(sheet.getFileName() + ": " + match.group()));
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void noSizeOrColorIsWrittenInTheCode() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> sources = files(SOURCES, ".java");
        assertTrue(sources.size() > 100, sources.toString());
        for (Path source : sources) {
            CODED.matcher(Files.readString(source)).results()
                    .forEach(match -> found.add(source.getFileName() + ": " + match.group()));
        }
        assertEquals(List.of(), found);
    }

    private static List<String> offScale(Pattern property, Set<Double> scale) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path sheet : files(SHEETS, ".css")) {
            Matcher rule = property.matcher(Files.readString(sheet));
            while (rule.find()) {
                PIXELS.matcher(rule.group()).results().filter(size -> !scale.contains(Double.valueOf(size.group(1))))
                        .forEach(size -> found.add(sheet.getFileName() + ": " + rule.group()));
            }
        }
        return found;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
