package dev.soundcheck.keychain;

import dev.soundcheck.speech.ApiKey;
import java.util.Optional;

/// Keeps one key for each server. Any thread; blocks, because the system may ask the user first.
public interface Keychain {
    /// Offers nothing.
    Keychain NONE = new Keychain() {
        @Override
        public boolean answers() {
            return false;
        }

        @Override
        public Optional<ApiKey> find(String origin) {
            return Optional.empty();
        }

        @Override
        public void keep(String origin, ApiKey key) throws KeychainException {
            throw new KeychainException(KeychainException.Reason.NO_ANSWER, "there is none");
        }

        @Override
        public void forget(String origin) {
            // There is nothing to forget.
        }
    };

    /// True where the system has a keychain that answers; does not ask the user anything.
    boolean answers();

    /// The key of a server, empty where none is kept.
    ///
    /// @param origin  scheme, host and port
    Optional<ApiKey> find(String origin) throws KeychainException;

    /// Keeps the key in place of an earlier one for this server.
    void keep(String origin, ApiKey key) throws KeychainException;

    /// Does nothing where none is kept.
    void forget(String origin) throws KeychainException;
}
