package dev.soundcheck.audio.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.audio.OutputInfo;
import org.junit.jupiter.api.Test;

class SilentOutputTest {
    private final ManualClock clock = new ManualClock();
    private final SilentOutput output = new SilentOutput(clock, "none");

    @Test
    void takesWhatItsBufferHoldsAndNothingMoreBeforeItIsStarted() {
        assertEquals(4410, output.write(new byte[20_000], 10_000));
        clock.advanceMillis(1000);
        assertEquals(0, output.available());
    }

    @Test
    void swallowsAtThePaceOfTheClock() {
        output.write(new byte[20_000], 4410);
        output.start();
        for (int i = 0; i < 50; i++) {
            clock.advanceMillis(1);
            output.available();
        }
        assertEquals(2205, output.available(), 1);
    }

    @Test
    void keepsTheTimeOverAnHour() {
        output.start();
        long taken = 0;
        for (int i = 0; i < 360_000; i++) {
            taken += output.write(new byte[2000], 1000);
            clock.advanceMillis(10);
        }
        assertEquals(3600 * 44_100.0, (double) taken, 4410 + 45);
    }

    @Test
    void whatIsFlushedIsGone() {
        output.write(new byte[20_000], 4410);
        output.flush();
        assertEquals(4410, output.available());
    }

    @Test
    void saysThatItIsSilentAndWhy() {
        assertEquals(OutputInfo.silence("none"), output.info());
    }
}
