package dev.soundcheck.ui.settings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A library that comes with the program, and its license.
///
/// @param jars  names of its files, without their version
record Notice(String name, String license, String address, List<String> jars) {
    private static final String FILE = "notices.txt";

    /// All of them. Reads a resource of the program.
    static List<Notice> all() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Notice.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).map(Notice::of).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Notice of(String line) {
        List<String> fields = List.of(line.split(" \\| ", -1));
        return new Notice(fields.get(0), fields.get(1), fields.get(2), List.of(fields.get(3).split(", ")));
    }

    String line() {
        return name + ": " + license;
    }
}
