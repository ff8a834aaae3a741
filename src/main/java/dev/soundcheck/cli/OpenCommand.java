package dev.soundcheck.cli;

import dev.soundcheck.files.StrangeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `soundcheck open`: sends a file to the open window, or opens a window with it.
@Command(name = "open", mixinStandardHelpOptions = true, description = "Opens a session (.soundcheck), a HAR or a WAV in the window.", footer = "If a window is open, it takes the file. Words of a.wav are read from a.json beside it, as --words saves them.")
final class OpenCommand implements Callable<Integer> {
    private final Toolbox toolbox;
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(index = "0", paramLabel = "FILE", description = "The file to open.")
    private Path file = Path.of("");

    OpenCommand(Toolbox toolbox) {
        this.toolbox = toolbox;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (Toolbox.OPENABLE.stream().noneMatch(name::endsWith)) {
            throw new ParameterException(spec.commandLine(), file
                    + " is nothing that the window opens. It takes " + String.join(", ", Toolbox.OPENABLE) + ".");
        }
        Path real = file.toRealPath();
        StrangeFile.open(real).close(); // a fault of the file is reported here, in the terminal
        return switch (toolbox.screen()) {
            case USABLE -> {
                toolbox.open(real);
                yield 0;
            }
            case NONE -> throw new IllegalStateException("there is no display here. 'soundcheck har " + file
                    + "' lists what is in a HAR.");
            case NO_GTK -> throw new IllegalStateException(Commands.NO_GTK);
        };
    }
}
