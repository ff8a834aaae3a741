package dev.soundcheck.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DelayLineTest {
    private static final long MILLI = 1_000_000;

    @Test
    void aByteTakesHalfARoundTrip() {
        DelayLine line = line(NetworkProfile.custom(80, 0, 0, 0, 0));
        assertEquals(1040 * MILLI, line.due(1000 * MILLI, 1));
    }

    @Test
    void bytesQueueForThePaceOfTheNetwork() {
        DelayLine line = line(NetworkProfile.custom(0, 0, 8000, 0, 0));
        assertEquals(10 * MILLI, line.due(0, 10_000));
        assertEquals(20 * MILLI, line.due(5 * MILLI, 10_000));
        assertEquals(41 * MILLI, line.due(40 * MILLI, 1000));
    }

    @Test
    void jitterNeverReordersAndStaysInItsBounds() {
        DelayLine line = line(NetworkProfile.custom(20, 15, 0, 0, 0));
        long before = 0;
        double sum = 0;
        for (int i = 0; i < 2000; i++) {
            long sent = 100L * i * MILLI;
            long due = line.due(sent, 100);
            double travel = (due - sent) / (double) MILLI;
            assertTrue(travel >= 10 && travel <= 25, "traveled " + travel);
            assertTrue(due >= before);
            before = due;
            sum += travel;
        }
        assertEquals(17.5, sum / 2000, 0.5);
        long burst = line.due(1_000_000 * MILLI, 1);
        for (int i = 0; i < 100; i++) {
            long next = line.due(1_000_000 * MILLI, 1);
            assertTrue(next >= burst);
            burst = next;
        }
    }

    @Test
    void whatSetsOutInAStallWaitsForItsEnd() {
        DelayLine line = line(NetworkProfile.custom(0, 0, 0, 900, 100));
        int late = 0;
        long longest = 0;
        for (long sent = 0; sent < 10_000 * MILLI; sent += MILLI) {
            long travel = line.due(sent, 1) - sent;
            late += travel > 0 ? 1 : 0;
            longest = Math.max(longest, travel);
        }
        assertEquals(1000, late, 2);
        assertTrue(Math.abs(longest - 100 * MILLI) <= 1.1 * MILLI, "longest " + longest);
    }

    @Test
    void theSeedDecidesEveryArrival() {
        NetworkProfile profile = NetworkProfile.MOBILE_4G;
        DelayLine one = line(profile);
        DelayLine other = line(profile);
        for (int i = 0; i < 100; i++) {
            assertEquals(one.due(i * MILLI, 700), other.due(i * MILLI, 700));
        }
    }

    @Test
    void theMarkNamesEverythingThatWasChanged() {
        assertEquals("", NetworkProfile.NONE.mark());
        assertEquals("conditioned: 4G, RTT 50 ms, jitter 15 ms, 12 Mbit/s, stalls of 120 ms every 4000 ms",
                NetworkProfile.MOBILE_4G.mark());
        assertThrows(IllegalArgumentException.class, () -> NetworkProfile.custom(-1, 0, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> NetworkProfile.custom(Double.NaN, 0, 0, 0, 0));
    }

    private static DelayLine line(NetworkProfile profile) {
        return new DelayLine(profile, new SplittableRandom(7));
    }
}
