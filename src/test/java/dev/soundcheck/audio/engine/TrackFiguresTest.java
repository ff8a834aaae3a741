package dev.soundcheck.audio.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.audio.line.Hiccups;
import org.junit.jupiter.api.Test;

final class TrackFiguresTest {
    private final TrackFigures figures = new TrackFigures(new Hiccups());

    @Test
    void theStartCountsFromTheLaterOfSoundAndCommand() {
        figures.asked(2_000_000);
        figures.soundsSince(9_000_000, 5_000_000);
        assertEquals(4_000_000, figures.startDelayNanos());
    }

    @Test
    void soundThatIsNoticedAfterTheLineStartedGivesNoNegativeDelay() {
        figures.asked(2_000_000);
        figures.soundsSince(3_000_000, 5_000_000);
        assertEquals(0, Math.round(figures.startDelayNanos() / 1e6));
        assertEquals(1, figures.startDelayNanos(), "0 would mean that it was not heard yet");
    }
}
