package dev.soundcheck.ui.shell;

import dev.soundcheck.audio.OutputInfo;
import dev.soundcheck.audio.PlaybackMeters;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.ui.shell.ShellModel.Drawer;
import java.util.List;
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

    @Parameter
    private Settings.@Nullable Theme theme;

    @BeforeAll
    static void startToolkit() throws Exception {
        Fx.start();
    }

    @Test
    void theFirstScreenWarmsUp() throws Exception {
        new ShellPicture(theme).take("warming", rig -> rig.model.open());
    }

    @Test
    void threeTakesFillTheLanes() throws Exception {
        new ShellPicture(theme).take("takes", ShellPicturesTest::threeTakes);
    }

    @Test
    void aLargeWindowUsesItsRoom() throws Exception {
        new ShellPicture(theme, 1440, 900).take("large", ShellPicturesTest::streaming);
    }

    @Test
    void thePickerLiesOverTheRail() throws Exception {
        new ShellPicture(theme).take("picker", rig -> {
            rig.ready();
            rig.model.drawerProperty().set(Drawer.VOICES);
        });
    }

    @Test
    void theSettingsLieOverTheRail() throws Exception {
        new ShellPicture(theme).take("settings", rig -> {
            rig.ready();
            rig.model.settings().kindProperty().set(Settings.Service.OWN);
            rig.model.drawerProperty().set(Drawer.SETTINGS);
        });
    }

    @Test
    void theSoundIsSetInTheDrawerAndInTheBar() throws Exception {
        new ShellPicture(theme, 1000, 1000).take("settings-sound", rig -> {
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
        new ShellPicture(theme).take("failure", rig -> {
            rig.failOpening(REFUSED);
            rig.ready();
        });
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
