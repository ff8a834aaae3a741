package dev.soundcheck.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.audio.PlaybackState.Mode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class UnderrunTest {
    private final Stage stage = new Stage();
    private final PcmTrack track = Stage.growing();

    @Test
    void theClockFreezesWhereTheSoundStopped() {
        playUntilDry();
        assertEquals(Mode.BUFFERING, stage.state().mode());
        assertEquals(8820, stage.state().positionFrames());
        stage.run(400);
        assertEquals(8820, stage.state().positionFrames());
    }

    @Test
    void soundGoesOnWithExactlyTheNextSampleAndIsCountedOnce() {
        playUntilDry();
        stage.run(800);
        Stage.grow(track, 44_100);
        stage.run(300);
        assertEquals(Mode.PLAYING, stage.state().mode());
        assertEquals(1, stage.state().underruns());
        assertEquals(1040, stage.state().underrunNanos() / 1e6, 10);
        short[] heard = stage.output.heard();
        assertArrayEquals(Stage.samples(0, 18_000), Arrays.copyOf(heard, 18_000));
    }

    @Test
    void anEndThatWasToldLateIsNoUnderrun() {
        playUntilDry();
        track.finish();
        stage.run(200);
        assertEquals(Mode.ENDED, stage.state().mode());
        assertEquals(0, stage.state().underruns());
    }

    @Test
    void itWaitsForTwiceTheToleranceBeforeGoingOn() {
        playUntilDry();
        stage.run(200);
        Stage.grow(track, 441);
        stage.run(50);
        assertEquals(Mode.BUFFERING, stage.state().mode());
        Stage.grow(track, 44_100);
        stage.run(60);
        assertEquals(Mode.BUFFERING, stage.state().mode());
        stage.run(60);
        assertEquals(Mode.PLAYING, stage.state().mode());
    }

    @Test
    void pauseWhileDryStaysWhereItWas() {
        playUntilDry();
        stage.pause();
        assertEquals(Mode.PAUSED, stage.state().mode());
        assertEquals(8820, stage.state().positionFrames());
        Stage.grow(track, 44_100);
        stage.play();
        stage.run(200);
        assertArrayEquals(Stage.samples(0, 15_000), Arrays.copyOf(stage.output.heard(), 15_000));
    }

    @Test
    void aThreadThatComesTooLateIsCountedAndTheClockWaitsForTheSound() {
        stage.load(Stage.counted(88_200));
        stage.play();
        stage.run(300);
        stage.clock.advanceMillis(250);
        stage.output.play(11_025);
        stage.settle();
        stage.run(500);
        assertEquals(1, stage.state().underruns());
        assertEquals(150, stage.state().underrunNanos() / 1e6, 12);
        int heard = stage.output.heard().length;
        assertEquals(heard, (double) stage.state().positionFrames(), 441);
        assertArrayEquals(Stage.samples(0, heard), stage.output.heard());
    }

    /// 200 ms of sound are there and heard, and 200 more have passed.
    private void playUntilDry() {
        stage.load(track);
        stage.play();
        Stage.grow(track, 8820);
        stage.run(400);
    }
}
