package dev.soundcheck.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.Pictures;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.ui.shell.ShellModel.Drawer;
import dev.soundcheck.ui.theme.ThemeService;
import java.nio.file.Files;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Pictures of the window in each of its states, to be looked at under `target/pictures`.
final class ShellPicturesTest {
    private static final SpeechFailure REFUSED = SpeechFailure.of(SpeechFailure.Kind.UNAUTHORIZED,
            "Cartesia refused the API key.", "Check it in the settings, or make a new one at play.cartesia.ai/keys.",
            "401 Unauthorized");

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theFirstScreenWarmsUp(Settings.Theme theme) throws Exception {
        picture("warming", theme, 1000, 700, rig -> rig.model.open());
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void threeTakesFillTheLanes(Settings.Theme theme) throws Exception {
        picture("takes", theme, 1000, 700, ShellPicturesTest::threeTakes);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aLargeWindowUsesItsRoom(Settings.Theme theme) throws Exception {
        picture("large", theme, 1440, 900, ShellPicturesTest::streaming);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void thePickerLiesOverTheRail(Settings.Theme theme) throws Exception {
        picture("picker", theme, 1000, 700, rig -> {
            rig.ready();
            rig.model.drawerProperty().set(Drawer.VOICES);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theSettingsLieOverTheRail(Settings.Theme theme) throws Exception {
        picture("settings", theme, 1000, 700, rig -> {
            rig.ready();
            rig.model.settings().kindProperty().set(Settings.Service.OWN);
            rig.model.drawerProperty().set(Drawer.SETTINGS);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aFailureTakesTheStatusLine(Settings.Theme theme) throws Exception {
        picture("failure", theme, 1000, 700, rig -> {
            rig.failOpening(REFUSED);
            rig.ready();
        });
    }

    private static void picture(String name, Settings.Theme theme, int width, int height, Consumer<ShellRig> story)
            throws Exception {
        WritableImage image = Fx.on(() -> {
            ThemeService themes = new ThemeService();
            themes.choiceProperty().set(theme);
            ShellRig rig = new ShellRig();
            TextArea editor = new TextArea(rig.text.get());
            editor.setWrapText(true);
            editor.setMinHeight(0);
            Region waveform = new Region();
            waveform.setMinHeight(140);
            ShellView view = new ShellView(rig.model, themes, editor, waveform);
            Scene scene = new Scene(view, width, height);
            themes.dress(scene);
            story.accept(rig);
            view.onFrame(rig.frame());
            return scene.snapshot(null);
        });
        assertEquals(width, (int) image.getWidth());
        assertTrue(Files.size(Pictures.write(image, name + "-" + theme.name().toLowerCase(java.util.Locale.ROOT))) > 0);
    }

    private static void threeTakes(ShellRig rig) {
        rig.ready();
        cold(rig, Endpoint.BYTES);
        finish(rig);
        cold(rig, Endpoint.SSE);
        finish(rig);
        rig.offline.socket(SocketState.Status.OPEN);
        warm(rig);
        finish(rig);
        rig.playback.hearSeconds(0.9, rig.clock.nanoTime());
    }

    private static void streaming(ShellRig rig) {
        rig.ready();
        cold(rig, Endpoint.BYTES);
        finish(rig);
        warm(rig);
        rig.offline.lastCall().audio(0.25);
        rig.clock.advanceMillis(14);
        rig.offline.lastCall().audio(0.25);
        rig.clock.advanceMillis(9);
    }

    private static void cold(ShellRig rig, Endpoint endpoint) {
        rig.model.transport().endpointProperty().set(endpoint);
        rig.model.transport().speak();
        ScriptedCall call = rig.offline.lastCall();
        phase(rig, call, Phase.DNS, 9);
        phase(rig, call, Phase.TCP, 18);
        phase(rig, call, Phase.TLS, 31);
        phase(rig, call, Phase.REQUEST, 1);
        call.mark(Mark.SENT);
        rig.clock.advanceMillis(68);
    }

    private static void warm(ShellRig rig) {
        rig.model.transport().endpointProperty().set(Endpoint.WEBSOCKET);
        rig.model.transport().speak();
        ScriptedCall call = rig.offline.lastCall();
        call.reused();
        rig.clock.advanceMillis(0.4);
        call.mark(Mark.SENT);
        rig.clock.advanceMillis(61);
    }

    private static void phase(ShellRig rig, ScriptedCall call, Phase phase, double millis) {
        call.begin(phase);
        rig.clock.advanceMillis(millis);
        call.end(phase);
    }

    private static void finish(ShellRig rig) {
        ScriptedCall call = rig.offline.lastCall();
        while (!call.allSent()) {
            call.audio(0.18);
            rig.clock.advanceMillis(11);
        }
        call.complete();
        rig.clock.advanceMillis(500);
    }
}
