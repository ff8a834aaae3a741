package dev.soundcheck;

import dev.soundcheck.cli.Commands;
import dev.soundcheck.settings.AppDirs;
import dev.soundcheck.speech.ApiKey;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Entry point that is not a JavaFX `Application`, so that a class-path launch is legal.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        AppDirs dirs = AppDirs.system();
        Logs.toFile(dirs.state());
        String key = System.getenv("CARTESIA_API_KEY");
        int exit;
        try (Assembly assembly = new Assembly(dirs, key == null || key.isBlank() ? null : new ApiKey(key))) {
            Thread.setDefaultUncaughtExceptionHandler(assembly.faults());
            exit = Commands.run(assembly, new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                    new PrintWriter(System.err, true, StandardCharsets.UTF_8), args);
        }
        System.exit(exit);
    }
}
