package dev.soundcheck.audio.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.audio.OutputInfo;
import org.junit.jupiter.api.Test;

class SilentOutputTest {
    /// 40 ms.
    private static final int BUFFER_FRAMES = 1764;

    private final ManualClock clock = new ManualClock();
    private final SilentOutput output = new SilentOutput(clock, "none");

    @Test
    void takesWhatItsBufferHoldsAndNothingMoreBeforeItIsStarted() {
        assertEquals(BUFFER_FRAMES, output.write(new byte[20_000], 10_000));
        clock.advanceMillis(1000);
        assertEquals(0, output.available());
    }

    @Test
    void swallowsAtThePaceOfTheClock() {
        output.write(new byte[20_000], BUFFER_FRAMES);
        output.start();
        for (int i = 0; i < 20; i++) {
            clock.advanceMillis(1);
            output.available();
        }
        assertEquals(882, output.available(), 1);
    }

    @Test
    void keepsTheTimeOverAnHour() {
        output.start();
        long taken = 0;
        for (int i = 0; i < 360_000; i++) {
            taken += output.write(new byte[2000], 1000);
            clock.advanceMillis(10);
        }
        assertEquals(3600 * 44_100.0, (double) taken, BUFFER_FRAMES + 45);
    }

    @Test
    void whatIsFlushedIsGone() {
        output.write(new byte[20_000], BUFFER_FRAMES);
        output.flush();
        assertEquals(BUFFER_FRAMES, output.available());
    }

    @Test
    void saysThatItIsSilentAndWhy() {
        assertEquals(OutputInfo.silence("none"), output.info());
    }
}
