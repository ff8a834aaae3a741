package dev.soundcheck.audio.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PlaybackState.Mode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A pause or a stop: the sound dies away, and what is asked for meanwhile comes after it.
class TransportFadeTest {
    /// 4 ms.
    private static final int FADE_FRAMES = 176;

    private final Stage stage = new Stage();

    @Test
    void pauseIsSilentOnceTheLineIsPlayedOutAndGoesOnWhereTheFadeBegan() {
        stage.load(Stage.counted(60_000));
        stage.play();
        stage.run(300);
        int before = stage.output.heard().length;
        stage.pause();
        stage.run(200);
        int paused = (int) stage.state().positionFrames();
        short[] heard = stage.output.heard();
        assertEquals(Mode.PAUSED, stage.state().mode());
        assertTrue(paused - before <= stage.output.bufferFrames(), "silent too late");
        assertArrayEquals(Stage.samples(0, paused), Arrays.copyOf(heard, paused));
        assertTrue(Stage.silent(heard, paused + FADE_FRAMES));
        stage.run(500);
        assertEquals(paused, stage.state().positionFrames());
        assertEquals(heard.length, stage.output.heard().length);
        stage.play();
        stage.run(100);
        short[] after = Arrays.copyOfRange(stage.output.heard(), heard.length, heard.length + 4000);
        assertArrayEquals(Stage.samples(paused, paused + 4000), after);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 203, 207, 211, 219})
    void aStopInLoudSoundHasNoStep(int millis) {
        stage.load(Stage.tone(330));
        stage.play();
        stage.run(millis);
        stage.stop();
        stage.run(200);
        short[] heard = stage.output.heard();
        int steepest = stage.output.steepest();
        assertEquals(0, heard[heard.length - 1], "it ends in silence");
        double ofTheTone = 10_000 * 2 * Math.PI * 330 / 44_100;
        assertTrue(steepest < 1.3 * ofTheTone, "a step of " + steepest + " in a tone that steps by " + ofTheTone);
    }

    @Test
    void whatIsAskedForWhileTheSoundDiesAwayComesAfterIt() {
        stage.load(Stage.counted(60_000));
        stage.play();
        stage.run(300);
        stage.stop();
        stage.run(10);
        stage.seek(40_000);
        stage.play();
        stage.run(200);
        assertEquals(Mode.PLAYING, stage.state().mode());
        short[] heard = stage.output.heard();
        int next = 0;
        while (heard[next] != Stage.sample(40_000)) {
            next++;
        }
        assertArrayEquals(Stage.samples(40_000, 44_000), Arrays.copyOfRange(heard, next, next + 4000));
    }

    @Test
    void aDeviceThatGoesWhileTheSoundDiesAwayHoldsUpNothing() {
        stage.load(Stage.counted(60_000));
        stage.play();
        stage.run(300);
        stage.stop();
        stage.output.dead = true;
        stage.run(200);
        assertEquals(Mode.PAUSED, stage.state().mode());
        assertEquals(0, stage.state().positionFrames());
    }
}
