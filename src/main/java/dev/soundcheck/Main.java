package dev.soundcheck;

import dev.soundcheck.cli.Commands;
import dev.soundcheck.offline.voice.espeak.EspeakWorker;
import dev.soundcheck.settings.AppDirs;
import dev.soundcheck.speech.ApiKey;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Entry point that is not a JavaFX `Application`, so that a class-path launch is legal.
public final class Main {
    private Main() {}

    public static void main(String[] args) throws Throwable {
        if (args.length == 2 && args[0].equals(EspeakWorker.COMMAND)) {
            EspeakWorker.main(new String[]{args[1]}); // a process of its own for a library that may crash
            return;
        }
        AppDirs dirs = AppDirs.system();
        Logs.toFile(dirs.state());
        String key = System.getenv("CARTESIA_API_KEY");
        int exit;
        try (Assembly assembly = new Assembly(dirs, key == null || key.isBlank() ? null : new ApiKey(key))) {
            exit = Commands.run(assembly, new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                    new PrintWriter(System.err, true, StandardCharsets.UTF_8), args);
        }
        System.exit(exit);
    }
}
