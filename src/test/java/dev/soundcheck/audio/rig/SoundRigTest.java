package dev.soundcheck.audio.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.rig.Recording.Run;
import dev.soundcheck.audio.rig.SoundRig.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The short part of the proof: what holds whatever else the machine is doing.
@Timeout(60)
class SoundRigTest extends RigCase {
    /// A machine that is too busy for the sound may put silence in; that there is none is for the long test.
    @Test
    void whatIsRecordedIsExactlyWhatWasSent() throws Exception {
        Outcome outcome = rig.run("whole", "2");
        assertWhole(outcome.recording().runs());
        assertEquals(0, outcome.log().backwardSteps());
        assertTrue(ClockError.quantile(ClockError.of(outcome.recording(), outcome.log()).settled(), 0.5) < 30);
    }

    @Test
    void afterAStallNotASampleIsMissingAndItsLengthIsTold() throws Exception {
        Outcome outcome = rig.run("stalls", "1", "1");
        assertWhole(outcome.recording().runs());
        // A machine that is too busy for the sound adds gaps of its own: once each is for the long test.
        assertTrue(outcome.log().value("underruns") >= 1);
        assertEquals(1000, outcome.log().value("underrunNanos") / 1e6, 300);
        assertEquals(0, outcome.log().backwardSteps());
    }

    @Test
    void seeksAreExactAndPausesKeepTheirPlace() throws Exception {
        Outcome outcome = rig.run("pauses", "4");
        assertEquals(List.of(), Commands.broken(outcome));
        assertEquals(0, outcome.log().backwardSteps());
    }

    @Test
    void aDeadSoundServerIsNoticedAndALivingOnePickedUp() throws Exception {
        ServerDeath death = ServerDeath.play(rig, 1);
        assertTrue(death.noticedMillis() < 1500, "noticed after " + death.noticedMillis() + " ms");
        assertTrue(death.soundAgain(), "no sound after the restart");
        assertEquals(0, death.log().backwardSteps());
    }

    /// Two seconds, every sample in its order.
    private static void assertWhole(List<Run> runs) {
        long expected = 0;
        for (Run run : runs) {
            assertEquals(expected, run.frame());
            expected = run.endFrame();
        }
        assertEquals(2 * Probe.RATE, expected);
    }
}
