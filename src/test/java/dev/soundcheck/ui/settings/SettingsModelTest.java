package dev.soundcheck.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.settings.WireSettings;
import dev.soundcheck.speech.ApiKey;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.ApiVersion;
import dev.soundcheck.testing.ScriptedService;
import dev.soundcheck.ui.service.HealthModel;
import dev.soundcheck.ui.service.Manner;
import dev.soundcheck.ui.service.Place;
import dev.soundcheck.ui.service.ServiceModel;
import dev.soundcheck.ui.settings.SettingsModel.KeyMark;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsModelTest {
    private static final ApiKey FROM_ENVIRONMENT = new ApiKey("sk_environment");

    private final List<Place> opened = new ArrayList<>();
    private final ServiceModel services = new ServiceModel(place -> {
        opened.add(place);
        return ScriptedService.offlineVoices();
    }, Runnable::run, Runnable::run);

    private final HealthModel health = new HealthModel(services, Runnable::run, Runnable::run);

    @Test
    void anAddressOfTheCommandLineIsAskedWithTheKeyOfTheEnvironment() {
        model(Settings.Service.OWN, "http://127.0.0.1:8801", FROM_ENVIRONMENT, true).openFirst();

        assertEquals(List.of(new Place.Own(URI.create("http://127.0.0.1:8801"), FROM_ENVIRONMENT)), opened);
    }

    @Test
    void anAddressOfTheCommandLineIsNeverGivenUpForTheOfflineVoices() {
        model(Settings.Service.OWN, "http://example.org", FROM_ENVIRONMENT, true).openFirst();

        assertEquals(List.of(new Place.Own(URI.create("http://example.org"), FROM_ENVIRONMENT)), opened);
    }

    @Test
    void anAddressThatWasRememberedGetsNoKeyOfTheEnvironment() {
        model(Settings.Service.OWN, FROM_ENVIRONMENT).openFirst();

        assertEquals(List.of(new Place.Own(URI.create("http://127.0.0.1:8801"), null)), opened);
    }

    @Test
    void theStateNamesAPlaceOnce() {
        SettingsModel model = model(Settings.Service.CARTESIA, FROM_ENVIRONMENT);
        model.open();
        health.failed(SpeechFailure.of(SpeechFailure.Kind.UNREACHABLE, "No connection to Cartesia.", "Look.", ""));
        assertEquals("No connection to Cartesia. Look.", model.stateProperty().getValue());
    }

    @Test
    void theMarkBesideTheKeyFollowsWhatTheServiceSaysOfTheKey() {
        SettingsModel model = model(Settings.Service.CARTESIA, FROM_ENVIRONMENT);
        assertEquals(KeyMark.NONE, model.keyMarkProperty().get());
        model.open();
        assertEquals(KeyMark.ASKED, model.keyMarkProperty().get());

        health.answered();
        assertEquals(KeyMark.ACCEPTED, model.keyMarkProperty().get());
        assertEquals("In use and answering: Cartesia.", model.stateProperty().getValue());

        health.failed(failure(SpeechFailure.Kind.UNAUTHORIZED));
        assertEquals(KeyMark.REFUSED, model.keyMarkProperty().get());
        assertEquals("Cartesia: No. Look there.", model.stateProperty().getValue());

        health.failed(failure(SpeechFailure.Kind.UNREACHABLE));
        assertEquals(KeyMark.NONE, model.keyMarkProperty().get());
    }

    @Test
    void aKeyThatIsBeingTypedHasNoMarkYet() {
        SettingsModel model = model(Settings.Service.CARTESIA, FROM_ENVIRONMENT);
        model.open();
        health.answered();
        model.keys().textProperty().set("sk_t");

        assertEquals(KeyMark.NONE, model.keyMarkProperty().get());
    }

    private static SpeechFailure failure(SpeechFailure.Kind kind) {
        return SpeechFailure.of(kind, "No.", "Look there.", "");
    }

    @Test
    void theOfflineVoicesNeedNothing() {
        assertTrue(model(Settings.Service.OFFLINE, null).open());
        assertEquals(List.of(new Place.Offline()), opened);
    }

    @Test
    void cartesiaWithoutAKeyIsNotOpenedAndSaysWhatIsMissing() {
        SettingsModel model = model(Settings.Service.CARTESIA, null);

        assertFalse(model.open());
        assertTrue(model.complaintProperty().get().contains("API key"), model.complaintProperty().get());
        assertEquals(List.of(), opened);
    }

    @Test
    void theKeyOfTheEnvironmentIsUsedAndSaid() {
        SettingsModel model = model(Settings.Service.CARTESIA, FROM_ENVIRONMENT);
        model.open();

        assertEquals(List.of(new Place.Cartesia(FROM_ENVIRONMENT)), opened);
        assertEquals("Using the key of CARTESIA_API_KEY.", model.keys().noteProperty().get());
    }

    @Test
    void beforeAnythingIsTypedTheNoteSaysWhereAKeyWouldBeKept() {
        assertEquals("Kept in memory only. CARTESIA_API_KEY is read at the start.",
                model(Settings.Service.CARTESIA, null).keys().noteProperty().get());
        assertEquals("Kept in memory only, and sent to this address alone.",
                model(Settings.Service.OWN, FROM_ENVIRONMENT).keys().noteProperty().get());
    }

    @Test
    void aTypedKeyIsPreferredAndLeavesTheFieldAtOnce() {
        SettingsModel model = model(Settings.Service.CARTESIA, FROM_ENVIRONMENT);
        model.keys().textProperty().set(" sk_typed ");
        model.open();

        assertEquals(List.of(new Place.Cartesia(new ApiKey("sk_typed"))), opened);
        assertEquals("", model.keys().textProperty().get());
        assertFalse(model.keys().noteProperty().get().contains("sk_typed"));
    }

    @Test
    void theWindowThatWasLeftOnCartesiaStartsOfflineWhereTheKeyIsGone() {
        SettingsModel model = model(Settings.Service.CARTESIA, null);
        model.openFirst();

        assertEquals(List.of(new Place.Offline()), opened);
        assertEquals(Settings.Service.OFFLINE, model.kindProperty().get());
    }

    @Test
    void theDrawerSaysWhatIsInUse() {
        SettingsModel model = model(Settings.Service.CARTESIA, FROM_ENVIRONMENT);
        assertEquals("Opening: Offline voices…", model.stateProperty().getValue());

        model.open();
        assertEquals("Asking: Cartesia…", model.stateProperty().getValue());
    }

    @Test
    void aServerOfOnesOwnNeverGetsTheKeyOfTheEnvironment() {
        SettingsModel model = model(Settings.Service.OWN, FROM_ENVIRONMENT);
        model.baseUrlProperty().set("https://example.org/some/prefix");
        model.open();

        assertEquals(List.of(new Place.Own(URI.create("https://example.org/some/prefix"), null)), opened);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "ftp://host", "http://", "http://a b", "://"})
    void whatIsNoAddressIsRefused(String address) {
        SettingsModel model = model(Settings.Service.OWN, null);
        model.baseUrlProperty().set(address);

        assertFalse(model.open());
        assertTrue(model.complaintProperty().get().startsWith("This is not an address."));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            http://example.org,      false
            HTTP://example.org,      false
            https://example.org,     true
            HTTPS://example.org,     true
            http://127.0.0.1:8801,   true
            http://localhost:8801/x, true
            http://[::1]:8801,       true
            """)
    void aKeyTravelsEncryptedOrStaysOnThisMachine(String address, boolean allowed) {
        SettingsModel model = model(Settings.Service.OWN, null);
        model.baseUrlProperty().set(address);
        model.keys().textProperty().set("sk_typed");

        assertEquals(allowed, model.open());
        assertEquals(allowed ? 1 : 0, opened.size());
    }

    @Test
    void versionAndTokensGoWithThePlaceAndAreKept() {
        SettingsModel model = model(Settings.Service.CARTESIA, FROM_ENVIRONMENT);
        model.versionProperty().set(ApiVersion.V2025_04_16);
        model.accessTokensProperty().set(true);
        model.takesBudgetBytesProperty().set(5L << 30);
        model.open();

        assertEquals(List.of(new Place.Cartesia(FROM_ENVIRONMENT, new Manner(ApiVersion.V2025_04_16, true))), opened);
        Settings kept = model.over(Settings.DEFAULT);
        assertEquals(new WireSettings("2025-04-16", true), kept.wire());
        assertEquals(5L << 30, kept.takesBudgetBytes());
    }

    @Test
    void aKeyTypedForCartesiaNeverGoesToAnotherServer() {
        SettingsModel model = model(Settings.Service.CARTESIA, null);
        enter(model, "sk_cartesia");
        model.kindProperty().set(Settings.Service.OWN);
        model.open();

        assertEquals(new Place.Own(URI.create("http://127.0.0.1:8801"), null), opened.getLast());
        assertEquals("Kept in memory only, and sent to this address alone.", model.keys().noteProperty().get());
    }

    @Test
    void aKeyThatIsStillBeingTypedStaysWithItsPlace() {
        SettingsModel model = model(Settings.Service.CARTESIA, null);
        model.keys().textProperty().set("sk_cartesia");
        model.kindProperty().set(Settings.Service.OWN);

        assertEquals("", model.keys().textProperty().get());
    }

    @Test
    void aKeyTypedForOneAddressIsUsedThereAgainAndNowhereElse() {
        SettingsModel model = model(Settings.Service.OWN, FROM_ENVIRONMENT);
        enter(model, "sk_own");
        model.baseUrlProperty().set("https://example.org");
        model.open();
        assertEquals(new Place.Own(URI.create("https://example.org"), null), opened.getLast());

        model.baseUrlProperty().set("http://127.0.0.1:8801/v2");
        assertEquals("A key is in use for this address. It is kept in memory only.", model.keys().noteProperty().get());
        model.open();
        assertEquals(new Place.Own(URI.create("http://127.0.0.1:8801/v2"), new ApiKey("sk_own")), opened.getLast());
    }

    @Test
    void aKeyTypedForAnotherServerIsNoneOfCartesias() {
        SettingsModel model = model(Settings.Service.OWN, FROM_ENVIRONMENT);
        enter(model, "sk_own");
        model.kindProperty().set(Settings.Service.CARTESIA);
        model.open();

        assertEquals(new Place.Cartesia(FROM_ENVIRONMENT), opened.getLast());
        assertEquals("Using the key of CARTESIA_API_KEY.", model.keys().noteProperty().get());
    }

    @Test
    void aKeyThatMayNotTravelYetWaitsInItsFieldForABetterAddress() {
        SettingsModel model = model(Settings.Service.OWN, null);
        model.baseUrlProperty().set("http://example.org");
        enter(model, "sk_own");
        model.baseUrlProperty().set("https://example.org");
        model.open();

        assertEquals(List.of(new Place.Own(URI.create("https://example.org"), new ApiKey("sk_own"))), opened);
    }

    @Test
    void withoutAKeyNoTokenIsBought() {
        SettingsModel model = model(Settings.Service.OWN, FROM_ENVIRONMENT);
        model.accessTokensProperty().set(true);
        model.open();

        assertFalse(opened.getFirst().manner().accessTokens());
    }

    private static void enter(SettingsModel model, String key) {
        model.keys().textProperty().set(key);
        model.open();
    }

    private SettingsModel model(Settings.Service service, @Nullable ApiKey environmentKey) {
        return model(service, "http://127.0.0.1:8801", environmentKey, false);
    }

    private SettingsModel model(Settings.Service service, String address, @Nullable ApiKey environmentKey,
            boolean forAddress) {
        return new SettingsModel(services, health, new SettingsModel.Start(
                Settings.DEFAULT.withService(service, address), environmentKey, forAddress));
    }
}
