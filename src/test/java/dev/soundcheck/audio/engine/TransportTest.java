package dev.soundcheck.audio.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.PlaybackState.Mode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TransportTest {
    /// 4 ms.
    private static final int FADE_FRAMES = 176;

    private final Stage stage = new Stage();

    @Test
    void nothingLoadedIsEmptyAndPlayChangesNothing() {
        stage.play();
        assertEquals(Mode.EMPTY, stage.state().mode());
    }

    @Test
    void aLoadedTrackWaitsAtItsBeginning() {
        stage.load(Stage.counted(1000));
        stage.run(100);
        assertEquals(Mode.PAUSED, stage.state().mode());
        assertEquals(0, stage.output.starts);
    }

    @Test
    void exactlyTheSamplesOfTheTrackAreHeardThenItHasEnded() {
        stage.load(Stage.counted(30_000));
        stage.play();
        stage.run(1000);
        assertEquals(Mode.ENDED, stage.state().mode());
        assertEquals(30_000, stage.state().positionFrames());
        assertArrayEquals(Stage.samples(0, 30_000), Arrays.copyOf(stage.output.heard(), 30_000));
        assertTrue(Stage.silent(stage.output.heard(), 30_000));
        assertEquals(0, stage.state().underruns());
    }

    @Test
    void theLineIsFilledBeforeItIsStartedButForTheRoomOfAFade() {
        stage.load(Stage.counted(30_000));
        stage.play();
        assertEquals(stage.output.bufferFrames() - FADE_FRAMES, stage.output.heldAtStart);
    }

    @Test
    void whatHadArrivedBeforeItWasLoadedCountsFromTheStart() {
        PcmTrack track = Stage.growing();
        Stage.grow(track, 4410);
        stage.transport.post(new Command.Load(track));
        stage.transport.post(new Command.Play());
        stage.settle();
        stage.run(100);
        assertEquals(40, stage.monitor.meters(1).startDelayNanos() / 1e6, 6);
    }

    @Test
    void aTrackThatReplacesOneThatPlaysIsAskedForThen() {
        stage.load(Stage.counted(60_000));
        stage.play();
        stage.run(500);
        stage.transport.post(new Command.Load(Stage.counted(60_000)));
        stage.transport.post(new Command.Play());
        stage.settle();
        stage.run(200);
        // The line runs already.
        assertEquals(0, stage.monitor.meters(1).startDelayNanos() / 1e6, 6);
    }

    @Test
    void soundThatArrivesWhileTheStartIsDecidedCountsBeforeItIsHeard() {
        PcmTrack track = Stage.growing();
        stage.load(track);
        // The feeder reads the format as it decides.
        stage.output.whenFormatIsRead = () -> {
            if (track.frames() == 0) {
                Stage.grow(track, 22_050);
            }
        };
        stage.play();
        stage.run(100);
        assertEquals(40, stage.monitor.meters(1).startDelayNanos() / 1e6, 6);
    }

    @Test
    void neverMoreIsWrittenThanTheLineHasRoomFor() {
        stage.load(Stage.counted(60_000));
        stage.play();
        stage.run(1500);
        assertEquals(0, stage.output.mostWritten);
    }

    @Test
    void thePositionFollowsTheDevice() {
        stage.load(Stage.counted(60_000));
        stage.play();
        for (int i = 0; i < 100; i++) {
            stage.run(10);
            assertEquals(stage.output.heard().length, (double) stage.state().positionFrames(), 88);
        }
    }

    @Test
    void stopGoesBackToTheBeginning() {
        stage.load(Stage.counted(60_000));
        stage.play();
        stage.run(300);
        stage.stop();
        stage.run(200);
        assertEquals(Mode.PAUSED, stage.state().mode());
        assertEquals(0, stage.state().positionFrames());
        assertEquals(0, stage.output.held());
        assertFalse(stage.output.running);
    }

    @Test
    void playAfterTheEndBeginsAgain() {
        stage.load(Stage.counted(10_000));
        stage.play();
        stage.run(500);
        int heard = stage.output.heard().length;
        stage.play();
        stage.run(100);
        assertEquals(Mode.PLAYING, stage.state().mode());
        assertEquals(Stage.sample(0), stage.output.heard()[heard]);
    }

    @Test
    void seekWhilePlayingGoesOnFromThere() {
        stage.load(Stage.counted(60_000));
        stage.play();
        stage.run(200);
        int heard = stage.output.heard().length;
        stage.seek(40_000);
        stage.run(100);
        assertEquals(40_000 + 4410, (double) stage.state().positionFrames(), 88);
        assertArrayEquals(Stage.samples(40_000, 44_000), Arrays.copyOfRange(stage.output.heard(), heard, heard + 4000));
    }

    @Test
    void seekWhilePausedMovesThePositionAtOnce() {
        stage.load(Stage.counted(60_000));
        stage.seek(12_345);
        assertEquals(12_345, stage.state().positionFrames());
        assertEquals(Mode.PAUSED, stage.state().mode());
    }

    @Test
    void seekBeyondWhatHasComeWaitsThereForIt() {
        PcmTrack track = Stage.growing();
        Stage.grow(track, 10_000);
        stage.load(track);
        stage.seek(20_000);
        stage.play();
        stage.run(200);
        assertEquals(Mode.BUFFERING, stage.state().mode());
        assertEquals(20_000, stage.state().positionFrames());
        Stage.grow(track, 30_000);
        stage.run(100);
        assertEquals(Mode.PLAYING, stage.state().mode());
        assertEquals(Stage.sample(20_000), stage.output.heard()[0]);
    }

    @Test
    void anEmptyCompleteTrackEndsAtOnce() {
        stage.load(Stage.counted(0));
        stage.play();
        assertEquals(Mode.ENDED, stage.state().mode());
    }

    @Test
    void aTrackShorterThanTheLineIsHeardWhole() {
        stage.load(Stage.counted(50));
        stage.play();
        stage.run(300);
        assertEquals(Mode.ENDED, stage.state().mode());
        assertArrayEquals(Stage.samples(0, 50), Arrays.copyOf(stage.output.heard(), 50));
        assertTrue(stage.output.heard().length > 2000, "silence behind it");
    }

    @Test
    void loadingAnotherTrackSilencesTheFirst() {
        stage.load(Stage.counted(60_000));
        stage.play();
        stage.run(200);
        int heard = stage.output.heard().length;
        stage.load(Stage.counted(100));
        stage.run(200);
        assertEquals(Mode.PAUSED, stage.state().mode());
        assertTrue(Stage.silent(stage.output.heard(), heard + stage.output.bufferFrames()));
    }

    @Test
    void theFirstFrameIsStampedWhenItIsHeard() {
        stage.load(Stage.counted(60_000));
        stage.run(40);
        assertEquals(0, stage.state().firstOutNanos());
        stage.play();
        long started = stage.clock.nanoTime();
        stage.run(100);
        assertEquals(started, stage.state().firstOutNanos());
    }

    @Test
    void anotherRateIsResampledToTheLines() {
        PcmTrack track = new PcmTrack(new PcmFormat(PcmEncoding.S16LE, 22_050));
        Stage.grow(track, 22_050);
        track.finish();
        stage.load(track);
        stage.play();
        stage.run(500);
        assertEquals(11_025, (double) stage.state().positionFrames(), 88);
        stage.run(1000);
        assertEquals(Mode.ENDED, stage.state().mode());
        assertEquals(22_050, stage.state().positionFrames());
    }
}
