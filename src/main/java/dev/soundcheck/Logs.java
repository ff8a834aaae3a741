package dev.soundcheck;

import dev.soundcheck.settings.SystemSettings.LogDetail;
import dev.soundcheck.wire.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ConsoleHandler;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/// Sends the log to a small rotating file and keeps the console for people. Any thread.
final class Logs {
    private static final int FILE_BYTES = 1 << 20;
    private static final int FILES = 3;
    /// Held so that its level is not collected with it.
    private static final Logger OURS = Logger.getLogger("dev.soundcheck");
    private static volatile boolean console;

    private Logs() {}

    static void toFile(Path folder) {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.WARNING);
        OURS.setLevel(level(LogDetail.USUAL));
        Logger.getLogger("").addHandler(new Late(folder));
    }

    /// How much is logged from now on.
    static void detail(LogDetail detail) {
        if (System.getProperty("java.util.logging.config.file") == null && !console) {
            OURS.setLevel(level(detail));
        }
    }

    /// To standard error as well, with each step.
    static synchronized void toConsole() {
        if (console) {
            return;
        }
        console = true;
        OURS.setLevel(Level.FINE);
        Handler handler = new ConsoleHandler();
        handler.setLevel(Level.FINE);
        handler.setFormatter(new Redacting());
        Logger.getLogger("").addHandler(handler);
    }

    private static Level level(LogDetail detail) {
        return switch (detail) {
            case USUAL -> Level.INFO;
            case DETAILED -> Level.FINE;
        };
    }

    /// Opens its file at the first record: a run that has nothing to say leaves nothing behind. Any thread.
    static final class Late extends Handler {
        private final Path folder;
        // Guarded by this.
        private @Nullable Handler file;
        private boolean failed;

        Late(Path folder) {
            this.folder = folder;
        }

        @Override
        public synchronized void publish(LogRecord event) {
            if (file == null && !failed) {
                open();
            }
            if (file != null) {
                file.publish(event);
            }
        }

        private void open() {
            try {
                Files.createDirectories(folder);
                // A percent sign in the folder's name must not be read as a pattern.
                Handler opened = new FileHandler(folder.toString().replace("%", "%%") + "/soundcheck.%g.log",
                        FILE_BYTES, FILES, true);
                opened.setFormatter(new Redacting());
                opened.setErrorManager(new Silent());
                file = opened;
            } catch (IOException | SecurityException _) {
                // Where no file can be written there is no log, and the program runs on.
                failed = true;
            }
        }

        @Override
        public synchronized void flush() {
            if (file != null) {
                file.flush();
            }
        }

        @Override
        public synchronized void close() {
            if (file != null) {
                file.close();
            }
        }
    }

    /// A log on a full disk must not write to the console that it cannot write.
    private static final class Silent extends ErrorManager {
        @Override
        public synchronized void error(@Nullable String message, @Nullable Exception problem, int code) {
            // The program runs on.
        }
    }

    /// Blanks what looks like a credential before a record is written.
    static final class Redacting extends Formatter {
        private final Formatter plain = new SimpleFormatter();

        @Override
        public String format(LogRecord event) {
            return Secrets.blank(plain.format(event));
        }
    }
}
