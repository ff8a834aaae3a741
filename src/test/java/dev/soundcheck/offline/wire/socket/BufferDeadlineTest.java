package dev.soundcheck.offline.wire.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BufferDeadlineTest {
    private static final long NEVER = Long.MAX_VALUE;

    private final BufferDeadline deadline = new BufferDeadline();

    @Test
    void theFirstUnspokenTextDecidesHoweverManyFollow() {
        deadline.arrived(10, millis(0), 1000);
        deadline.arrived(20, millis(400), 1000);
        deadline.arrived(30, millis(800), 1000);

        assertEquals(millis(100), deadline.leftNanos(millis(900), NEVER));
    }

    @Test
    void oncePartOfTheTextIsSpokenTheRestDecides() {
        deadline.arrived(10, millis(0), 1000);
        deadline.arrived(20, millis(400), 1000);
        deadline.spoken(10);

        assertEquals(millis(500), deadline.leftNanos(millis(900), NEVER));
    }

    @Test
    void aTextThatIsSpokenInPartStillWaitsSinceItCame() {
        deadline.arrived(10, millis(0), 1000);
        deadline.spoken(9);

        assertEquals(millis(100), deadline.leftNanos(millis(900), NEVER));
    }

    @Test
    void whatIsOverdueWaitsNoLongerAndNothingWaitsWhereAllIsSpoken() {
        deadline.arrived(10, millis(0), 250);

        assertEquals(0, deadline.leftNanos(millis(900), NEVER));
        deadline.spoken(10);
        assertEquals(NEVER, deadline.leftNanos(millis(900), NEVER));
    }

    private static long millis(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
