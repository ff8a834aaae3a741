package dev.soundcheck.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Programs of the test tree in a JVM of their own, with this one's compiler, heap and language flags, and its class path. Any thread.
public final class ChildJvm {
    private static final int END_SECONDS = 20;

    private ChildJvm() {}

    /// Starts one; what it writes is for `lines`.
    ///
    /// @param flags        of the JVM, beside those of this one's compilers, heap and language
    /// @param environment  beside that of this one
    public static Process start(List<String> flags, Map<String, String> environment, Class<?> program,
            String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(flags, program, arguments));
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true).start();
    }

    /// What starts one.
    public static List<String> command(List<String> flags, Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ownFlags().filter(flag -> flag.matches("-(XX:|Xm[nsx]|Xlog:|Duser\\.(language|country|extensions)).*"))
                .forEach(command::add);
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /// All that it writes until it ends; fails where it does not end well.
    public static List<String> lines(Process process) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().toList();
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("the program failed: " + lines);
            }
            return lines;
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        } finally {
            process.destroyForcibly();
        }
    }

    /// What a window needs of this JVM's flags, its platform included.
    public static List<String> windowFlags() {
        return ownFlags().filter(flag -> flag.startsWith("--module-path") || flag.startsWith("--add-")
                || flag.startsWith("--enable-native-access") || flag.startsWith("-Dglass.")
                || flag.startsWith("-Dprism.") || flag.startsWith("-Djava.awt.headless")).toList();
    }

    private static Stream<String> ownFlags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream();
    }
}
