package dev.soundcheck.lab.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.run.LabRig;
import dev.soundcheck.speech.Endpoint;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GhostRaceTest {
    private final LabRig[] rig = new LabRig[1];
    private final Lab lab;
    private final GhostRace race;

    GhostRaceTest() {
        rig[0] = new LabRig(call -> rig[0].answer(call, call.endpoint() == Endpoint.SSE ? 120 : 300, false));
        lab = rig[0].run(new LabPlan(LabRig.LINE, List.of(LabLane.BYTES_COLD, LabLane.SSE_COLD), 3, 0, 7));
        race = GhostRace.of(lab, rig[0].sounds);
    }

    @Test
    void everyLaneBeginsAtItsTrueOffset() {
        assertEquals(List.of(300.0, 120.0), race.ghosts().stream().map(GhostRace.Ghost::beginMillis).toList());
    }

    @Test
    void whatIsHeardIsSilentUntilTheFirstLaneBegins() {
        PcmTrack both = race.track(race.ghosts());
        assertEquals(120 + 60, LeadingSilence.millis(both).orElseThrow(), 10);
        assertEquals(race.endMillis(), both.seconds() * 1000, 1);
        assertTrue(both.complete());
    }

    @Test
    void oneLaneAloneKeepsItsOwnWaitAndItsLoudness() {
        GhostRace.Ghost bytes = race.ghosts().getFirst();
        PcmTrack alone = race.track(List.of(bytes));
        short[] raced = new short[1];
        short[] said = new short[1];
        for (int frame = 5000; frame < 6000; frame += 97) {
            alone.readS16(Math.round(300 * 44.1) + frame, raced, 0, 1);
            bytes.sound().readS16(frame, said, 0, 1);
            assertEquals(said[0], raced[0]);
        }
    }

    @Test
    void aPositionInTheTrackIsATimeOfTheRace() {
        assertEquals(1000, race.millis(44_100), 1e-9);
        assertEquals(0.5, race.ghosts().getFirst().share(300 + race.ghosts().getFirst().sound().seconds() * 500), 1e-6);
        assertEquals(0, race.ghosts().getFirst().share(10));
    }

    @Test
    void soundsBeyondTheBudgetAreForgottenOldestFirst() {
        LabSounds few = new LabSounds(1);
        for (LabRun run : lab.runs()) {
            few.keep(run, Objects.requireNonNull(rig[0].sounds.take(run)));
        }
        assertEquals(1, lab.runs().stream().filter(run -> few.of(run) != null).count());
        assertTrue(few.of(lab.runs().getLast()) != null);
    }
}
