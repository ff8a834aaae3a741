package dev.soundcheck.keychain;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import dev.soundcheck.keychain.KeychainException.Reason;
import dev.soundcheck.speech.ApiKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.freedesktop.secret.simple.SimpleCollection;

/// The store of keys of Linux (Secret Service), macOS or Windows. Blocks; one thread.
final class KeyringVault implements Vault {
    private static final boolean SECRET_SERVICE = !System.getProperty("os.name", "").matches("(Windows|Mac).*");
    private static final String SERVICE = "Soundcheck";

    private final Keyring keyring;

    private KeyringVault(Keyring keyring) {
        this.keyring = keyring;
    }

    /// Opened for each question: a kept connection would break when the keyring restarts.
    static Opener opener() {
        return new Opener() {
            @Override
            public boolean answers() throws Exception {
                checkBus();
                if (SECRET_SERVICE) {
                    return SimpleCollection.isAvailable();
                }
                Keyring keyring = Keyring.create();
                try {
                    return keyring.getKeyringStorageType() != null;
                } finally {
                    keyring.close();
                }
            }

            @Override
            public Vault open() throws KeychainException {
                checkBus();
                try {
                    return new KeyringVault(Keyring.create());
                } catch (BackendNotSupportedException absent) {
                    throw new KeychainException(Reason.NO_ANSWER, absent.toString());
                }
            }
        };
    }

    /// The library throws for a missing entry too; how it reports that differs by system.
    @Override
    public Optional<ApiKey> find(String origin) throws PasswordAccessException {
        try {
            return Optional.ofNullable(ApiKey.orNull(keyring.getPassword(SERVICE, origin)));
        } catch (PasswordAccessException absent) {
            if (!SECRET_SERVICE || String.valueOf(absent.getMessage()).startsWith("No stored credentials")) {
                return Optional.empty();
            }
            throw absent;
        }
    }

    @Override
    public void keep(String origin, ApiKey key) throws PasswordAccessException {
        keyring.setPassword(SERVICE, origin, key.reveal());
    }

    @Override
    public void remove(String origin) throws PasswordAccessException {
        keyring.deletePassword(SERVICE, origin);
    }

    @Override
    public void close() throws Exception {
        keyring.close();
    }

    /// Without a session bus the library would print a stack trace when the program ends.
    private static void checkBus() throws KeychainException {
        if (SECRET_SERVICE && !named(System.getenv().getOrDefault("DBUS_SESSION_BUS_ADDRESS", ""))) {
            throw new KeychainException(Reason.NO_ANSWER, "there is no session bus");
        }
    }

    /// True where the address names a bus. A socket that is a file has to be there; others cannot be looked at.
    static boolean named(String address) {
        String file = "unix:path=";
        return address.startsWith(file)
                ? Files.exists(Path.of(address.substring(file.length()).replaceFirst("[,;].*$", "")))
                : !address.isEmpty();
    }
}
