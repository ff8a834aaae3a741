package dev.soundcheck.speech;

/// A Cartesia API key. Never shown: `toString` is redacted, and only the client that sends it may ask for it.
public final class ApiKey {
    private final String secret;

    public ApiKey(String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("an API key must not be blank");
        }
        this.secret = secret.strip();
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
