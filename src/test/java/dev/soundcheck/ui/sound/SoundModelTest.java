package dev.soundcheck.ui.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.OutputInfo;
import dev.soundcheck.session.Desk;
import dev.soundcheck.settings.SoundSettings;
import dev.soundcheck.settings.SoundSettings.DeviceLoss;
import dev.soundcheck.testing.FakePlayback;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SoundModelTest {
    private static final OutputInfo HEADPHONES = OutputInfo.device("Headphones");
    private static final OutputInfo SPEAKERS = OutputInfo.device("Speakers");

    private final FakePlayback playback = new FakePlayback();

    @Test
    void whatWasKeptIsWhatTheEngineBeginsWith() {
        SoundSettings kept = new SoundSettings("Headphones", Map.of("Headphones", 180), 300, DeviceLoss.PAUSE, 0.4,
                true, 1.25);
        SoundModel model = model(kept);

        assertEquals(List.of("delay Headphones 180", "output Headphones", "tolerance 300", "lost PAUSE", "volume 0.4",
                "mute true"), playback.controls().takeAsked());
        assertEquals(1.25, playback.rate());
        assertEquals(kept, model.settings());
    }

    @Test
    void everyChangeIsHeardAtOnce() {
        SoundModel model = model(SoundSettings.DEFAULT);
        playback.controls().takeAsked();
        model.deviceProperty().set("Speakers");
        model.adaptiveProperty().set(false);
        model.thresholdMillisProperty().set(1500);
        model.whenLostProperty().set(DeviceLoss.PAUSE);
        model.louder(-3);
        model.toggleMute();
        model.faster(1);

        assertEquals(List.of("output Speakers", "tolerance 200", "tolerance 1500", "lost PAUSE", "volume 0.7",
                "mute true"), playback.controls().takeAsked());
        assertEquals(1.1, playback.rate());
        assertEquals(new SoundSettings("Speakers", Map.of(), 1500, DeviceLoss.PAUSE, 0.7, true, 1.1), model.settings());
    }

    @Test
    void theDelayBelongsToTheDeviceThatIsHeard() {
        SoundModel model = model(SoundSettings.DEFAULT);
        model.showInUse(HEADPHONES);
        model.delayMillisProperty().set(180);
        model.showInUse(SPEAKERS);
        assertEquals(0, model.delayMillisProperty().get());
        model.delayMillisProperty().set(-40);
        model.showInUse(HEADPHONES);

        assertEquals(180, model.delayMillisProperty().get());
        assertEquals(Map.of("Headphones", 180, "Speakers", -40), model.settings().delayMillis());
        assertEquals(List.of("delay Headphones 180", "delay Speakers -40"),
                playback.controls().takeAsked().stream().filter(asked -> asked.startsWith("delay")).toList());
    }

    @Test
    void theSystemsDefaultComesFirstAndAChosenDeviceStaysListedWhileItIsAway() {
        SoundModel model = model(new SoundSettings("Headphones", Map.of(), SoundSettings.ADAPTIVE, DeviceLoss.GO_ON, 1,
                false, 1));
        assertEquals(List.of("", "Headphones"), model.devices());
        playback.controls().devices(List.of("Speakers"));
        model.rescan();
        assertEquals(List.of("", "Speakers", "Headphones"), model.devices());
        playback.controls().devices(List.of("Speakers", "Headphones"));
        model.rescan();
        assertEquals(List.of("", "Speakers", "Headphones"), model.devices());
    }

    @Test
    void devicesAreListedAsPeopleCallThemAndTheDefaultOnce() {
        SoundModel model = model(SoundSettings.DEFAULT);
        playback.controls().devices(List.of("default [default]", "Headset [plughw:0,0]", "USB [plughw:1,0]",
                "USB [plughw:2,0]"));
        model.rescan();

        assertEquals(List.of("System default", "Headset", "USB [plughw:1,0]", "USB [plughw:2,0]"),
                model.devices().stream().map(model::title).toList());
    }

    @Test
    void aChosenDeviceThatIsBackIsHeardAgain() {
        SoundModel model = model(new SoundSettings("Headphones", Map.of(), SoundSettings.ADAPTIVE, DeviceLoss.GO_ON, 1,
                false, 1));
        model.showInUse(SPEAKERS);
        playback.controls().takeAsked();
        playback.controls().devices(List.of("Speakers"));
        model.rescan();
        assertEquals(List.of(), playback.controls().takeAsked());
        playback.controls().devices(List.of("Speakers", "Headphones"));
        model.rescan();
        assertEquals(List.of("output Headphones"), playback.controls().takeAsked());

        model.showInUse(HEADPHONES);
        model.rescan();
        assertEquals(List.of(), playback.controls().takeAsked());
    }

    @Test
    void turningUpEndsTheMutingAndTurningDownDoesNot() {
        SoundModel model = model(SoundSettings.DEFAULT);
        model.toggleMute();
        model.louder(-1);
        assertTrue(model.mutedProperty().get());
        model.louder(1);
        assertFalse(model.mutedProperty().get());
    }

    @Test
    void paceAndVolumeStopAtTheirEnds() {
        SoundModel model = model(SoundSettings.DEFAULT);
        for (int i = 0; i < 20; i++) {
            model.faster(1);
            model.louder(1);
        }
        assertEquals(2, model.paceProperty().get());
        assertEquals(1, model.volumeProperty().get());
        for (int i = 0; i < 20; i++) {
            model.faster(-1);
            model.louder(-1);
        }
        assertEquals(0.5, model.paceProperty().get());
        assertEquals(0, model.volumeProperty().get());
    }

    private SoundModel model(SoundSettings start) {
        return new SoundModel(new Desk(playback, () -> {}), start, Runnable::run);
    }
}
