package dev.soundcheck.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// What the machine takes for names of files. Stateless.
public final class FileNames {
    private FileNames() {}

    /// Skips the test where Java takes names of ASCII alone. The program itself leaves that locale (docs/decisions/0017).
    public static void assumeBeyondAscii() {
        assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")),
                "in the plain C locale Java takes no names of files beyond ASCII");
    }
}
