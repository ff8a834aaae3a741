package dev.soundcheck.keychain;

import dev.soundcheck.speech.ApiKey;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Uses the system's keychain of the session it is started in, as the window does, and writes what came of it.
final class KeychainProgram {
    private static final String ORIGIN = "https://api.cartesia.ai";

    private KeychainProgram() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        try (SystemKeychain keychain = new SystemKeychain(Duration.ofSeconds(5), Duration.ofSeconds(8))) {
            for (String step : args) {
                IO.println(step + " " + outcome(keychain, step));
            }
        }
        System.exit(0); // the library's threads are no daemons
    }

    private static String outcome(SystemKeychain keychain, String step) throws IOException, InterruptedException {
        try {
            return switch (step) {
                case "answers" -> String.valueOf(keychain.answers());
                case "find" -> keychain.find(ORIGIN).map(ApiKey::reveal).orElse("nothing");
                case "find-other" -> keychain.find("https://example.org").map(ApiKey::reveal).orElse("nothing");
                case "forget" -> {
                    keychain.forget(ORIGIN);
                    yield "done";
                }
                case "kill" -> run("pkill", "-KILL", "-P", String.valueOf(ProcessHandle.current().parent()
                        .map(ProcessHandle::pid).orElse(0L)), "gnome-keyring");
                case "count" -> run("secret-tool", "search", "--all", "service", "Soundcheck");
                default -> {
                    keychain.keep(ORIGIN, new ApiKey(step));
                    yield "kept";
                }
            };
        } catch (KeychainException refused) {
            return refused.sentence();
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return Optional.of(text.lines().filter(line -> line.startsWith("secret = ")).toList().toString()).orElseThrow();
    }
}
