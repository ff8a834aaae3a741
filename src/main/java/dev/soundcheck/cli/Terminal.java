package dev.soundcheck.cli;

import java.io.IOException;
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

    static int columns() {
        String columns = System.getenv("COLUMNS");
        try {
            return columns == null ? USUAL_COLUMNS : Math.max(LEAST_COLUMNS, Integer.parseInt(columns.strip()));
        } catch (NumberFormatException _) {
            return USUAL_COLUMNS;
        }
    }
}
