package dev.soundcheck.keychain;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import dev.soundcheck.keychain.KeychainException.Reason;
import dev.soundcheck.speech.ApiKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.freedesktop.secret.simple.SimpleCollection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keychain of Linux (Secret Service), macOS or Windows. Any thread.
///
/// The libraries wait without limit where a service hangs. So a thread of its own asks, one question at a time, and the
/// caller waits no longer than its limit. While a question hangs, the next ones are refused at once.
public final class SystemKeychain implements Keychain, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SystemKeychain.class);
    private static final String SERVICE = "Soundcheck";
    private static final boolean SECRET_SERVICE = !System.getProperty("os.name", "").matches("(Windows|Mac).*");
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(5);
    /// Long enough for a password to be typed into the system's own window.
    private static final Duration USER_LIMIT = Duration.ofSeconds(60);

    private final ExecutorService asker = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("keychain").daemon().factory());
    private final AtomicInteger hanging = new AtomicInteger();
    private final Duration probeLimit;
    private final Duration userLimit;

    public SystemKeychain() {
        this(PROBE_LIMIT, USER_LIMIT);
    }

    SystemKeychain(Duration probeLimit, Duration userLimit) {
        this.probeLimit = probeLimit;
        this.userLimit = userLimit;
    }

    @Override
    public boolean answers() {
        try {
            return ask(probeLimit, SystemKeychain::probe);
        } catch (KeychainException absent) {
            LOG.info("No keychain is offered: {}", absent.getMessage());
            return false;
        }
    }

    @Override
    public Optional<ApiKey> find(String origin) throws KeychainException {
        return ask(userLimit, () -> with(keyring -> read(keyring, origin)));
    }

    @Override
    public void keep(String origin, ApiKey key) throws KeychainException {
        ask(userLimit, () -> with(keyring -> {
            keyring.setPassword(SERVICE, origin, key.reveal());
            // A locked collection accepts a password silently and keeps none, so it is read back.
            if (!read(keyring, origin).equals(Optional.of(key))) {
                throw new KeychainException(Reason.REFUSED, "the key was not kept");
            }
            return true;
        }));
    }

    @Override
    public void forget(String origin) throws KeychainException {
        ask(userLimit, () -> with(keyring -> {
            if (read(keyring, origin).isPresent()) {
                keyring.deletePassword(SERVICE, origin);
            }
            if (read(keyring, origin).isPresent()) {
                throw new KeychainException(Reason.REFUSED, "the key was not removed");
            }
            return true;
        }));
    }

    @Override
    public void close() {
        asker.shutdownNow();
    }

    /// Asks without opening a collection: that could make the system ask the user for a password.
    private static boolean probe() throws Exception {
        return SECRET_SERVICE
                ? SimpleCollection.isAvailable()
                : with(keyring -> keyring.getKeyringStorageType() != null);
    }

    /// What is done with the keyring while it is open.
    @FunctionalInterface
    private interface Use<T> {
        T of(Keyring keyring) throws PasswordAccessException, KeychainException;
    }

    /// Opened for each question: a kept connection would break when the keyring restarts.
    private static <T> T with(Use<T> use) throws Exception {
        Keyring keyring = Keyring.create();
        try {
            return use.of(keyring);
        } finally {
            keyring.close();
        }
    }

    /// The library throws for a missing entry too; how it reports that differs by system.
    private static Optional<ApiKey> read(Keyring keyring, String origin) throws PasswordAccessException {
        try {
            return Optional.ofNullable(ApiKey.orNull(keyring.getPassword(SERVICE, origin)));
        } catch (PasswordAccessException absent) {
            if (!SECRET_SERVICE || String.valueOf(absent.getMessage()).startsWith("No stored credentials")) {
                return Optional.empty();
            }
            throw absent;
        }
    }

    /// False without a session bus: the library would print a stack trace when the program ends.
    private static boolean reachable(String address) {
        String path = address.replaceFirst("^unix:path=", "").replaceFirst("[,;].*$", "");
        return !address.isEmpty() && (path.equals(address) || Files.exists(Path.of(path)));
    }

    private <T> T ask(Duration limit, Callable<T> question) throws KeychainException {
        if (SECRET_SERVICE && !reachable(System.getenv().getOrDefault("DBUS_SESSION_BUS_ADDRESS", ""))) {
            throw new KeychainException(Reason.NO_ANSWER, "there is no session bus");
        }
        if (hanging.get() > 0) {
            throw new KeychainException(Reason.NO_ANSWER, "an earlier question still hangs");
        }
        Future<T> answer = asker.submit(question);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            hang(answer);
            throw new KeychainException(Reason.NO_ANSWER, "no answer within " + limit);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            answer.cancel(true);
            throw new KeychainException(Reason.NO_ANSWER, "interrupted");
        } catch (ExecutionException failed) {
            throw refused(failed.getCause());
        }
    }

    private void hang(Future<?> answer) {
        hanging.incrementAndGet();
        asker.execute(hanging::decrementAndGet);
        answer.cancel(true);
    }

    private static KeychainException refused(@Nullable Throwable cause) {
        if (cause instanceof KeychainException known) {
            return known;
        }
        Reason reason = cause instanceof BackendNotSupportedException ? Reason.NO_ANSWER : Reason.REFUSED;
        return new KeychainException(reason, String.valueOf(cause));
    }
}
