package dev.soundcheck.audio.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.OutputInfo;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.PlaybackState.Mode;
import dev.soundcheck.audio.device.AudioOutput;
import dev.soundcheck.audio.device.JavaSoundDevices;
import dev.soundcheck.audio.device.OutputDevices;
import dev.soundcheck.audio.device.SilentOutput;
import dev.soundcheck.trace.NanoClock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The engine with its threads, on a silent line and the machine's clock.
class PlayerTest {
    private final Player player = new Player(new NoDevices(), NanoClock.system());

    @BeforeEach
    void begin() {
        player.begin();
    }

    @AfterEach
    void close() {
        player.close();
    }

    @Test
    void withoutADeviceATrackIsPlayedInSilenceToItsEndAndSaysSo() {
        player.load(Stage.counted(4410));
        player.play();
        assertTrue(within(() -> player.state().mode() == Mode.ENDED));
        assertEquals(4410, player.state().positionFrames());
        assertEquals(OutputInfo.silence("No loudspeaker."), player.state().output());
        assertTrue(player.state().firstOutNanos() > 0);
    }

    @Test
    void beforeItBeginsAPlayerOpensNoDevice() {
        Player waiting = new Player(new NoDevices(), NanoClock.system());
        waiting.load(Stage.counted(4410));
        waiting.play();
        assertEquals(Mode.EMPTY, waiting.state().mode());
        assertEquals(Monitor.OPENING, waiting.state().output());
        waiting.begin();
        assertTrue(within(() -> waiting.state().mode() == Mode.ENDED));
        waiting.close();
    }

    @Test
    void soundThatComesLaterIsPlayedAsSoonAsItIsThere() {
        PcmTrack track = Stage.growing();
        player.load(track);
        player.play();
        assertTrue(within(() -> player.state().mode() == Mode.BUFFERING));
        Stage.grow(track, 44_100);
        assertTrue(within(() -> player.state().mode() == Mode.PLAYING));
        player.pause();
        assertTrue(within(() -> player.state().mode() == Mode.PAUSED));
    }

    @Test
    void devicesAreListedOnAThreadOfTheirOwn() throws Exception {
        assertEquals(List.of("One", "Two"), player.outputs().get(60, TimeUnit.SECONDS));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.49, 2.01, -1, Double.NaN})
    void refusesAPaceItCannotKeep(double rate) {
        assertThrows(IllegalArgumentException.class, () -> player.rate(rate));
    }

    @Test
    void closingEndsItsThreadsAndTwiceIsLegal() {
        player.load(Stage.counted(44_100));
        player.play();
        player.close();
        player.close();
        assertTrue(within(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("soundcheck-"))));
    }

    @Test
    void thisMachinesDevicesOpenOrSayWhyNot() {
        try (AudioOutput output = new JavaSoundDevices(NanoClock.system()).open("")) {
            assertEquals(output.info().silent(), !output.info().note().isEmpty());
            assertTrue(output.bufferFrames() > 0);
        }
    }

    private static boolean within(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(1_000_000);
        }
        return condition.getAsBoolean();
    }

    private static final class NoDevices implements OutputDevices {
        @Override
        public AudioOutput open(String name) {
            return new SilentOutput(NanoClock.system(), "No loudspeaker.");
        }

        @Override
        public List<String> names() {
            return List.of("One", "Two");
        }
    }
}
