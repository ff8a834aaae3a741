package dev.soundcheck.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.OutputInfo;
import dev.soundcheck.audio.PlaybackMeters;
import dev.soundcheck.session.Take;
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
import dev.soundcheck.ui.stage.StageModel;
import dev.soundcheck.ui.stage.StageView;
import dev.soundcheck.ui.theme.ThemeService;
import dev.soundcheck.ui.waveform.WaveformModel;
import dev.soundcheck.ui.waveform.WaveformView;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Pictures of the window in each of its states, to be looked at under `target/pictures`.
@ParameterizedClass
@EnumSource(names = {"LIGHT", "DARK"})
final class ShellPicturesTest {
    private static final SpeechFailure REFUSED = SpeechFailure.of(SpeechFailure.Kind.UNAUTHORIZED,
            "Cartesia refused the API key.", "Check it in the settings, or make a new one at play.cartesia.ai/keys.",
            "401 Unauthorized");

    private static @Nullable ThemeService themes;

    @Parameter
    private Settings.@Nullable Theme theme;

    @BeforeAll
    static void startToolkit() throws Exception {
        Fx.start();
        if (themes == null) {
            themes = Fx.on(ThemeService::new);
        }
    }

    @Test
    void theFirstScreenWarmsUp() throws Exception {
        picture("warming", 1000, 700, rig -> rig.model.open());
    }

    @Test
    void threeTakesFillTheLanes() throws Exception {
        picture("takes", 1000, 700, ShellPicturesTest::threeTakes);
    }

    @Test
    void aLargeWindowUsesItsRoom() throws Exception {
        picture("large", 1440, 900, ShellPicturesTest::streaming);
    }

    @Test
    void thePickerLiesOverTheRail() throws Exception {
        picture("picker", 1000, 700, rig -> {
            rig.ready();
            rig.model.drawerProperty().set(Drawer.VOICES);
        });
    }

    @Test
    void theSettingsLieOverTheRail() throws Exception {
        picture("settings", 1000, 700, rig -> {
            rig.ready();
            rig.model.settings().kindProperty().set(Settings.Service.OWN);
            rig.model.drawerProperty().set(Drawer.SETTINGS);
        });
    }

    @Test
    void theSoundIsSetInTheDrawerAndInTheBar() throws Exception {
        picture("settings-sound", 1000, 1000, rig -> {
            rig.ready();
            rig.playback.output(OutputInfo.device("Headphones [plughw:1,0]"));
            rig.playback.controls().devices(List.of("Headphones [plughw:1,0]", "Speakers [plughw:0,0]"));
            rig.model.sound().rescan();
            rig.beat();
            rig.model.sound().delayMillisProperty().set(180);
            rig.model.sound().paceProperty().set(1.25);
            rig.model.drawerProperty().set(Drawer.SETTINGS);
        });
    }

    @Test
    void aFailureTakesTheStatusLine() throws Exception {
        picture("failure", 1000, 700, rig -> {
            rig.failOpening(REFUSED);
            rig.ready();
        });
    }

    private void picture(String name, int width, int height, Consumer<ShellRig> story) throws Exception {
        WritableImage image = Fx.on(() -> {
            ThemeService look = Objects.requireNonNull(themes);
            look.choiceProperty().set(theme);
            ShellRig rig = new ShellRig();
            StageModel script = new StageModel(rig.playback, () -> {});
            script.scriptProperty().bindBidirectional(rig.text);
            StageView stage = new StageView(script);
            WaveformView waveform = new WaveformView(new WaveformModel(rig.playback, Take::timeline, () -> {}));
            ShellView view = new ShellView(rig.model, look, stage, waveform);
            Scene scene = new Scene(view, width, height);
            look.dress(scene);
            story.accept(rig);
            view.onFrame(rig.frame());
            stage.onFrame(rig.frame());
            waveform.onFrame(rig.frame());
            scene.snapshot(null);
            return scene.snapshot(null);
        });
        assertEquals(width, (int) image.getWidth());
        assertTrue(Files.size(
                Pictures.write(image, name + "-" + Objects.requireNonNull(theme).name().toLowerCase(Locale.ROOT))) > 0);
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
        rig.playback.output(OutputInfo.device("Speakers"));
        rig.playback.controls()
                .meters(new PlaybackMeters(0.42, 0.11, 4.98, 1, 130_000_000, 43_000_000, 30_000_000, 1));
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
