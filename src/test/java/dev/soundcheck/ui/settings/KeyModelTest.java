package dev.soundcheck.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.ApiKey;
import dev.soundcheck.testing.FakeKeychain;
import dev.soundcheck.testing.ScriptedService;
import dev.soundcheck.ui.service.HealthModel;
import dev.soundcheck.ui.service.Place;
import dev.soundcheck.ui.service.ServiceModel;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Keys that outlive the window.
final class KeyModelTest {
    private static final String CARTESIA = "https://api.cartesia.ai";
    private static final ApiKey KEY = new ApiKey("sk_kept");

    private final FakeKeychain keychain = new FakeKeychain();
    private final Deque<Runnable> questions = new ArrayDeque<>();
    private final List<Place> opened = new ArrayList<>();
    private final ServiceModel services = new ServiceModel(place -> {
        opened.add(place);
        return ScriptedService.offlineVoices();
    }, Runnable::run, Runnable::run);

    @Test
    void aKeyIsKeptOnlyWhereThatIsWantedAndOnceForEachServer() {
        SettingsModel model = model(Settings.Service.CARTESIA, List.of());
        enter(model, "sk_first");
        assertEquals(Map.of(), keychain.kept);
        model.keys().keepProperty().set(true);
        enter(model, "sk_second");
        enter(model, "sk_third");
        assertEquals(Map.of(CARTESIA, new ApiKey("sk_third")), keychain.kept);
        assertTrue(model.keys().inKeychainProperty().get());
        assertEquals(List.of(CARTESIA), model.over(Settings.DEFAULT).system().keychainOrigins());
    }

    @Test
    void aKeyThatIsInUseAlreadyIsKeptWhenTheWishIsMade() {
        SettingsModel model = model(Settings.Service.OWN, List.of());
        enter(model, "sk_own");
        model.keys().keepProperty().set(true);
        model.keys().keepKnown();
        answerAll();
        assertEquals(Map.of("http://127.0.0.1:8801", new ApiKey("sk_own")), keychain.kept);
    }

    @Test
    void aKeyThatIsBeingTypedIsKeptOnceItIsInUseAndTheOneBeforeIsNot() {
        SettingsModel model = model(Settings.Service.CARTESIA, List.of());
        enter(model, "sk_first");
        model.keys().textProperty().set("sk_second");
        model.keys().keepProperty().set(true);
        model.keys().keepKnown();
        answerAll();
        assertEquals(Map.of(), keychain.kept);
        assertEquals("Press Connect: the typed key is kept then.", model.keys().noteProperty().get());

        model.open();
        answerAll();
        assertEquals(Map.of(CARTESIA, new ApiKey("sk_second")), keychain.kept);
    }

    @Test
    void theWindowStartsWithTheKeyThatWasKept() {
        keychain.kept.put(CARTESIA, KEY);
        SettingsModel model = model(Settings.Service.CARTESIA, List.of(CARTESIA));
        model.openFirst();
        assertEquals(List.of(), opened);
        answerAll();
        assertEquals(List.of(new Place.Cartesia(KEY)), opened);
    }

    @Test
    void aLockedKeychainIsSaidAndTheOfflineVoicesSpeak() {
        keychain.locked = true;
        SettingsModel model = model(Settings.Service.CARTESIA, List.of(CARTESIA));
        model.openFirst();
        answerAll();
        assertEquals(List.of(new Place.Offline()), opened);
        assertTrouble(model, "The API key could not be fetched.");
    }

    @Test
    void anEntryThatSomebodyRemovedIsSaid() {
        SettingsModel model = model(Settings.Service.CARTESIA, List.of(CARTESIA));
        model.openFirst();
        answerAll();
        assertEquals(List.of(new Place.Offline()), opened);
        assertTrouble(model, "The key is no longer in the system's keychain.");
    }

    @Test
    void aKeyThatTheKeychainRefusesIsUsedAllTheSame() {
        keychain.locked = true;
        SettingsModel model = model(Settings.Service.CARTESIA, List.of());
        model.keys().keepProperty().set(true);
        enter(model, "sk_typed");
        assertEquals(List.of(new Place.Cartesia(new ApiKey("sk_typed"))), opened);
        assertTrouble(model, "The key is in use, but kept in memory only.");
        assertEquals(List.of(), model.over(Settings.DEFAULT).system().keychainOrigins());
    }

    @Test
    void forgettingRemovesTheEntryAndTheKey() {
        keychain.kept.put(CARTESIA, KEY);
        SettingsModel model = model(Settings.Service.CARTESIA, List.of(CARTESIA));
        model.openFirst();
        answerAll();
        model.keys().forget();
        answerAll();
        assertEquals(Map.of(), keychain.kept);
        assertFalse(model.keys().inKeychainProperty().get());
        assertEquals(List.of(), model.over(Settings.DEFAULT).system().keychainOrigins());
        assertFalse(model.open(), "the key is gone from the memory too");
    }

    @Test
    void whatIsChosenWhileTheKeychainAsksTheUserCounts() {
        keychain.kept.put(CARTESIA, KEY);
        SettingsModel model = model(Settings.Service.CARTESIA, List.of(CARTESIA));
        model.openFirst();
        model.kindProperty().set(Settings.Service.OFFLINE);
        model.open();
        answerAll();
        assertEquals(List.of(new Place.Offline()), opened);
        assertNull(model.keys().troubleProperty().get());
    }

    @Test
    void aKeyOfOneServerIsNotFetchedForAnother() {
        keychain.kept.put(CARTESIA, KEY);
        SettingsModel model = model(Settings.Service.OWN, List.of(CARTESIA));
        model.openFirst();
        answerAll();
        assertEquals(List.of(new Place.Own(URI.create("http://127.0.0.1:8801"), null)), opened);
    }

    private static void assertTrouble(SettingsModel model, String sentence) {
        assertEquals(sentence, Objects.requireNonNull(model.keys().troubleProperty().get()).sentence());
    }

    private void enter(SettingsModel model, String key) {
        model.keys().textProperty().set(key);
        model.open();
        answerAll();
    }

    private void answerAll() {
        while (!questions.isEmpty()) {
            questions.remove().run();
        }
    }

    private SettingsModel model(Settings.Service service, List<String> kept) {
        Settings start = Settings.DEFAULT.withService(service, "http://127.0.0.1:8801");
        SettingsModel model = new SettingsModel(services, new HealthModel(services, Runnable::run, Runnable::run),
                new SettingsModel.Start(start.withSystem(start.system().withKeychainOrigins(kept)), null, false));
        model.keys().use(keychain, questions::add, Runnable::run);
        model.keys().probe();
        answerAll();
        return model;
    }
}
