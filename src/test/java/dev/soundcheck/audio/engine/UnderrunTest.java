package dev.soundcheck.audio.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.PlaybackState.Mode;
import dev.soundcheck.audio.line.PumpPhase;
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
        assertEquals(stage.state().underrunNanos(), stage.state().longestDryNanos());
        short[] heard = stage.output.heard();
        assertArrayEquals(Stage.samples(0, 18_000), Arrays.copyOf(heard, 18_000));
    }

    @Test
    void theLongestOfSeveralSilencesIsTold() {
        playUntilDry();
        stage.run(300);
        Stage.grow(track, 8820);
        stage.run(1200);
        Stage.grow(track, 8820);
        stage.run(200);
        assertEquals(2, stage.state().underruns());
        assertEquals(1050, stage.state().longestDryNanos() / 1e6, 80);
        assertTrue(stage.state().underrunNanos() - stage.state().longestDryNanos() > 400_000_000);

        stage.load(Stage.counted(88_200));
        stage.play();
        stage.run(300);
        assertEquals(0, stage.state().longestDryNanos());
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
    void aSilenceCountsWhileItLasts() {
        playUntilDry();
        stage.run(10_000);
        assertEquals(Mode.BUFFERING, stage.state().mode());
        assertEquals(1, stage.state().underruns());
        assertTrue(stage.state().underrunNanos() > 9_500_000_000L, stage.state().toString());

        Stage.grow(track, 44_100);
        stage.run(300);
        assertEquals(1, stage.state().underruns());
    }

    @Test
    void aStreamThatBreaksAfterALongSilenceKeepsItInItsFigures() {
        playUntilDry();
        stage.run(10_000);
        track.finish();
        stage.run(200);
        assertEquals(Mode.ENDED, stage.state().mode());
        assertEquals(1, stage.state().underruns());
        assertTrue(stage.state().underrunNanos() > 9_500_000_000L, stage.state().toString());
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
        assertEquals(stage.state().underrunNanos(), stage.state().longestDryNanos());
        int heard = stage.output.heard().length;
        assertEquals(heard, (double) stage.state().positionFrames(), 441);
        assertArrayEquals(Stage.samples(0, heard), stage.output.heard());
    }

    @Test
    void soundThatComesWhileTheDeviceStillHasSomeIsPlayedToItsEndWithoutAGap() {
        stage.load(track);
        stage.play();
        Stage.grow(track, 8820);
        stage.run(150);
        stage.clock.advanceMillis(150);
        stage.settle();
        assertEquals(PumpPhase.DRYING, stage.pump.phase());

        Stage.grow(track, 88_200);
        track.finish();
        stage.run(1500);
        assertEquals(Mode.PLAYING, stage.state().mode());
        assertEquals(0, stage.output.missed);

        stage.run(1000);
        assertEquals(Mode.ENDED, stage.state().mode());
        assertArrayEquals(Stage.samples(0, 97_020), Arrays.copyOf(stage.output.heard(), 97_020));
    }

    @Test
    void aPauseInTheMiddleOfAHiccupIsNotPartOfIt() {
        stage.load(Stage.counted(88_200));
        stage.play();
        stage.run(300);
        stage.output.dead = true;
        stage.run(300);
        stage.pause();
        stage.run(2000);
        stage.output.dead = false;
        stage.play();
        stage.run(300);
        assertEquals(1, stage.state().underruns());
        assertEquals(200, stage.state().underrunNanos() / 1e6, 15);
    }

    @Test
    void aPauseIsNotTakenForALateChunk() {
        stage.load(track);
        stage.play();
        Stage.grow(track, 8820);
        stage.run(100);
        for (int pause = 0; pause < 4; pause++) {
            stage.pause();
            for (int chunk = 0; chunk < 10; chunk++) {
                stage.run(100);
                Stage.grow(track, 4410);
                stage.settle();
            }
            stage.play();
        }
        assertEquals(30, stage.transport.policy().toleranceNanos() / 1e6);
    }

    /// 200 ms of sound are there and heard, and 200 more have passed.
    private void playUntilDry() {
        stage.load(track);
        stage.play();
        Stage.grow(track, 8820);
        stage.run(400);
    }
}
