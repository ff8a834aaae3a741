package dev.soundcheck.ui.settings;

import dev.soundcheck.keychain.Keychain;
import dev.soundcheck.keychain.KeychainException;
import dev.soundcheck.speech.ApiKey;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which servers have their key in the system's keychain. FX thread; the keychain itself is asked elsewhere.
final class KeptKeys {
    private static final Logger LOG = LoggerFactory.getLogger(KeptKeys.class);

    private final List<String> origins;
    private Keychain keychain = Keychain.NONE;
    private Executor io = Runnable::run;
    private Executor fx = Runnable::run;

    /// What the keychain is asked and what it says.
    @FunctionalInterface
    private interface Question<T> {
        T ask() throws KeychainException;
    }

    KeptKeys(List<String> origins) {
        this.origins = new ArrayList<>(origins);
    }

    /// Whatever its path, it is the same server that reads the key; another scheme or port may be another's.
    static String origin(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return (address.getScheme() + "://" + address.getHost() + port).toLowerCase(Locale.ROOT);
    }

    /// @param io  for questions, which block
    void use(Keychain used, Executor io, Executor fx) {
        keychain = used;
        this.io = io;
        this.fx = fx;
    }

    List<String> origins() {
        return List.copyOf(origins);
    }

    boolean has(String origin) {
        return origins.contains(origin);
    }

    /// Asks whether there is a keychain at all.
    void probe(Consumer<Boolean> told) {
        ask(keychain::answers, told, _ -> {});
    }

    void find(String origin, Consumer<Optional<ApiKey>> told, Consumer<String> failed) {
        ask(() -> keychain.find(origin), told, failed);
    }

    /// @param done  after the key is kept
    void keep(String origin, ApiKey key, Runnable done, Consumer<String> failed) {
        ask(() -> {
            keychain.keep(origin, key);
            return origin;
        }, kept -> {
            if (!has(kept)) {
                origins.add(kept);
            }
            done.run();
        }, failed);
    }

    /// @param done  after the key is gone
    void forget(String origin, Runnable done, Consumer<String> failed) {
        ask(() -> {
            keychain.forget(origin);
            return origin;
        }, gone -> {
            origins.remove(gone);
            done.run();
        }, failed);
    }

    private <T> void ask(Question<T> question, Consumer<T> told, Consumer<String> failed) {
        io.execute(() -> {
            try {
                T answer = question.ask();
                fx.execute(() -> told.accept(answer));
            } catch (KeychainException problem) {
                LOG.warn("The keychain did not do what it was asked: {}", problem.getMessage());
                fx.execute(() -> failed.accept(problem.sentence()));
            }
        });
    }
}
