package dev.soundcheck.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `soundcheck open`: files in the window. A HAR can be looked at without one: `soundcheck har`.
@Command(name = "open", mixinStandardHelpOptions = true, description = "Opens sessions and HARs in the window; every generation of a HAR becomes a take.")
final class OpenCommand implements Callable<Integer> {
    private static final List<String> ENDINGS = List.of(".soundcheck", ".har");

    private final Toolbox toolbox;

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A session (.soundcheck) or an HTTP archive (.har).")
    private List<Path> files = List.of();

    OpenCommand(Toolbox toolbox) {
        this.toolbox = toolbox;
    }

    @Override
    public Integer call() throws InterruptedException {
        for (Path file : files) {
            check(file);
        }
        switch (toolbox.screen()) {
            case USABLE -> toolbox.window(WindowOptions.of(files));
            case NONE -> throw new IllegalStateException(
                    "there is no display here to open a window on. soundcheck har FILE lists a HAR without one.");
            case NO_GTK -> throw Commands.noGtk();
        }
        return CommandLine.ExitCode.OK;
    }

    private void check(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (ENDINGS.stream().noneMatch(name::endsWith)) {
            throw new ParameterException(spec.commandLine(),
                    file + " is no session and no HAR. Give a file that ends in .soundcheck or .har.");
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IllegalStateException(file + " cannot be read. See whether it is there and may be read.");
        }
    }
}
