package dev.soundcheck.audio.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.OutputInfo;
import dev.soundcheck.audio.OutputLoss;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.PlaybackMeters;
import dev.soundcheck.audio.PlaybackState.Mode;
import dev.soundcheck.audio.device.LineFormat;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTest {
    private final Stage stage = new Stage();

    @Test
    void theLineIsOpenBeforeAnythingIsAskedFor() {
        assertEquals(OutputInfo.device("fake"), stage.state().output());
        assertEquals(0, stage.output.starts);
    }

    @Test
    void aDeviceThatTakesNothingIsNoticedWithinASecondAndTimeGoesOn() {
        lose();
        assertTrue(stage.state().output().silent());
        assertEquals("The sound device was lost. Playback goes on without sound until it is back.",
                stage.state().output().note());
        assertEquals(Mode.PLAYING, stage.state().mode());
        long position = stage.state().positionFrames();
        stage.run(500);
        assertEquals(position + 22_050.0, (double) stage.state().positionFrames(), 100);
    }

    @Test
    void aDeviceThatIsBackIsHeardAgainFromTheFrameThatWasDue() {
        FakeOutput back = new FakeOutput(Stage.LINE, 4410, "back");
        lose();
        stage.run(500);
        stage.devices.add(back);
        stage.run(1500);
        assertEquals(OutputInfo.device("back"), stage.state().output());
        short[] heard = back.heard();
        assertTrue(heard.length > 10_000, "heard " + heard.length);
        long about = stage.state().positionFrames() - heard.length;
        long first = heard[0] - 1 + 32_000 * Math.round((about - heard[0]) / 32_000.0);
        assertArrayEquals(Stage.samples(first, first + heard.length), heard, "no gap up to now");
        assertEquals((double) (first + heard.length), (double) stage.state().positionFrames(), 88);
    }

    @Test
    void byChoiceItPausesAndGoesOnByItselfWithNothingLostButTheLine() {
        stage.transport.whenLost(OutputLoss.PAUSE);
        FakeOutput first = stage.output;
        lose();
        assertEquals(Mode.PAUSED, stage.state().mode());
        long position = stage.state().positionFrames();
        stage.run(500);
        assertEquals(position, stage.state().positionFrames());
        FakeOutput back = new FakeOutput(Stage.LINE, 4410, "back");
        stage.devices.add(back);
        stage.run(1500);
        assertEquals(Mode.PLAYING, stage.state().mode());
        assertEquals(Stage.sample(position), back.heard()[0]);
        int lost = (int) position - first.heard().length;
        assertTrue(lost <= first.bufferFrames(), "lost " + lost);
    }

    @Test
    void aPauseWhileTheDeviceIsLostIsKept() {
        stage.transport.whenLost(OutputLoss.PAUSE);
        lose();
        stage.pause();
        stage.devices.add(new FakeOutput(Stage.LINE, 4410, "back"));
        stage.run(2000);
        assertEquals(Mode.PAUSED, stage.state().mode());
    }

    @Test
    void aDriverThatHangsHoldsUpNothingIsSaidAndHeardOnceItAnswers() {
        Stage hanging = Stage.withHangingDevices();
        hanging.load(Stage.counted(1_000_000));
        hanging.play();
        hanging.run(2900);
        assertEquals(Mode.BUFFERING, hanging.state().mode());
        hanging.run(1100);
        assertEquals(Mode.PLAYING, hanging.state().mode());
        assertEquals("The sound device does not answer. Playback goes on without sound until it does.",
                hanging.state().output().note());
        assertEquals(44_100, (double) hanging.state().positionFrames(), 4410);
        hanging.devicesHang = false;
        hanging.run(500);
        assertEquals(OutputInfo.device("fake"), hanging.state().output());
        assertTrue(hanging.output.heard().length > 10_000, "heard " + hanging.output.heard().length);
    }

    @Test
    void anotherDeviceCanBeChosenWhileOneHangsAndTheLateOneIsGivenBack() {
        Stage hanging = Stage.withHangingDevices();
        hanging.run(3100);
        assertTrue(hanging.state().output().silent());
        FakeOutput late = hanging.output;
        FakeOutput other = new FakeOutput(Stage.LINE, 4410, "other");
        hanging.devices.add(other);
        hanging.transport.post(new Command.UseOutput("other"));
        hanging.settle();
        hanging.devicesHang = false;
        hanging.run(100);
        assertEquals(OutputInfo.device("other"), hanging.state().output());
        assertTrue(late.closed);
        assertFalse(other.closed);
    }

    @Test
    void theLostLineIsClosed() {
        FakeOutput first = stage.output;
        lose();
        assertTrue(first.closed);
    }

    @Test
    void anotherDeviceTakesOverWhereTheFirstWas() {
        FakeOutput first = stage.output;
        FakeOutput other = new FakeOutput(new LineFormat(48_000, 2), 4800, "other");
        stage.load(Stage.counted(88_200));
        stage.play();
        stage.run(300);
        stage.devices.add(other);
        stage.transport.post(new Command.UseOutput("other"));
        stage.run(300);
        assertEquals(OutputInfo.device("other"), stage.state().output());
        assertTrue(first.closed);
        assertFalse(other.closed);
        assertEquals(26_460, (double) stage.state().positionFrames(), 300);
        stage.run(3000);
        assertEquals(Mode.ENDED, stage.state().mode());
    }

    @Test
    void aDeviceThatDoesNotOpenChangesNothingForTheOneInUse() {
        stage.load(Stage.counted(88_200));
        stage.play();
        stage.run(300);
        stage.transport.post(new Command.UseOutput("nowhere"));
        stage.run(300);
        assertEquals(OutputInfo.device("fake"), stage.state().output());
        assertEquals(0, stage.output.missed);
    }

    @ParameterizedTest
    @ValueSource(ints = {-200, 200, 500})
    void anOutputDelayShiftsWhatIsShownAndNothingElse(int millis) {
        stage.monitor.delay("fake", millis);
        stage.load(Stage.counted(88_200));
        stage.play();
        stage.run(1000);
        double expected = 44_100 - millis * 44.1;
        // Sound cannot be shown before it was handed over.
        expected = Math.min(expected, 44_100 + 4410);
        assertEquals(expected, (double) stage.state().positionFrames(), 200);
        assertArrayEquals(Stage.samples(0, 44_000), Arrays.copyOf(stage.output.heard(), 44_000));
    }

    @Test
    void withAnOutputDelayThePositionWaitsAtTheBeginningAndAfterAPauseAndNeverStepsBack() {
        stage.monitor.delay("fake", 200);
        stage.load(Stage.counted(88_200));
        stage.play();
        stage.run(150);
        assertEquals(0, stage.state().positionFrames());
        long before = 0;
        for (int round = 0; round < 400; round++) {
            if (round == 100) {
                stage.pause();
            } else if (round == 160) {
                stage.play();
            }
            stage.run(5);
            long now = stage.state().positionFrames();
            assertTrue(now >= before, before + " then " + now);
            before = now;
        }
        assertTrue(before > 40_000, "got to " + before);
    }

    @Test
    void metersTellLevelAndStart() {
        PcmTrack track = Stage.growing();
        stage.load(track);
        stage.play();
        stage.run(100);
        assertEquals(PlaybackMeters.NOTHING.peak(), stage.monitor.meters(1).peak());
        Stage.grow(track, 88_200);
        stage.run(540);
        PlaybackMeters meters = stage.monitor.meters(0.5);
        assertEquals(0.5 * Stage.sample(stage.state().positionFrames() + 1023) / 32_768, meters.peak(), 0.001);
        assertEquals(40e6, (double) meters.startDelayNanos(), 6e6);
        assertEquals(30_000_000, meters.toleranceNanos());
    }

    private void lose() {
        stage.load(Stage.counted(1_000_000));
        stage.play();
        stage.run(300);
        stage.output.dead = true;
        FakeOutput dead = stage.output;
        dead.running = false;
        stage.run(700);
    }
}
