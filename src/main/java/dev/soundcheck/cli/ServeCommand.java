package dev.soundcheck.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

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
    @Option(names = "--port", paramLabel = "N", defaultValue = "0", description = "Port; 0, the default, takes a free one.")
    private int port;
    @Option(names = "--tls", description = "Serve https and wss with a throw-away certificate; prints where its PEM lies.")
    private boolean tls;
    @Option(names = "--scenario", paramLabel = "S", defaultValue = "", description = "Delays and faults, such as 'first=200ms pace=1.5 fault=drop@3'.")
    private String scenario = "";

    ServeCommand(Toolbox toolbox) {
        this.toolbox = toolbox;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Toolbox.RunningServer server = start()) {
            spec.commandLine().getOut().println(server.baseUrl());
            server.certificatePem().ifPresent(spec.commandLine().getOut()::println);
            spec.commandLine().getOut().flush();
            server.awaitVoices();
            spec.commandLine().getErr().println("Voices are ready. Ctrl+C stops the server.");
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private Toolbox.RunningServer start() throws IOException {
        try {
            return toolbox.serve(new Toolbox.ServeOptions(port, tls, scenario));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
