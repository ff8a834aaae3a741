package dev.soundcheck.cli;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The command line: without a command it opens the playground. Exit codes: 0 done, 1 failed, 2 wrong usage.
@Command(name = "soundcheck", mixinStandardHelpOptions = true, versionProvider = Commands.Version.class, description = "A playground for Cartesia text-to-speech: three endpoints, one stage, true figures.", footer = "The API key comes from CARTESIA_API_KEY; without one the offline voices speak.")
public final class Commands implements Callable<Integer> {
    private final Toolbox toolbox;

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Option(names = "--base-url", paramLabel = "URL", converter = Names.BaseUrl.class, description = "Server to speak to; may have a path.")
    private @Nullable URI baseUrl;
    @Option(names = "--endpoint", paramLabel = "E", converter = Names.EndpointName.class, description = "bytes, sse or websocket.")
    private @Nullable Endpoint endpoint;
    @Option(names = "--voice", paramLabel = "ID", description = "Voice to start with.")
    private @Nullable String voice;
    @Option(names = "--model", paramLabel = "ID", description = "Model to start with.")
    private @Nullable String model;
    @Option(names = "--text", paramLabel = "T", description = "Line to start with.")
    private @Nullable String text;
    @Option(names = "--speak", description = "Speak at once.")
    private boolean speak;
    @Option(names = "--theme", paramLabel = "THEME", converter = Names.ThemeName.class, description = "light, dark or system.")
    private Settings.@Nullable Theme theme;

    private Commands(Toolbox toolbox) {
        this.toolbox = toolbox;
    }

    /// Parses and runs.
    ///
    /// @return the exit code
    public static int run(Toolbox toolbox, PrintWriter out, PrintWriter err, String... args) {
        if (args.length == 0 && toolbox.screen() == Toolbox.Screen.USABLE) {
            return window(toolbox, err);
        }
        CommandLine line = new CommandLine(new Commands(toolbox))
                .addSubcommand(new ServeCommand(toolbox))
                .addSubcommand(new SpeakCommand(toolbox))
                .addSubcommand(new LiveCommand(toolbox))
                .addSubcommand(new CompareCommand(toolbox))
                .addSubcommand(new HarCommand())
                .addSubcommand(new TourCommand(toolbox))
                .addSubcommand(new RehearseCommand(toolbox))
                .setOut(out).setErr(err)
                .setParameterExceptionHandler((problem, _) -> {
                    CommandLine where = problem.getCommandLine();
                    where.getErr().println("soundcheck: " + problem.getMessage());
                    where.getErr().println("'" + where.getCommandSpec().qualifiedName() + " --help' tells more.");
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((problem, where, _) -> {
                    where.getErr().println("soundcheck: " + sentence(problem));
                    return CommandLine.ExitCode.SOFTWARE;
                });
        return line.execute(args);
    }

    /// The way most windows open: reading no arguments would cost a quarter of a second.
    private static int window(Toolbox toolbox, PrintWriter err) {
        try {
            toolbox.window(WindowOptions.NONE);
            return CommandLine.ExitCode.OK;
        } catch (InterruptedException | RuntimeException problem) {
            err.println("soundcheck: " + sentence(problem));
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return switch (toolbox.screen()) {
            case USABLE -> {
                toolbox.window(new WindowOptions(baseUrl, endpoint, voice, model, text, speak, theme));
                yield CommandLine.ExitCode.OK;
            }
            case NONE -> {
                spec.commandLine().getOut().println("No display here, so the tour runs instead.");
                yield tour(toolbox, spec, Path.of(TourCommand.FOLDER));
            }
            case NO_GTK -> throw new IllegalStateException("GTK 3 is not installed, and the window needs it: "
                    + "install libgtk-3-0 (Debian, Ubuntu) or gtk3 (Fedora, Arch), then start again.");
        };
    }

    private static int tour(Toolbox toolbox, CommandSpec spec, Path out) throws IOException, InterruptedException {
        boolean good = toolbox.tour(out);
        spec.commandLine().getOut().println("Pictures and report.json are in " + out.toAbsolutePath());
        return good ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private static String sentence(Exception problem) {
        return problem instanceof IOException disk
                ? FileProblem.sentence(disk)
                : Objects.requireNonNullElse(problem.getMessage(), problem.getClass().getSimpleName());
    }

    /// `soundcheck tour`
    @Command(name = "tour", mixinStandardHelpOptions = true, description = "Drives the real window without a display; writes pictures and a report.")
    static final class TourCommand implements Callable<Integer> {
        static final String FOLDER = "target/tour";
        private final Toolbox toolbox;
        @Spec
        private CommandSpec spec = CommandSpec.create();
        @Option(names = "--out", paramLabel = "DIR", defaultValue = FOLDER, description = "Where to; default ${DEFAULT-VALUE}.")
        private Path out = Path.of(FOLDER);

        TourCommand(Toolbox toolbox) {
            this.toolbox = toolbox;
        }

        @Override
        public Integer call() throws IOException, InterruptedException {
            return tour(toolbox, spec, out);
        }
    }

    /// `soundcheck rehearse`, which only the build of the image calls.
    @Command(name = "rehearse", hidden = true, description = "Uses every part of the program once.")
    static final class RehearseCommand implements Callable<Integer> {
        private final Toolbox toolbox;
        @Spec
        private CommandSpec spec = CommandSpec.create();

        RehearseCommand(Toolbox toolbox) {
            this.toolbox = toolbox;
        }

        @Override
        public Integer call() throws IOException, InterruptedException, SpeechException {
            CommandLine line = spec.commandLine();
            return toolbox.rehearse(line.getOut(), line.getErr())
                    ? CommandLine.ExitCode.OK
                    : CommandLine.ExitCode.SOFTWARE;
        }
    }

    /// What the jar's manifest says.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Commands.class.getPackage().getImplementationVersion();
            return new String[]{"soundcheck " + Objects.requireNonNullElse(version, "(from source)")};
        }
    }
}
