package dev.soundcheck.ui.settings;

import dev.soundcheck.keychain.Keychain;
import dev.soundcheck.speech.ApiKey;
import dev.soundcheck.ui.kit.Latest;
import dev.soundcheck.ui.service.Place;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The key of the chosen server: typed, in memory, from the environment, or in the system's keychain. A key is used
/// only for the server it was typed for. FX thread.
public final class KeyModel {
    private final @Nullable ApiKey environmentKey;
    private final KeptKeys kept;
    private final Map<String, ApiKey> known = new HashMap<>();
    private final Latest questions = new Latest();
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final BooleanProperty keep = new SimpleBooleanProperty(this, "keep");
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper(this, "offered");
    private final ReadOnlyBooleanWrapper inKeychain = new ReadOnlyBooleanWrapper(this, "inKeychain");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
    private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble = new ReadOnlyObjectWrapper<>(this, "trouble");
    private @Nullable URI server;

    /// What the keychain did not do, and what to do about it.
    public record Trouble(String sentence, String nextStep) {}

    /// @param environmentKey  from `CARTESIA_API_KEY`, for Cartesia alone; null where it is not set
    /// @param kept            servers whose key lies in the keychain
    KeyModel(@Nullable ApiKey environmentKey, List<String> kept) {
        this.environmentKey = environmentKey;
        this.kept = new KeptKeys(kept);
        text.addListener((_, _, _) -> tell());
    }

    // == PROPERTIES ==

    /// What is being typed; empty again as soon as it has been taken.
    public StringProperty textProperty() {
        return text;
    }

    /// True where a key that is typed is to be kept in the system's keychain.
    public BooleanProperty keepProperty() {
        return keep;
    }

    /// True once the system's keychain has answered.
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /// True where the key lies in the keychain.
    public ReadOnlyBooleanProperty inKeychainProperty() {
        return inKeychain.getReadOnlyProperty();
    }

    /// What is known about the key, in a sentence; never the key.
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// Null where all is well.
    public ReadOnlyObjectProperty<@Nullable Trouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Servers whose key lies in the keychain, for the next run.
    List<String> keptOrigins() {
        return kept.origins();
    }

    // == COMMANDS ==

    /// From now on keys may lie in this keychain.
    ///
    /// @param io  for its answers, which may wait for the user
    public void use(Keychain keychain, Executor io, Executor fx) {
        kept.use(keychain, io, fx);
    }

    /// Asks whether there is a keychain; it is offered once it has answered.
    public void probe() {
        kept.probe(offered::set);
    }

    /// Removes the key from the keychain and from memory. Open connections stay.
    public void forget() {
        URI mine = server;
        if (mine != null) {
            trouble.set(null);
            kept.forget(origin(mine), () -> {
                known.remove(origin(mine));
                choose(server);
            }, reason -> trouble.set(new Trouble("The key was not removed.", reason)));
        }
    }

    /// Keeps the key in use, where it was typed before the user chose to keep it. A key that is being typed is meant
    /// instead: it is kept as soon as it is in use.
    public void keepKnown() {
        ApiKey entered = server == null ? null : known.get(origin(server));
        if (server != null && entered != null && !typing() && keep.get() && !kept()) {
            keep(server, entered);
        }
        tell();
    }

    /// The key of the environment is meant for this address too; null for none.
    void alsoFor(@Nullable URI address) {
        if (address != null && environmentKey != null) {
            known.put(origin(address), environmentKey);
        }
    }

    /// @param address  gets the key from now on, null where none does
    void choose(@Nullable URI address) {
        server = address;
        inKeychain.set(kept());
        keep.set(kept());
        tell();
    }

    /// The key to use, null where none is typed or in memory.
    @Nullable
    ApiKey key() {
        ApiKey typed = ApiKey.orNull(text.get());
        if (typed != null || server == null) {
            return typed;
        }
        ApiKey entered = known.get(origin(server));
        return entered == null && cartesia() ? environmentKey : entered;
    }

    /// True where the key has to be read from the keychain.
    boolean mustFetch() {
        return key() == null && kept();
    }

    /// @param found      called once the key is in memory
    /// @param otherwise  called where it could not be read; the user was told why
    void fetch(Runnable found, Runnable otherwise) {
        URI mine = server;
        if (mine == null) {
            return;
        }
        Latest.Wish wish = questions.wish();
        note.set("Asking the keychain for the key…");
        kept.find(origin(mine), key -> {
            if (!wish.stands()) {
                return;
            }
            key.ifPresent(there -> known.put(origin(mine), there));
            tell();
            if (key.isPresent()) {
                found.run();
            } else {
                otherwise.run();
                trouble.set(new Trouble("The key is no longer in the system's keychain.", "Type it once more."));
            }
        }, reason -> {
            if (wish.stands()) {
                tell();
                otherwise.run();
                trouble.set(new Trouble("The API key could not be fetched.", reason));
            }
        });
    }

    /// A newer choice wins over a late answer of the keychain.
    void forgetQuestions() {
        questions.forget();
        trouble.set(null);
    }

    /// The typed key is in use: it is remembered from now on, and kept where the user wants that.
    void taken() {
        ApiKey typed = ApiKey.orNull(text.get());
        if (server != null && typed != null) {
            known.put(origin(server), typed);
            if (keep.get() && offered.get()) {
                keep(server, typed);
            }
        }
        text.set("");
        tell();
    }

    private void keep(URI reader, ApiKey key) {
        kept.keep(origin(reader), key, () -> choose(server),
                reason -> trouble.set(new Trouble("The key is in use, but kept in memory only.", reason)));
    }

    private void tell() {
        note.set(server == null
                ? ""
                : kept()
                        ? "The key is in the system's keychain."
                        : keep.get() && typing() ? "Press Connect: the typed key is kept then." : noteOfMemory(server));
    }

    private String noteOfMemory(URI reader) {
        boolean entered = known.containsKey(origin(reader));
        if (!cartesia()) {
            return entered
                    ? "A key is in use for this address. It is kept in memory only."
                    : "Kept in memory only, and sent to this address alone.";
        }
        return entered
                ? "A key is in use. It is kept in memory only."
                : environmentKey != null
                        ? "Using the key of CARTESIA_API_KEY."
                        : "Kept in memory only. CARTESIA_API_KEY is read at the start.";
    }

    private boolean typing() {
        return ApiKey.orNull(text.get()) != null;
    }

    private boolean kept() {
        return server != null && kept.has(origin(server));
    }

    private boolean cartesia() {
        return Place.Cartesia.BASE_URL.equals(server);
    }

    private static String origin(URI address) {
        return KeptKeys.origin(address);
    }
}
