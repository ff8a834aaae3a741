package dev.soundcheck.keychain;

import dev.soundcheck.keychain.KeychainException.Reason;
import dev.soundcheck.speech.ApiKey;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keychain of Linux (Secret Service), macOS or Windows. Any thread.
///
/// The libraries wait without limit where a service hangs. So a thread of its own asks, one question at a time, and the
/// caller waits no longer than its limit. While a question hangs, the next ones are refused at once.
public final class SystemKeychain implements Keychain, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SystemKeychain.class);
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(5);
    /// Long enough for a password to be typed into the system's own window.
    private static final Duration USER_LIMIT = Duration.ofSeconds(60);

    private final ExecutorService asker = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("keychain").daemon().factory());
    private final AtomicInteger hanging = new AtomicInteger();
    private final Vault.Opener vaults;
    private final Duration probeLimit;
    private final Duration userLimit;

    public SystemKeychain() {
        this(KeyringVault.opener(), PROBE_LIMIT, USER_LIMIT);
    }

    SystemKeychain(Vault.Opener vaults, Duration probeLimit, Duration userLimit) {
        this.vaults = vaults;
        this.probeLimit = probeLimit;
        this.userLimit = userLimit;
    }

    @Override
    public boolean answers() {
        try {
            return ask(probeLimit, vaults::answers);
        } catch (KeychainException absent) {
            LOG.info("No keychain is offered: {}", absent.getMessage());
            return false;
        }
    }

    @Override
    public Optional<ApiKey> find(String origin) throws KeychainException {
        return ask(userLimit, () -> with(vault -> read(vault, origin)));
    }

    @Override
    public void keep(String origin, ApiKey key) throws KeychainException {
        ask(userLimit, () -> with(vault -> {
            vault.keep(origin, key);
            // A locked collection accepts a password silently and keeps none, so it is read back.
            if (!read(vault, origin).equals(Optional.of(key))) {
                throw new KeychainException(Reason.REFUSED, "the key was not kept");
            }
            return true;
        }));
    }

    @Override
    public void forget(String origin) throws KeychainException {
        ask(userLimit, () -> with(vault -> {
            if (read(vault, origin).isPresent()) {
                vault.remove(origin);
            }
            if (read(vault, origin).isPresent()) {
                throw new KeychainException(Reason.REFUSED, "the key was not removed");
            }
            return true;
        }));
    }

    @Override
    public void close() {
        asker.shutdownNow();
    }

    /// What is done with the store while it is open.
    @FunctionalInterface
    private interface Use<T> {
        T of(Vault vault) throws Exception;
    }

    private <T> T with(Use<T> use) throws Exception {
        Vault vault = vaults.open();
        try {
            return use.of(vault);
        } catch (KeychainException known) {
            throw known;
        } catch (Exception problem) {
            // Where a store disappears meanwhile, the library throws a NullPointerException.
            throw new KeychainException(vaults.answers() ? Reason.REFUSED : Reason.NO_ANSWER, problem.toString());
        } finally {
            close(vault);
        }
    }

    /// The question was answered already.
    private static void close(Vault vault) {
        try {
            vault.close();
        } catch (Exception problem) {
            LOG.info("The keychain did not close: {}", problem.toString());
        }
    }

    /// A store that disappeared must not look like an empty one: a key would count as removed.
    private Optional<ApiKey> read(Vault vault, String origin) throws Exception {
        Optional<ApiKey> found = vault.find(origin);
        if (found.isEmpty() && !vaults.answers()) {
            throw new KeychainException(Reason.NO_ANSWER, "it went away");
        }
        return found;
    }

    private <T> T ask(Duration limit, Callable<T> question) throws KeychainException {
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
        return new KeychainException(Reason.REFUSED, String.valueOf(cause));
    }
}
