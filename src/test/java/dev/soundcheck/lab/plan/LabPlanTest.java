package dev.soundcheck.lab.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.speech.request.Delivery;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.Pronunciation;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LabPlanTest {
    private static final SpeechRequest LINE = SpeechRequest.of("Twelve chars", "v", "sonic-3.6");
    private static final List<LabLane> ALL = LabLane.PLAIN;

    @Test
    void everyBlockHoldsEveryLaneOnce() {
        List<Slot> order = new LabPlan(LINE, ALL, 20, 1, 7).order();
        for (int block = 1; block <= 20; block++) {
            int wanted = block;
            Set<LabLane> lanes = order.stream().filter(slot -> slot.block() == wanted).map(Slot::lane)
                    .collect(Collectors.toSet());
            assertEquals(Set.copyOf(LabLane.PLAIN), lanes);
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
            long first = order.stream().filter(slot -> slot.lane().equals(lane) && slot.number() % 7 == 1).count();
            assertTrue(first > 65 && first < 135, lane + " was first " + first + " times of 700");
        }
    }

    @Test
    void theCostCountsWarmUpsAndEarlierTurns() {
        LabPlan.Cost cost = new LabPlan(LINE, List.of(LabLane.BYTES_COLD, LabLane.SOCKET_LATER), 10, 1, 7).cost();
        assertEquals(22, cost.runs());
        assertEquals(33, cost.requests());
        assertEquals(22 * 12 + 11 * 6, cost.characters());
        assertTrue(cost.sentence(false).contains("about 330 credits (495 with a professionally cloned voice)"));
        assertEquals("22 runs with 33 requests, at most 330 characters, free: the offline voices speak.",
                cost.sentence(true));
        assertEquals("1 request, at most 5 characters, free: the offline voices speak.",
                new LabPlan.Cost(1, 1, 5).sentence(true));
    }

    @Test
    void charactersAreCountedAsPeopleDo() {
        SpeechRequest smile = LINE.withText("Hi 😀");
        assertEquals(4, new LabPlan(smile, List.of(LabLane.BYTES_COLD), 1, 0, 7).cost().characters());
    }

    @Test
    void containersComeOverBytesAlone() {
        SpeechRequest wav = LINE.withFormat(OutputFormat.wav(PcmEncoding.S16LE, 44100));
        assertThrows(IllegalArgumentException.class, () -> new LabPlan(wav, ALL, 1, 0, 7));
        LabLane mp3 = LabLane.BYTES_WARM.with(List.of(new Change.Format(OutputFormat.mp3(44_100, 128_000))));
        assertEquals(List.of(mp3, LabLane.SSE_WARM),
                new LabPlan(LINE, List.of(mp3, LabLane.SSE_WARM), 1, 0, 7).lanes());
    }

    @Test
    void aLaneAsksForItsOwnChangesAndForTheRestOfThePlan() {
        LabLane lane = LabLane.SSE_WARM.with(List.of(new Change.Speaker("w", "Wendy"), new Change.Tongue("fr")));
        SpeechRequest asked = lane.request(LINE);
        assertEquals(LINE.withVoice("w").withLanguage("fr"), asked);
        assertEquals("SSE, warm · Wendy, fr", lane.title());
        assertEquals("sse-warm/voice-w/language-fr", lane.id());
    }

    @Test
    void bytesIsNeverAskedForStamps() {
        assertEquals(StampOptions.NONE, LabLane.BYTES_COLD.request(LINE.withStamps(StampOptions.ALL)).stamps());
    }

    @Test
    void whatDiffersBetweenTwoRequestsMakesTheOneOutOfTheOther() {
        SpeechRequest other = LINE.withVoice("w").withModel("sonic-3").withLanguage("fr")
                .withFormat(OutputFormat.raw(PcmEncoding.MULAW, 8000)).withStamps(StampOptions.NONE)
                .withDelivery(new Delivery(1.2, 1, "calm"))
                .withPronunciation(Pronunciation.DEFAULT.withAccent("irish"));
        LabLane lane = LabLane.SSE_COLD.with(Change.between(LINE, other, "Wendy"));
        assertEquals(7, lane.changes().size());
        assertEquals(other, lane.request(LINE));
        assertEquals(List.of(), Change.between(LINE, LINE, "v"));
    }

    @Test
    void everyLaneSaysEveryLineEquallyOftenAndABlockSaysOne() {
        List<String> lines = List.of("One.", "Two words.", "Three whole words.");
        LabPlan plan = new LabPlan(LINE, lines, List.of(LabLane.BYTES_COLD, LabLane.SSE_COLD), 6, 1, 7);
        List<Slot> measured = plan.order().stream().filter(slot -> !slot.warmUp()).toList();
        for (LabLane lane : plan.lanes()) {
            for (int line = 0; line < 3; line++) {
                int wanted = line;
                assertEquals(2, measured.stream()
                        .filter(slot -> slot.lane().equals(lane) && slot.line() == wanted).count());
            }
        }
        for (int block = 1; block <= 6; block++) {
            int wanted = block;
            assertEquals(1,
                    measured.stream().filter(slot -> slot.block() == wanted).map(Slot::line).distinct().count());
        }
        assertEquals("Two words.", plan.request(new Slot(1, LabLane.SSE_COLD, 1, 1)).text());
    }

    @Test
    void theCostCountsEachLineAsOftenAsItIsSaid() {
        LabPlan plan = new LabPlan(LINE, List.of("abcd", "ab"), List.of(LabLane.BYTES_COLD), 4, 0, 7);
        assertEquals(2 * 4 + 2 * 2, plan.cost().characters());
    }

    @Test
    void aPlanWithoutLanesRunsOrWordsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LabPlan(LINE, List.of(), 1, 0, 7));
        assertThrows(IllegalArgumentException.class, () -> new LabPlan(LINE, ALL, 0, 0, 7));
        assertThrows(IllegalArgumentException.class, () -> new LabPlan(LINE.withText("..."), ALL, 1, 0, 7));
    }
}
