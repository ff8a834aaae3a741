package dev.soundcheck.audio.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PlaybackState.Mode;
import dev.soundcheck.audio.pcm.LoopRange;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateAndLoopTest {
    private final Stage stage = new Stage();

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1.5, 2})
    void thePositionRunsAtThePace(double rate) {
        stage.load(Stage.counted(88_200));
        stage.transport.post(new Command.Rate(rate));
        stage.play();
        stage.run(500);
        assertEquals(22_050 * rate, (double) stage.state().positionFrames(), 176);
    }

    @Test
    void aTrackAtAnotherPaceEndsAtItsEnd() {
        stage.load(Stage.counted(44_100));
        stage.transport.post(new Command.Rate(2));
        stage.play();
        stage.run(450);
        assertEquals(Mode.PLAYING, stage.state().mode());
        stage.run(150);
        assertEquals(Mode.ENDED, stage.state().mode());
        assertEquals(44_100, stage.state().positionFrames());
    }

    @Test
    void anotherPaceWhilePlayingNeitherJumpsNorStops() {
        stage.load(Stage.counted(200_000));
        stage.play();
        stage.run(500);
        stage.transport.post(new Command.Rate(2));
        long before = stage.state().positionFrames();
        int starts = stage.output.starts;
        for (int i = 0; i < 100; i++) {
            stage.run(5);
            long now = stage.state().positionFrames();
            assertTrue(now >= before && now - before <= 700, before + " then " + now);
            before = now;
        }
        assertEquals(starts, stage.output.starts);
        assertEquals(0, stage.output.missed);
        assertEquals(22_050 + 4410 + 2 * (22_050 - 4410), (double) before, 300);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.8, 1.25, 1.9})
    void anotherPaceComesInWithoutAClick(double pace) {
        stage.load(Stage.tone(220));
        stage.play();
        for (int change = 0; change < 12; change++) {
            stage.run(90 + 7 * change);
            stage.transport.post(new Command.Rate(change % 2 == 0 ? pace : 1));
        }
        stage.run(100);
        int steepest = stage.output.steepest();
        double ofTheTone = 10_000 * 2 * Math.PI * 220 / 44_100;
        assertTrue(steepest < 1.6 * ofTheTone, "a step of " + steepest + " in a tone that steps by " + ofTheTone);
    }

    @Test
    void aLoopIsHeardOverAndOverSampleBySample() {
        stage.load(Stage.counted(44_100));
        stage.transport.post(new Command.Loop(new LoopRange(1000, 4000)));
        stage.seek(1000);
        stage.play();
        stage.run(500);
        short[] turn = Stage.samples(1000, 4000);
        for (int i = 0; i < 6; i++) {
            assertArrayEquals(turn, Arrays.copyOfRange(stage.output.heard(), 3000 * i, 3000 * (i + 1)));
        }
        long position = stage.state().positionFrames();
        assertEquals(1000 + 22_050 % 3000, (double) position, 60);
    }

    @Test
    void theEndOfALoopGoesOnBehindIt() {
        stage.load(Stage.counted(44_100));
        stage.transport.post(new Command.Loop(new LoopRange(0, 4410)));
        stage.play();
        stage.run(350);
        stage.transport.post(new Command.Loop(LoopRange.NONE));
        stage.run(1500);
        assertEquals(Mode.ENDED, stage.state().mode());
        assertEquals(44_100, stage.state().positionFrames());
    }

    @Test
    void aLoopSetWhilePlayingTakesHoldBehindWhatIsInTheLine() {
        stage.load(Stage.counted(44_100));
        stage.play();
        stage.run(100);
        stage.transport.post(new Command.Loop(new LoopRange(10_000, 12_000)));
        stage.run(1000);
        assertEquals(Mode.PLAYING, stage.state().mode());
        assertEquals(11_000, (double) stage.state().positionFrames(), 1000);
        assertEquals(0, stage.output.missed);
    }

    @Test
    void aLoopThatReachesBeyondTheTrackTurnsAtItsEnd() {
        stage.load(Stage.counted(8000));
        stage.transport.post(new Command.Loop(new LoopRange(6000, 100_000)));
        stage.seek(6000);
        stage.play();
        stage.run(300);
        assertArrayEquals(Stage.samples(6000, 8000), Arrays.copyOfRange(stage.output.heard(), 2000, 4000));
    }
}
