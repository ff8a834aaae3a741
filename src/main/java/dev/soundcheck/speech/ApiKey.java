package dev.soundcheck.speech;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A Cartesia API key. Immutable. Never shown: `toString` is redacted, and only the client that sends it may ask for
/// it.
public final class ApiKey {
    /// What may surround a key that is copied from a file or a header.
    private static final Pattern AROUND = Pattern
            .compile("^(?:[\\p{Z}\\p{C}\"'`“”‘’«»]|(?i:Bearer)[\\p{Z}\\p{C}])+|[\\p{Z}\\p{C}\"'`“”‘’«»]+$");

    private final String secret;

    /// Removes spaces of every kind, invisible characters, quotes and the word Bearer around it.
    public ApiKey(String secret) {
        this.secret = AROUND.matcher(secret).replaceAll("");
        if (this.secret.isEmpty()) {
            throw new IllegalArgumentException("an API key must not be blank");
        }
    }

    /// Null where the text holds no key.
    public static @Nullable ApiKey orNull(@Nullable String text) {
        return text == null || AROUND.matcher(text).replaceAll("").isEmpty() ? null : new ApiKey(text);
    }

    /// The key itself, for the `Authorization` header and nothing else.
    public String reveal() {
        return secret;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiKey key && key.secret.equals(secret);
    }

    @Override
    public int hashCode() {
        return secret.hashCode();
    }

    @Override
    public String toString() {
        return "ApiKey[redacted]";
    }
}
