package dev.soundcheck.keychain;

import dev.soundcheck.speech.ApiKey;
import java.time.Duration;

/// Uses the system's keychain of the session it is started in, as the window does, and writes what came of it.
final class KeychainProgram {
    private static final String ORIGIN = "https://api.cartesia.ai";

    private KeychainProgram() {}

    public static void main(String[] args) {
        try (SystemKeychain keychain = new SystemKeychain(KeyringVault.opener(), Duration.ofSeconds(5),
                Duration.ofSeconds(8))) {
            for (String step : args) {
                IO.println(step + " " + outcome(keychain, step));
            }
        }
        System.exit(0); // the library's threads are no daemons
    }

    private static String outcome(SystemKeychain keychain, String step) {
        try {
            return switch (step) {
                case "answers" -> String.valueOf(keychain.answers());
                case "find" -> keychain.find(ORIGIN).map(ApiKey::reveal).orElse("nothing");
                case "find-other" -> keychain.find("https://example.org").map(ApiKey::reveal).orElse("nothing");
                case "forget" -> {
                    keychain.forget(ORIGIN);
                    yield "done";
                }
                default -> {
                    keychain.keep(ORIGIN, new ApiKey(step));
                    yield "kept";
                }
            };
        } catch (KeychainException refused) {
            return refused.sentence();
        }
    }
}
