package dev.soundcheck.ui.settings;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.settings.WireSettings;
import dev.soundcheck.speech.ApiKey;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.request.ApiVersion;
import dev.soundcheck.ui.service.Health;
import dev.soundcheck.ui.service.HealthModel;
import dev.soundcheck.ui.service.Manner;
import dev.soundcheck.ui.service.Place;
import dev.soundcheck.ui.service.ServiceModel;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Where speech comes from, as it is chosen in the drawer. FX thread.
public final class SettingsModel {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /// What is known of the key beside its field.
    public enum KeyMark {
        NONE, ASKED, ACCEPTED, REFUSED
    }

    /// What the settings start with.
    ///
    /// @param environmentKey  from `CARTESIA_API_KEY`, null where it is not set
    /// @param addressGiven    true where the address comes from the command line: the key is meant for it too
    public record Start(Settings settings, @Nullable ApiKey environmentKey, boolean addressGiven) {}

    private final ServiceModel services;
    private final HealthModel health;
    private final KeyModel keys;
    private final ObjectProperty<Settings.Service> kind = new SimpleObjectProperty<>(this, "kind");
    private final StringProperty baseUrl = new SimpleStringProperty(this, "baseUrl", "");
    private final ObjectProperty<ApiVersion> version = new SimpleObjectProperty<>(this, "version");
    private final BooleanProperty accessTokens = new SimpleBooleanProperty(this, "accessTokens");
    private final IntegerProperty limitMinutes = new SimpleIntegerProperty(this, "limitMinutes");
    private final LongProperty takesBudgetBytes = new SimpleLongProperty(this, "takesBudgetBytes");
    private final ReadOnlyObjectWrapper<KeyMark> keyMark = new ReadOnlyObjectWrapper<>(this, "keyMark", KeyMark.NONE);
    /// The address of the command line, null where there is none. It is opened in any case: the service itself reports
    /// a failure.
    private final @Nullable URI given;
    private final BooleanBinding inUse;
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper(this, "complaint", "");

    public SettingsModel(ServiceModel services, HealthModel health, Start begin) {
        Settings start = begin.settings();
        this.services = services;
        this.health = health;
        this.keys = new KeyModel(begin.environmentKey(), start.system().keychainOrigins());
        this.kind.set(start.service());
        this.baseUrl.set(start.baseUrl());
        this.version.set(ApiVersion.of(start.wire().apiVersion()));
        this.accessTokens.set(start.wire().accessTokens());
        this.takesBudgetBytes.set(start.takesBudgetBytes());
        this.limitMinutes.set(start.limitMinutes());
        given = begin.addressGiven() ? address() : null;
        keys.alsoFor(given);
        // What was typed for one place must not be used for another.
        kind.addListener((_, _, _) -> keys.textProperty().set(""));
        kind.subscribe(() -> keys.choose(server()));
        baseUrl.subscribe(() -> keys.choose(server()));
        keys.choose(server());
        inUse = Bindings.createBooleanBinding(() -> kind.get() == Settings.Service.OFFLINE
                && services.status().place() instanceof Place.Offline
                && health.healthProperty().get() instanceof Health.Well, kind, services.statusProperty(),
                health.healthProperty());
        keyMark.bind(Bindings.createObjectBinding(this::mark, health.healthProperty(), services.statusProperty(), kind,
                keys.textProperty()));
    }

    // == PROPERTIES ==

    public ObjectProperty<Settings.Service> kindProperty() {
        return kind;
    }

    /// The key of the chosen place.
    public KeyModel keys() {
        return keys;
    }

    public StringProperty baseUrlProperty() {
        return baseUrl;
    }

    public ObjectProperty<ApiVersion> versionProperty() {
        return version;
    }

    /// True where requests carry tokens that live for minutes, and the key only buys them.
    public BooleanProperty accessTokensProperty() {
        return accessTokens;
    }

    /// What the kept takes may need on the disk.
    public LongProperty takesBudgetBytesProperty() {
        return takesBudgetBytes;
    }

    /// A stream that brings more sound is ended.
    public IntegerProperty limitMinutesProperty() {
        return limitMinutes;
    }

    /// Why the choice cannot be opened as it stands; empty where it can.
    public ReadOnlyStringProperty complaintProperty() {
        return complaint.getReadOnlyProperty();
    }

    /// The state of the place in use, in a sentence.
    public ObservableValue<String> stateProperty() {
        return Bindings.createStringBinding(this::state, services.statusProperty(), health.healthProperty());
    }

    /// True where nothing would change: the offline voices are chosen, in use, and they answer.
    public ObservableBooleanValue inUseProperty() {
        return inUse;
    }

    /// Whether the place in use has taken the key that is meant here.
    public ReadOnlyObjectProperty<KeyMark> keyMarkProperty() {
        return keyMark.getReadOnlyProperty();
    }

    // == COMMANDS ==

    /// Opens what the window was left with, or the offline voices where that cannot be opened without asking.
    public void openFirst() {
        open(() -> {
            kind.set(Settings.Service.OFFLINE);
            complaint.set("");
            open();
        });
    }

    /// Opens the choice; false, and a complaint, where something is missing. A key that was typed is taken with it, one
    /// that is kept in the keychain is fetched first.
    public boolean open() {
        return open(() -> {});
    }

    private boolean open(Runnable otherwise) {
        keys.forgetQuestions();
        if (keys.mustFetch()) {
            keys.fetch(() -> open(otherwise), otherwise);
            return true;
        }
        Place place = place();
        if (place == null) {
            otherwise.run();
            return false;
        }
        keys.taken();
        complaint.set("");
        services.open(place);
        return true;
    }

    private String state() {
        Place place = services.status().place();
        return switch (health.healthProperty().get()) {
            case Health.Asked _ -> (services.service() == null ? "Opening: " : "Asking: ") + place.title() + "…";
            case Health.Well _ -> "In use and answering: " + place.title() + throughProxy() + ".";
            case Health.Ill(SpeechFailure failure) -> failure.line().contains(place.title())
                    ? failure.line()
                    : place.title() + ": " + failure.line();
        };
    }

    private String throughProxy() {
        SpeechService service = services.service();
        String proxy = service == null ? null : service.proxy();
        return proxy == null ? "" : ", through the proxy " + proxy;
    }

    private KeyMark mark() {
        Place place = services.status().place();
        boolean keyed = place instanceof Place.Cartesia || (place instanceof Place.Own own && own.key() != null);
        if (!keyed || place.kind() != kind.get() || !keys.textProperty().get().isEmpty()) {
            return KeyMark.NONE;
        }
        return switch (health.healthProperty().get()) {
            case Health.Asked _ -> KeyMark.ASKED;
            case Health.Well _ -> KeyMark.ACCEPTED;
            case Health.Ill ill -> ill.keyRefused() ? KeyMark.REFUSED : KeyMark.NONE;
        };
    }

    /// The address that gets the key of the chosen place, null where none does.
    private @Nullable URI server() {
        return switch (kind.get()) {
            case OFFLINE -> null;
            case CARTESIA -> Place.Cartesia.BASE_URL;
            case OWN -> address();
        };
    }

    /// What is worth keeping of the choices made here.
    public Settings over(Settings kept) {
        String date = version.get() == ApiVersion.DEFAULT ? "" : version.get().date();
        return kept.withWire(new WireSettings(date, accessTokens.get())).withTakesBudget(takesBudgetBytes.get())
                .withLimit(limitMinutes.get())
                .withSystem(kept.system().withKeychainOrigins(keys.keptOrigins()));
    }

    /// Tokens need a key.
    private Manner manner(@Nullable ApiKey key) {
        return new Manner(version.get(), key != null && accessTokens.get());
    }

    private @Nullable Place place() {
        return switch (kind.get()) {
            case OFFLINE -> new Place.Offline(manner(null));
            case CARTESIA -> cartesia();
            case OWN -> own();
        };
    }

    private @Nullable Place cartesia() {
        ApiKey key = keys.key();
        if (key == null) {
            complaint.set("Cartesia needs an API key. Make one at play.cartesia.ai/keys and paste it here.");
            return null;
        }
        return new Place.Cartesia(key, manner(key));
    }

    /// A server of the user's own gets only the key that was typed for it.
    private @Nullable Place own() {
        URI address = address();
        if (address == null) {
            complaint.set("This is not an address. It looks like https://host:port/path.");
            return null;
        }
        ApiKey key = keys.key();
        boolean safe = address.getScheme().equalsIgnoreCase("https") || LOOPBACK.contains(address.getHost());
        if (key != null && !safe && !address.equals(given)) {
            complaint.set("A key is sent over https only. Use an https address, or one of this machine.");
            return null;
        }
        return new Place.Own(address, key, manner(key));
    }

    private @Nullable URI address() {
        try {
            URI uri = new URI(baseUrl.get().strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return uri.getHost() != null && (scheme.equals("http") || scheme.equals("https")) ? uri : null;
        } catch (URISyntaxException _) {
            return null;
        }
    }
}
