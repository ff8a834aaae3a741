package dev.soundcheck.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.OutputInfo;
import dev.soundcheck.audio.PlaybackMeters;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.testing.Voices;
import dev.soundcheck.tour.Contrast;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.ui.shell.ShellModel.Drawer;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.javafx.FontIcon;

/// The window says in each of its states what it is about. Its pictures are under `target/pictures`.
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
        new ShellPicture(theme).show("warming", rig -> rig.model.open(), seen -> {
            assertTrue(seen.text("#status-sentence").contains("warming up"), seen.text("#status-sentence"));
            assertFalse(seen.node("#speak").isDisabled(), "a line may be spoken already");
        });
    }

    @Test
    void threeTakesFillTheLanes() throws Exception {
        new ShellPicture(theme).show("takes", ShellPicturesTest::threeTakes, seen -> {
            assertEquals("127 ms", seen.text("#first-audio-bytes"));
            assertEquals("127 ms", seen.text("#first-audio-sse"));
            assertEquals("61 ms", seen.text("#first-audio-websocket"));
            assertEquals("1 underrun, 0.13 s", seen.text("#meter-underruns"));
        });
    }

    @Test
    void aLargeWindowUsesItsRoom() throws Exception {
        new ShellPicture(theme, 1600, 1000).show("large", ShellPicturesTest::streaming, seen -> {
            assertEquals("-fx-font-size: 58px", seen.node("#stage").getParent().getStyle());
            assertTrue(seen.node("#waveform").getLayoutBounds().getHeight() > 220);
            assertTrue(seen.shows("#lanes-chart"));
        });
    }

    @Test
    void thePickerLiesOverTheRail() throws Exception {
        new ShellPicture(theme).show("picker", rig -> {
            rig.ready();
            rig.model.drawerProperty().set(Drawer.VOICES);
        }, seen -> assertEquals(Voices.EIGHT, seen.items("#voices")));
    }

    @Test
    void theSettingsLieOverTheRail() throws Exception {
        new ShellPicture(theme).show("settings", rig -> {
            rig.ready();
            rig.model.settings().kindProperty().set(Settings.Service.OWN);
            rig.model.drawerProperty().set(Drawer.SETTINGS);
        }, seen -> {
            assertTrue(seen.shows("#base-url"), "a server of one's own has an address");
            assertTrue(seen.shows("#connect"));
        });
    }

    @Test
    void theSoundIsSetInTheDrawerAndInTheBar() throws Exception {
        new ShellPicture(theme, 1000, 1000).show("settings-sound", rig -> {
            rig.ready();
            rig.playback.output(OutputInfo.device("Headphones [plughw:1,0]"));
            rig.playback.controls().devices(List.of("Headphones [plughw:1,0]", "Speakers [plughw:0,0]"));
            rig.model.sound().rescan();
            rig.beat();
            rig.model.sound().delayMillisProperty().set(180);
            rig.model.sound().paceProperty().set(1.25);
            rig.model.drawerProperty().set(Drawer.SETTINGS);
        }, seen -> {
            assertTrue(seen.text("#output-in-use").contains("Headphones"), seen.text("#output-in-use"));
            assertTrue(seen.words().contains("+180 ms"), seen.words().toString());
        });
    }

    @Test
    void stopCirclesAndStarsStandOutFromThePage() throws Exception {
        new ShellPicture(theme).show("stop", rig -> {
            streaming(rig);
            rig.model.drawerProperty().set(Drawer.SETTINGS);
        }, seen -> {
            assertEquals("Stop", seen.text(".speak-word"));
            assertTrue(seen.shows(".speak-word"));
            assertTrue(Contrast.ratio(seen.fill("#speak"), seen.fill("#bar")) > 3);
            Color word = (Color) ((Label) seen.node(".speak-word")).getTextFill();
            assertTrue(Contrast.ratio(word, seen.fill("#speak")) > 4.5);
            Color side = seen.fill("#settings-drawer");
            assertTrue(Contrast.ratio(seen.outerFill("#place-cartesia > .radio"), side) > 3);
            Color star = (Color) ((FontIcon) seen.node(".take-cell .ikonli-font-icon")).getIconColor();
            assertTrue(Contrast.ratio(star, side) > 3);
        });
    }

    @Test
    void aFailureTakesTheStatusLine() throws Exception {
        new ShellPicture(theme).show("failure", rig -> {
            rig.failOpening(REFUSED);
            rig.ready();
        }, seen -> {
            assertEquals(REFUSED.sentence(), seen.text("#status-sentence"));
            assertEquals(REFUSED.nextStep(), seen.text("#status-next-step"));
            assertEquals("Open settings", seen.text("#problem-action"));
            assertEquals("key refused", seen.text("#place .lamp-state"));
            assertTrue(seen.node("#place").getPseudoClassStates().contains(PseudoClass.getPseudoClass("fault")));
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
                .meters(new PlaybackMeters(0.42, 0.11, 1, 130_000_000, 43_000_000, 30_000_000, 1));
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
