package dev.soundcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;

/// Sends the log to a small rotating file and keeps the console for people. Set once, at start.
final class Logs {
    private static final int FILE_BYTES = 1 << 20;
    private static final int FILES = 3;
    /// Held so that its level is not collected with it.
    private static final Logger OURS = Logger.getLogger("dev.soundcheck");

    private Logs() {}

    /// Without a place to write there is no log; the program runs all the same.
    static void toFile(Path folder) {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.WARNING);
        OURS.setLevel(Level.INFO);
        try {
            Files.createDirectories(folder);
            Handler file = new FileHandler(folder.resolve("soundcheck.%g.log").toString(), FILE_BYTES, FILES, true);
            file.setFormatter(new Redacting());
            Logger.getLogger("").addHandler(file);
        } catch (IOException | SecurityException problem) {
            OURS.log(Level.FINE, "No log file in {0}", folder);
        }
    }

    /// The last line of defence: nothing that looks like a credential is written, whoever logged it.
    static final class Redacting extends Formatter {
        private static final Pattern SECRET = Pattern
                .compile("sk_car_[\\w-]+|eyJ[\\w-]+\\.[\\w-]+(\\.[\\w-]*)?|(?i:bearer\\s+)[^\\s\"']+");
        private final Formatter plain = new SimpleFormatter();

        @Override
        public String format(LogRecord event) {
            return SECRET.matcher(plain.format(event)).replaceAll("[redacted]");
        }
    }
}
