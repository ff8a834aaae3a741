package dev.soundcheck.cli;

import dev.soundcheck.files.FileProblem;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line: without a command it opens the playground. Main thread. Exit codes: 0 done, 1 failed, 2 wrong
/// usage.
@Command(name = "soundcheck", mixinStandardHelpOptions = true, versionProvider = Commands.Version.class, description = "A playground for Cartesia text-to-speech: speak over three endpoints, follow each word, measure the latency.", footer = "The API key is read from CARTESIA_API_KEY; without one the offline voices speak.")
public final class Commands implements Callable<Integer> {
    static final String NO_GTK = "GTK 3 is not installed, and the window needs it: "
            + "install libgtk-3-0 (Debian, Ubuntu) or gtk3 (Fedora, Arch), then start again.";
    private static final String BEHIND_DASHES = "Text that begins with a minus goes behind --.";

    private final Toolbox toolbox;

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Option(names = "--base-url", paramLabel = "URL", converter = Names.BaseUrl.class, description = "Address of the server, with or without a path.")
    private @Nullable URI baseUrl;
    @Option(names = "--endpoint", paramLabel = "E", converter = Names.EndpointName.class, description = "Endpoint to start with: bytes, sse or websocket.")
    private @Nullable Endpoint endpoint;
    @Option(names = "--voice", paramLabel = "ID", description = "Voice to start with.")
    private @Nullable String voice;
    @Option(names = "--model", paramLabel = "ID", description = "Model to start with.")
    private @Nullable String model;
    @Option(names = "--text", paramLabel = "T", description = "Line to start with.")
    private @Nullable String text;
    @Option(names = "--speak", description = "Speak the line at once.")
    private boolean speak;
    @Option(names = "--theme", paramLabel = "THEME", converter = Names.ThemeName.class, description = "Colors of the window: light, dark or system.")
    private Settings.@Nullable Theme theme;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Write the log to standard error, with each step.")
    void verbose(boolean wanted) {
        if (wanted) {
            toolbox.verbose();
        }
    }

    private Commands(Toolbox toolbox) {
        this.toolbox = toolbox;
    }

    /// Parses and runs.
    ///
    /// @return the exit code
    public static int run(Toolbox toolbox, Streams streams, String... arguments) {
        String[] args = opens(arguments) ? new String[]{"open", arguments[0]} : arguments;
        int code = args.length == 0 && toolbox.screen() == Toolbox.Screen.USABLE
                ? window(toolbox, streams.err())
                : line(toolbox, streams, args).execute(args);
        Optional<IOException> unwritten = streams.problem();
        if (unwritten.isEmpty() || code != CommandLine.ExitCode.OK) {
            return code; // a command that failed has said why
        }
        streams.err().println("soundcheck: " + FileProblem.sentence("standard output", unwritten.get()));
        return CommandLine.ExitCode.SOFTWARE;
    }

    /// True where the only argument is a file: a desktop starts the program so when the user opens one.
    private static boolean opens(String... args) {
        return args.length == 1 && Toolbox.OPENABLE.stream().anyMatch(args[0].toLowerCase(Locale.ROOT)::endsWith)
                && !args[0].startsWith("-");
    }

    /// Only the command that the arguments begin with is read, where they begin with one: to read the options of all takes
    /// longer than most commands need to start.
    private static CommandLine line(Toolbox toolbox, Streams streams, String... args) {
        CommandLine line = new CommandLine(new Commands(toolbox));
        Map<String, Supplier<Object>> commands = commands(toolbox, streams);
        Supplier<Object> asked = args.length == 0 ? null : commands.get(args[0]);
        (asked == null ? commands.values() : List.of(asked)).forEach(command -> line.addSubcommand(command.get()));
        if (asked == null) {
            line.addSubcommand(new ManualCommand());
        }
        return asWritten(line).setOut(streams.out()).setErr(streams.err())
                .setExecutionStrategy(Commands::execute)
                .setParameterExceptionHandler((problem, arguments) -> usage(problem, List.of(arguments)))
                .setExecutionExceptionHandler((problem, where, _) -> {
                    where.getErr().println("soundcheck: " + sentence(toolbox, problem));
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    /// By name, in the order of the help. `manual` is not among them, because it writes down all the others.
    private static Map<String, Supplier<Object>> commands(Toolbox toolbox, Streams streams) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("serve", () -> new ServeCommand(toolbox));
        commands.put("speak", () -> new SpeakCommand(toolbox, streams));
        commands.put("live", () -> new LiveCommand(toolbox, streams));
        commands.put("compare", () -> new CompareCommand(toolbox, streams));
        commands.put("load", () -> new LoadCommand(toolbox, streams));
        commands.put("open", () -> new OpenCommand(toolbox));
        commands.put("har", () -> new HarCommand(streams));
        commands.put("voices", () -> new VoicesCommand(toolbox, streams));
        commands.put("rehearse", () -> new RehearseCommand(toolbox, streams));
        commands.put("tour", () -> new TourCommand(toolbox));
        return commands;
    }

    /// Text to speak is taken as it is: "@home" names no file, "-5 degrees" is no option, "-hello" no row of flags.
    private static CommandLine asWritten(CommandLine line) {
        return line.setExpandAtFiles(false).setUnmatchedOptionsArePositionalParams(true)
                .setPosixClusteredShortOptionsAllowed(false);
    }

    private static int execute(ParseResult result) {
        ParseResult last = result;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        CommandSpec command = last.commandSpec();
        boolean help = last.isUsageHelpRequested() || last.isVersionHelpRequested();
        Optional<String> unknown = UnknownOption.in(last.originalArgs(), command);
        if (!help && unknown.isPresent()) {
            throw new ParameterException(command.commandLine(), unknownOption(unknown.get()));
        }
        return new CommandLine.RunLast().execute(result);
    }

    private static int usage(ParameterException problem, List<String> arguments) {
        CommandLine where = problem.getCommandLine();
        CommandSpec command = where.getCommandSpec();
        List<String> own = arguments.subList(arguments.indexOf(command.name()) + 1, arguments.size());
        String message = Objects.requireNonNullElse(problem.getMessage(), "wrong usage.");
        String sentence = switch (problem) {
            case UnmatchedArgumentException _ ->
                UnknownOption.in(own, command).map(Commands::unknownOption).orElse(message);
            case MissingParameterException _ when message.contains("found '-") -> message + ". " + BEHIND_DASHES;
            default -> message;
        };
        where.getErr().println("soundcheck: " + sentence);
        where.getErr().println("'" + command.qualifiedName() + " --help' shows the options.");
        return CommandLine.ExitCode.USAGE;
    }

    private static String unknownOption(String option) {
        return "Unknown option: '" + option + "'. " + BEHIND_DASHES;
    }

    /// Opens the window without the parser: reading no arguments would cost a quarter of a second.
    private static int window(Toolbox toolbox, PrintWriter err) {
        try {
            toolbox.window(WindowOptions.NONE);
            return CommandLine.ExitCode.OK;
        } catch (InterruptedException | RuntimeException problem) {
            err.println("soundcheck: " + sentence(toolbox, problem));
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return switch (toolbox.screen()) {
            case USABLE -> {
                toolbox.window(new WindowOptions(baseUrl, endpoint, voice, model,
                        text == null ? null : LineText.clean(text), speak, theme));
                yield CommandLine.ExitCode.OK;
            }
            case NONE -> {
                spec.commandLine().getOut().println("No display here, so the tour runs instead.");
                yield tour(toolbox, spec, Path.of(TourCommand.FOLDER));
            }
            case NO_GTK -> throw new IllegalStateException(NO_GTK);
        };
    }

    private static int tour(Toolbox toolbox, CommandSpec spec, Path out) throws IOException, InterruptedException {
        boolean good = toolbox.tour(out);
        spec.commandLine().getOut().println("Pictures and report.json are in " + out.toAbsolutePath());
        return good ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private static String sentence(Toolbox toolbox, Exception problem) {
        return switch (problem) {
            case IOException disk -> FileProblem.sentence(disk);
            case SpeechException spoken -> Advice.line(spoken.failure());
            case NullPointerException _,ClassCastException _,IndexOutOfBoundsException _ -> fault(toolbox, problem);
            default -> Objects.requireNonNullElse(problem.getMessage(), problem.getClass().getSimpleName());
        };
    }

    /// The sentence for a fault of the program itself, whose own message tells a user nothing.
    private static String fault(Toolbox toolbox, Exception fault) {
        return "something in Soundcheck went wrong. " + toolbox.report(fault).map(file -> "The report is " + file + ".")
                .orElse("Run it again with --verbose to see more.");
    }

    /// `soundcheck tour`
    @Command(name = "tour", mixinStandardHelpOptions = true, description = "Drives the real window without a display; writes pictures and a report.")
    static final class TourCommand implements Callable<Integer> {
        static final String FOLDER = "target/tour";
        private final Toolbox toolbox;
        @Spec
        private CommandSpec spec = CommandSpec.create();
        @Option(names = "--out", paramLabel = "DIR", defaultValue = FOLDER, description = "Folder to write to; default ${DEFAULT-VALUE}.")
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
        private final Streams streams;

        @Option(names = "--commands", description = "Leave the window out.")
        private boolean commandsAlone;

        RehearseCommand(Toolbox toolbox, Streams streams) {
            this.toolbox = toolbox;
            this.streams = streams;
        }

        @Override
        public Integer call() throws IOException, InterruptedException, SpeechException {
            return toolbox.rehearse(streams, !commandsAlone)
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
