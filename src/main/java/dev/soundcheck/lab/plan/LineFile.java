package dev.soundcheck.lab.plan;

import java.util.List;

/// A set of lines from a text file: one on each row, empty rows and those without a letter or a digit left out.
/// Stateless.
public final class LineFile {
    /// The largest file.
    public static final int MOST_BYTES = 1 << 20;

    private LineFile() {}

    /// What there is to say in the text.
    ///
    /// @throws IllegalArgumentException whose message is a sentence without its full stop
    public static List<String> lines(String text) {
        List<String> lines = text.lines().map(String::strip)
                .filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit)).toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("The file holds no line with a letter or a digit");
        }
        if (lines.size() > LabPlan.MOST_LINES) {
            throw new IllegalArgumentException("The file holds " + lines.size() + " lines; " + LabPlan.MOST_LINES
                    + " are the most");
        }
        return lines;
    }
}
