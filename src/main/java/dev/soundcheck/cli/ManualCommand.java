package dev.soundcheck.cli;

import dev.soundcheck.files.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `soundcheck manual`, which only the build of a package calls.
@Command(name = "manual", mixinStandardHelpOptions = true, hidden = true, description = "Writes the manual page and the shell completion.")
final class ManualCommand implements Callable<Integer> {
    private static final String NAME = "soundcheck";

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write to.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        CommandLine line = spec.root().commandLine();
        WholeFile.writeWithFolders(out.resolve(NAME + ".1"), ManPage.write(line));
        WholeFile.writeWithFolders(out.resolve(NAME), AutoComplete.bash(NAME, line));
        return CommandLine.ExitCode.OK;
    }
}
