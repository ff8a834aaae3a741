package dev.soundcheck.cli;

import dev.soundcheck.files.FileProblem;
import dev.soundcheck.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `soundcheck serve`: the offline voice server alone, until the process is told to stop.
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Runs the offline voice server; prints the URL it listens on.")
final class ServeCommand implements Callable<Integer> {
    private final Toolbox toolbox;
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Option(names = "--port", paramLabel = "N", defaultValue = "0", description = "Port to listen on; 0, the default, takes a free one.")
    private int port;
    @Option(names = "--tls", description = "Serve https and wss with a throw-away certificate; prints the path of its PEM file.")
    private boolean tls;
    @Option(names = "--scenario", paramLabel = "S", defaultValue = "", description = "Delays and faults, such as 'first=200ms pace=1.5 fault=drop@3'.")
    private String scenario = "";
    @Option(names = "--seed", paramLabel = "N", description = "Seed of the scenario's jitter: the same seed, the same delays.")
    private @Nullable Long seed;
    @Option(names = "--require-key", description = "Refuse requests without an API key, as the service does. Any key is good.")
    private boolean requireKey;
    @Option(names = "--concurrency", paramLabel = "N", defaultValue = "0", description = "Most generations at once; more get 429. 0, the default, sets no limit.")
    private int concurrency;
    @Option(names = "--allow-origin", paramLabel = "ORIGIN", description = "Also let this web page use the server, such as https://app.example.com; may be repeated.")
    private List<String> origins = List.of();
    @Option(names = "--log", paramLabel = "FILE", description = "Write each request, message and chunk with its time, as JSON lines. Keys are left out.")
    private @Nullable Path log;
    @Option(names = "--ready-file", paramLabel = "FILE", description = "Write the URL, and the PEM's path, into this file once the voices can speak; it is deleted at the end.")
    private @Nullable Path readyFile;

    ServeCommand(Toolbox toolbox) {
        this.toolbox = toolbox;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        deleteReadyFile();
        try (Toolbox.RunningServer server = start()) {
            server.onLogLost(problem -> spec.commandLine().getErr().println("soundcheck: "
                    + FileProblem.sentence(String.valueOf(log), problem) + " The server goes on without this log."));
            Thread atSignal = Thread.ofPlatform().unstarted(() -> end(server));
            Runtime.getRuntime().addShutdownHook(atSignal);
            spec.commandLine().getOut().println(server.baseUrl());
            server.certificatePem().ifPresent(spec.commandLine().getOut()::println);
            spec.commandLine().getOut().flush();
            server.awaitVoices();
            spec.commandLine().getErr().println("Voices are ready. Ctrl+C stops the server.");
            tellReady(server);
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private Toolbox.RunningServer start() throws IOException {
        try {
            return toolbox.serve(new Toolbox.ServeOptions(port, tls, scenario, new Toolbox.Strictness(requireKey, Math
                    .max(0, concurrency)), origins, seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                    Optional.ofNullable(log)));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    /// A run that was killed could not delete its ready file, and scripts would take it for that of this run. A pipe or a
    /// folder of that name is not ours to delete.
    private void deleteReadyFile() throws IOException {
        if (readyFile != null && Files.isRegularFile(readyFile)) {
            Files.delete(readyFile);
        }
    }

    /// Writes the file whole or not at all: a script that sees it can read it.
    private void tellReady(Toolbox.RunningServer server) throws IOException {
        Path file = readyFile;
        if (file != null) {
            WholeFile.write(file, server.baseUrl() + "\n"
                    + server.certificatePem().map(pem -> pem + "\n").orElse(""));
        }
    }

    /// Stops the server: clients are told, files are complete, and nothing is left behind.
    private void end(Toolbox.RunningServer server) {
        server.close();
        try {
            deleteReadyFile();
        } catch (IOException problem) {
            spec.commandLine().getErr().println("soundcheck: The ready file could not be deleted: "
                    + FileProblem.sentence(problem));
        }
    }
}
