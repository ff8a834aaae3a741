package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/// Keeps docs/protocol.md honest: the tests it names exist, and nothing it promises to name is missing.
class ProtocolTableTest {
    private static final Pattern NAME = Pattern
            .compile("`((?:cartesia|offline|timeline|live|cli|ui)\\.(?:[a-z]+\\.)*)?(\\w+Test)(?:\\.(\\w+))?`");
    private static final int PITFALLS = 26;

    /// One line of a table.
    private record Row(String what, String client, String server) {}

    @Test
    void everyTestNamedInTheTableExists() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Row row : rows()) {
            Matcher names = NAME.matcher(row.client() + row.server());
            while (names.find()) {
                String home = names.group(1) == null ? "cartesia." : names.group(1);
                if (!exists("dev.soundcheck." + home + names.group(2), Optional.ofNullable(names.group(3)))) {
                    missing.add(names.group());
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyLineNamesATestOnOneSideAtLeastAndNothingThatIsNone() throws IOException {
        for (Row row : rows()) {
            String cells = row.client() + row.server();
            assertTrue(NAME.matcher(cells).find(), row::what);
            assertEquals("", NAME.matcher(row.client()).replaceAll("").replaceAll("^– .*|[–, ]", ""), row::what);
            assertEquals("", NAME.matcher(row.server()).replaceAll("").replaceAll("^– .*|[–, ]", ""), row::what);
        }
    }

    @Test
    void allPitfallsOfTheReferenceAreThereInOrder() throws IOException {
        List<Integer> numbers = rows().stream().map(Row::what).filter(what -> what.matches("\\d+ .*"))
                .map(what -> Integer
                        .valueOf(what.substring(0, what.indexOf(' '))))
                .toList();

        assertEquals(IntStream.rangeClosed(1, PITFALLS).boxed().toList(), numbers);
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        boolean head = true;
        for (String line : Files.readAllLines(Path.of("docs", "protocol.md"))) {
            if (!line.startsWith("|")) {
                head = true;
            } else if (line.startsWith("|---")) {
                head = false;
            } else if (!head) {
                String[] cells = line.split(" *\\| *", -1);
                assertEquals(5, cells.length, line);
                rows.add(new Row(cells[1], cells[2], cells[3]));
            }
        }
        assertTrue(rows.size() > 80, "the tables were not found");
        return rows;
    }

    private static boolean exists(String type, Optional<String> method) {
        try {
            Method[] methods = Class.forName(type, false, ProtocolTableTest.class.getClassLoader())
                    .getDeclaredMethods();
            return Arrays.stream(methods).filter(ProtocolTableTest::isTest).anyMatch(found -> method.isEmpty()
                    || found.getName().equals(method.get()));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class);
    }
}
