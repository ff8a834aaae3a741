package dev.soundcheck.testing;

import dev.soundcheck.keychain.Keychain;
import dev.soundcheck.keychain.KeychainException;
import dev.soundcheck.speech.ApiKey;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A keychain in memory that can be locked.
public final class FakeKeychain implements Keychain {
    public final Map<String, ApiKey> kept = new TreeMap<>();
    public boolean locked;

    @Override
    public boolean answers() {
        return true;
    }

    @Override
    public Optional<ApiKey> find(String origin) throws KeychainException {
        check();
        return Optional.ofNullable(kept.get(origin));
    }

    @Override
    public void keep(String origin, ApiKey key) throws KeychainException {
        check();
        kept.put(origin, key);
    }

    @Override
    public void forget(String origin) throws KeychainException {
        check();
        kept.remove(origin);
    }

    private void check() throws KeychainException {
        if (locked) {
            throw new KeychainException(KeychainException.Reason.REFUSED, "locked");
        }
    }
}
