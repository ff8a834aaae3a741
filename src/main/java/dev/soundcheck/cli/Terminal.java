package dev.soundcheck.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/// Whether standard output is a terminal, and how wide. Stateless.
///
/// Java's own console asks for a terminal at standard input too, and there the text comes from a pipe.
final class Terminal {
    private static final int USUAL_COLUMNS = 80;
    private static final int LEAST_COLUMNS = 20;

    private Terminal() {}

    static boolean atOutput() {
        try {
            Process test = new ProcessBuilder("test", "-t", "1").inheritIO().start();
            return test.waitFor(1, TimeUnit.SECONDS) && test.exitValue() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// A shell keeps `COLUMNS` to itself, so the terminal is asked.
    static int columns() {
        String told = System.getenv("COLUMNS");
        String columns = told == null ? size().replaceFirst("^\\d+ ", "") : told;
        try {
            return Math.max(LEAST_COLUMNS, Integer.parseInt(columns.strip()));
        } catch (NumberFormatException _) {
            return USUAL_COLUMNS;
        }
    }

    /// Rows and columns as `stty` writes them; empty where there is no terminal or no `stty`.
    private static String size() {
        try {
            Process stty = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException _) {
            return "";
        }
    }
}
