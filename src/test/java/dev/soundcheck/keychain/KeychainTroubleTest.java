package dev.soundcheck.keychain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.soundcheck.speech.ApiKey;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A keychain that fails, hangs or goes away at each of the calls that are made to it.
final class KeychainTroubleTest {
    private static final String REFUSED = "The system's keychain is locked or refused. Unlock it, then try again.";
    private static final String SILENT = "The system's keychain does not answer. Check whether it runs, then try again.";
    private static final String ORIGIN = "https://api.cartesia.ai";
    private static final ApiKey KEY = new ApiKey("sk_one");

    private final Store store = new Store();
    private SystemKeychain keychain = new SystemKeychain(store, Duration.ofSeconds(20), Duration.ofSeconds(20));

    @AfterEach
    void close() {
        store.hang.countDown();
        keychain.close();
    }

    @ParameterizedTest
    @CsvSource({"open, find", "open, keep", "open, forget", "find, find", "find, forget", "keep, keep",
            "remove, forget"})
    void aCallThatFailsIsARefusalAndNothingIsLost(String call, String question) {
        store.kept = Optional.of(KEY);
        store.fails = call;
        assertEquals(REFUSED, sentence(question));
        assertEquals(Optional.of(KEY), store.kept);
    }

    @ParameterizedTest
    @CsvSource({"find, find", "find, forget", "keep, keep", "remove, forget"})
    void aKeychainThatGoesAwayInMidCallDoesNotAnswer(String call, String question) {
        store.kept = Optional.of(KEY);
        store.fails = call;
        store.answers = false;
        assertEquals(SILENT, sentence(question));
        assertEquals(Optional.of(KEY), store.kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"find", "forget"})
    void aKeychainThatWentAwayIsNotTakenForAnEmptyOne(String question) {
        store.answers = false;
        assertEquals(SILENT, sentence(question));
    }

    @Test
    void aKeychainThatKeepsNothingIsEmpty() throws KeychainException {
        assertEquals(Optional.empty(), keychain.find(ORIGIN));
        keychain.forget(ORIGIN);
    }

    @Test
    void whatWasAnsweredCountsWhateverHappensAtTheEnd() throws KeychainException {
        store.fails = "close";
        keychain.keep(ORIGIN, KEY);
        assertEquals(Optional.of(KEY), keychain.find(ORIGIN));
    }

    @ParameterizedTest
    @CsvSource({"open, find", "find, find", "keep, keep", "find, forget", "remove, forget", "close, find"})
    void aCallThatHangsHoldsNobodyAndTheNextQuestionIsRefusedAtOnce(String call, String question) {
        keychain.close();
        keychain = new SystemKeychain(store, Duration.ofSeconds(20), Duration.ofMillis(300));
        store.kept = Optional.of(KEY);
        store.hangs = call;
        assertEquals(SILENT, sentence(question));
        assertFalse(keychain.answers(), "an earlier question still hangs");
    }

    private String sentence(String question) {
        Executable asked = switch (question) {
            case "find" -> () -> keychain.find(ORIGIN);
            case "keep" -> () -> keychain.keep(ORIGIN, new ApiKey("sk_two"));
            default -> () -> keychain.forget(ORIGIN);
        };
        return assertThrows(KeychainException.class, asked).sentence();
    }

    /// Keeps one key; fails or hangs where it is told to, as the libraries do.
    private static final class Store implements Vault, Vault.Opener {
        private final CountDownLatch hang = new CountDownLatch(1);
        private volatile Optional<ApiKey> kept = Optional.empty();
        private volatile String fails = "";
        private volatile String hangs = "";
        private volatile boolean answers = true;

        private void called(String name) {
            while (name.equals(hangs) && hang.getCount() > 0) {
                try {
                    hang.await();
                } catch (InterruptedException _) {
                    // as the libraries do
                }
            }
            if (name.equals(fails)) {
                throw new NullPointerException("no response");
            }
        }

        @Override
        public boolean answers() {
            return answers;
        }

        @Override
        public Vault open() {
            called("open");
            return this;
        }

        @Override
        public Optional<ApiKey> find(String origin) {
            called("find");
            return answers ? kept : Optional.empty();
        }

        @Override
        public void keep(String origin, ApiKey key) {
            called("keep");
            kept = Optional.of(key);
        }

        @Override
        public void remove(String origin) {
            called("remove");
            kept = Optional.empty();
        }

        @Override
        public void close() {
            called("close");
        }
    }
}
