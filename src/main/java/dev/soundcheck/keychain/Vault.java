package dev.soundcheck.keychain;

import dev.soundcheck.speech.ApiKey;
import java.util.Optional;

/// The system's store of keys while it is open. Blocks, possibly without limit; one thread.
interface Vault {
    /// Empty where none is kept, and also where the store disappeared: the libraries cannot tell the two apart.
    Optional<ApiKey> find(String origin) throws Exception;

    void keep(String origin, ApiKey key) throws Exception;

    void remove(String origin) throws Exception;

    void close() throws Exception;

    /// Reaches the store.
    interface Opener {
        /// True where it answers now. Opens no collection: that could make the system ask the user for a password.
        boolean answers() throws Exception;

        Vault open() throws Exception;
    }
}
