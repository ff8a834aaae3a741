package dev.soundcheck;

import dev.soundcheck.cli.Commands;
import dev.soundcheck.cli.Streams;
import dev.soundcheck.offline.voice.espeak.EspeakWorker;
import dev.soundcheck.settings.AppDirs;
import dev.soundcheck.speech.ApiKey;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.Locale;

/// Entry point that is not a JavaFX `Application`, so that a class-path launch is legal. Main thread.
public final class Main {
    private Main() {}

    public static void main(String[] args) throws Throwable {
        if (args.length == 2 && args[0].equals(EspeakWorker.COMMAND)) {
            EspeakWorker.main(new String[]{args[1]}); // a process of its own for a library that may crash
            return;
        }
        Utf8Restart.whereNeeded();
        // Figures and files are read by programs too: the same digits everywhere. The other locale stays the machine's:
        // JavaFX chooses the shapes of Chinese and Japanese letters by it.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        AppDirs dirs = AppDirs.system();
        Logs.toFile(dirs.state());
        int exit;
        try (Assembly assembly = new Assembly(dirs, ApiKey.orNull(System.getenv("CARTESIA_API_KEY")))) {
            Thread.setDefaultUncaughtExceptionHandler(assembly.faults());
            exit = Commands.run(assembly, new Streams(StandardInput.open(), new FileOutputStream(FileDescriptor.out),
                    new FileOutputStream(FileDescriptor.err)), args);
        }
        System.exit(exit);
    }
}
