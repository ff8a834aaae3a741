package dev.soundcheck.lab.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LabPlanTest {
    private static final SpeechRequest LINE = SpeechRequest.of("Twelve chars", "v", "sonic-3.6");
    private static final List<LabLane> ALL = List.of(LabLane.values());

    @Test
    void everyBlockHoldsEveryLaneOnce() {
        List<Slot> order = new LabPlan(LINE, ALL, 20, 1, 7).order();
        for (int block = 1; block <= 20; block++) {
            int wanted = block;
            Set<LabLane> lanes = order.stream().filter(slot -> slot.block() == wanted).map(Slot::lane)
                    .collect(Collectors.toSet());
            assertEquals(EnumSet.allOf(LabLane.class), lanes);
        }
        assertEquals(7 * 21, order.size());
        assertEquals(7 * 21, order.getLast().number());
    }

    @Test
    void warmUpsComeFirstAndBelongToNoBlock() {
        List<Slot> order = new LabPlan(LINE, ALL, 3, 2, 7).order();
        assertTrue(order.subList(0, 14).stream().allMatch(Slot::warmUp));
        assertTrue(order.subList(14, order.size()).stream().noneMatch(Slot::warmUp));
    }

    @Test
    void theSeedAloneDecidesTheOrder() {
        assertEquals(new LabPlan(LINE, ALL, 5, 0, 7).order(), new LabPlan(LINE, ALL, 5, 0, 7).order());
        assertNotEquals(new LabPlan(LINE, ALL, 5, 0, 7).order(), new LabPlan(LINE, ALL, 5, 0, 8).order());
    }

    @Test
    void noLaneIsFavouredByItsPlaceInTheBlock() {
        List<Slot> order = new LabPlan(LINE, ALL, 700, 0, 7).order();
        for (LabLane lane : ALL) {
            long first = order.stream().filter(slot -> slot.lane() == lane && slot.number() % 7 == 1).count();
            assertTrue(first > 65 && first < 135, lane + " was first " + first + " times of 700");
        }
    }

    @Test
    void theCostCountsWarmUpsAndEarlierTurns() {
        LabPlan.Cost cost = new LabPlan(LINE, List.of(LabLane.BYTES_COLD, LabLane.SOCKET_LATER), 10, 1, 7).cost();
        assertEquals(33, cost.requests());
        assertEquals(22 * 12 + 11 * 6, cost.characters());
        assertTrue(cost.sentence(false).contains("about 330 credits (495 with a professionally cloned voice)"));
        assertTrue(cost.sentence(true).contains("free"));
    }

    @Test
    void charactersAreCountedAsPeopleDo() {
        SpeechRequest smile = LINE.withText("Hi 😀");
        assertEquals(4, new LabPlan(smile, List.of(LabLane.BYTES_COLD), 1, 0, 7).cost().characters());
    }

    @Test
    void onlyRawPcmIsCompared() {
        SpeechRequest wav = LINE.withFormat(OutputFormat.wav(PcmEncoding.S16LE, 44100));
        assertThrows(IllegalArgumentException.class, () -> new LabPlan(wav, ALL, 1, 0, 7));
    }

    @Test
    void aPlanWithoutLanesRunsOrWordsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LabPlan(LINE, List.of(), 1, 0, 7));
        assertThrows(IllegalArgumentException.class, () -> new LabPlan(LINE, ALL, 0, 0, 7));
        assertThrows(IllegalArgumentException.class, () -> new LabPlan(LINE.withText("..."), ALL, 1, 0, 7));
    }
}
