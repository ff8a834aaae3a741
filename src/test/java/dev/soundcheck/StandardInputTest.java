package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.soundcheck.testing.ChildJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StandardInputTest {
    /// Says what it reads.
    static final class Reader {
        private Reader() {}

        public static void main(String[] args) {
            try {
                String read = new String(StandardInput.open().readAllBytes(), StandardCharsets.UTF_8).strip();
                IO.println(read.isEmpty() ? "read nothing" : read);
            } catch (IOException problem) {
                IO.println(problem.getMessage());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <&-             | it is closed. Give the text as an argument, or through a pipe.
            </dev/null      | read nothing
            <<<'good day'   | good day
            """)
    void aClosedOneIsNotTakenForAFileOfTheJvm(String redirection, String said) throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "only Linux shows where a number leads");
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "bash is not installed");
        List<String> command = new ArrayList<>(List.of("/bin/bash", "-c", "exec \"$@\" " + redirection, "bash"));
        command.addAll(ChildJvm.command(List.of(), Reader.class));
        assertEquals(List.of(said), ChildJvm.lines(new ProcessBuilder(command).redirectErrorStream(true).start()));
    }
}
