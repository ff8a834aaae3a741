package dev.soundcheck.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.keychain.Keychain;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.testing.FakeKeychain;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.ScriptedService;
import dev.soundcheck.ui.service.HealthModel;
import dev.soundcheck.ui.service.ServiceModel;
import java.util.List;
import javafx.scene.Node;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class ServiceSectionTest {
    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void theKeychainIsOfferedOnlyWhereItAnswersAndForgettingOnlyWhereAKeyIsKept() throws Exception {
        assertEquals("keep false, forget false", shown(Keychain.NONE, List.of()));
        assertEquals("keep true, forget false", shown(new FakeKeychain(), List.of()));
        assertEquals("keep false, forget true", shown(new FakeKeychain(), List.of("https://api.cartesia.ai")));
    }

    @Test
    void whereTheOfflineVoicesAnswerThereIsNothingToConnect() throws Exception {
        Fx.on(() -> {
            ServiceModel services = new ServiceModel(_ -> ScriptedService.offlineVoices(), Runnable::run,
                    Runnable::run);
            HealthModel health = new HealthModel(services, Runnable::run, Runnable::run);
            SettingsModel model = new SettingsModel(services, health,
                    new SettingsModel.Start(Settings.DEFAULT, null, false));
            Node connect = new ServiceSection(model).lookup("#connect");
            assertFalse(connect.isDisabled());
            model.open();
            health.answered();
            assertTrue(connect.isDisabled());
            model.kindProperty().set(Settings.Service.CARTESIA);
            assertFalse(connect.isDisabled());
            return null;
        });
    }

    private static String shown(Keychain keychain, List<String> kept) throws Exception {
        return Fx.on(() -> {
            ServiceModel services = new ServiceModel(_ -> ScriptedService.offlineVoices(), Runnable::run,
                    Runnable::run);
            Settings start = Settings.DEFAULT.withService(Settings.Service.CARTESIA, "");
            SettingsModel model = new SettingsModel(services, new HealthModel(services, Runnable::run, Runnable::run),
                    new SettingsModel.Start(start.withSystem(start.system().withKeychainOrigins(kept)), null, false));
            model.keys().use(keychain, Runnable::run, Runnable::run);
            ServiceSection section = new ServiceSection(model);
            return "keep " + section.lookup("#keep-key").isVisible() + ", forget "
                    + section.lookup("#forget-key").isVisible();
        });
    }
}
