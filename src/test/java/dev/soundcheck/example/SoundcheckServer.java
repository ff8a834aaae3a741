package dev.soundcheck.example;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// A JUnit extension: tests that ask for a `URI` get that of a Soundcheck server, one for the whole run.
///
/// `SOUNDCHECK` names the program; without it, `soundcheck` is looked for on the path.
public final class SoundcheckServer implements ParameterResolver {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(SoundcheckServer.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == URI.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent("server", _ -> Running.start(), Running.class).uri();
    }

    /// The process, stopped when the run ends.
    private record Running(Process process, URI uri) implements AutoCloseable {
        static Running start() {
            try {
                Path ready = Files.createTempDirectory("soundcheck").resolve("ready");
                List<String> command = new ArrayList<>(Arrays.asList(System.getProperty("soundcheck", System.getenv()
                        .getOrDefault("SOUNDCHECK", "soundcheck")).split(" ", -1)));
                command.addAll(List.of("serve", "--ready-file", ready.toString()));
                Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(
                        ProcessBuilder.Redirect.DISCARD).start();
                while (!Files.exists(ready)) {
                    if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                        throw new IllegalStateException("soundcheck ended with " + process.exitValue());
                    }
                }
                return new Running(process, URI.create(Files.readAllLines(ready).getFirst()));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException("soundcheck could not be started", e);
            }
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
