package dev.soundcheck.audio.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SinkTimeTest {
    private static final int RATE = 44_100;
    private static final double SLOW = 1.00018;

    @Test
    void aSinkThatRunsSlowIsFollowedForMinutes() {
        List<long[]> blocks = new ArrayList<>();
        for (int index = 0; index < 300 * RATE; index += RATE / 100) {
            blocks.add(new long[]{index, 1_000_000_000L + Math.round(index * 1e9 / RATE * SLOW)});
        }
        SinkTime time = new SinkTime(blocks, RATE);
        double due = 1e9 + 200.0 * 1e9 * SLOW;

        assertEquals(due, time.nanosOf(200 * RATE), 500_000);
        assertEquals(200.0 * RATE, time.indexAt(due), 25);
    }
}
