package dev.soundcheck.audio.rig;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.soundcheck.audio.rig.ProbeLog.Event;
import dev.soundcheck.audio.rig.Recording.Run;
import dev.soundcheck.audio.rig.SoundRig.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole proof, with its times: for a machine that does nothing else. Logs the figures of docs/performance.md.
@Tag("rig")
@Timeout(900)
class LongSoundRigTest extends RigCase {
    private static final Logger log = LoggerFactory.getLogger(LongSoundRigTest.class);

    @ParameterizedTest
    @CsvSource({"60, 0, 30", "60, 0, 80", "60, 4, 80", "60, 4, 200"})
    void nothingDropsOutWithJitterUpToTheTolerance(String seconds, int burners, String jitterMillis) throws Exception {
        try (Burners _ = new Burners(burners)) {
            Outcome outcome = rig.run("jitter", seconds, jitterMillis);
            ClockError error = figures(String.format(Locale.ROOT, "jitter %s ms, %d burners", jitterMillis, burners),
                    outcome);
            double latest = outcome.log().all("lateMicros").stream().mapToLong(Event::value).max().orElse(0) / 1000.0;
            assumeTrue(latest <= Integer.parseInt(jitterMillis) + 5,
                    () -> String.format(Locale.ROOT,
                            "the machine is too busy to send on time: a chunk was %.1f ms late", latest));
            assertSoundIsWhole(outcome, Integer.parseInt(seconds));
            assertEquals(0, outcome.log().value("underruns"));
            assertClock(error, burners == 0 ? 5 : 10);
        }
    }

    @Test
    void tenMinutesNeitherDropOutNorDrift() throws Exception {
        Outcome outcome = rig.run("whole", "600");
        ClockError error = figures("ten minutes", outcome);
        assertSoundIsWhole(outcome, 600);
        assertClock(error, 5);
        assertTrue(Math.abs(error.drift()) <= 20, "drift of " + error.drift() + " ms");
    }

    @Test
    void threeStallsLoseNothingAndCountOnceEach() throws Exception {
        Outcome outcome = rig.run("stalls", "3", "3");
        figures("stalls", outcome);
        assertEquals(3, outcome.log().value("underruns"));
        List<Run> runs = outcome.recording().runs();
        List<Event> chunks = outcome.log().all("chunk");
        assertEquals(4, runs.size());
        assertEquals(12L * Probe.RATE, runs.getLast().endFrame());
        for (int i = 1; i < 4; i++) {
            Run run = runs.get(i);
            assertEquals(runs.get(i - 1).endFrame(), run.frame());
            Event chunk = chunks.stream().filter(event -> event.value() > run.frame()).findFirst().orElseThrow();
            double resumed = (outcome.recording().nanosOf(run.at()) - chunk.nanos()) / 1e6;
            log.info("after a stall sound resumes {} ms after its data", resumed);
            assertTrue(resumed <= 80 + 60, "resumed after " + resumed + " ms");
        }
    }

    @Test
    void twentyPausesAndSeeksAreSilentSoonAndKeepTheirPlace() throws Exception {
        Outcome outcome = rig.run("pauses", "20");
        ClockError error = figures("pauses and seeks", outcome);
        List<Double> silences = Commands.silentAfterMillis(outcome);
        List<Double> repeats = outcome.log().all("resume").stream()
                .map(resume -> Commands.repeatedMillis(outcome.recording().runs(), resume.value())).toList();
        log.info("silent after {} ms; repeated {} ms", silences, repeats);
        assertAll(() -> assertEquals(List.of(), Commands.broken(outcome)),
                () -> assertTrue(Collections.max(silences) <= 60, "silent after " + silences),
                () -> assertEquals(0, outcome.log().backwardSteps()), () -> assertClock(error, 5));
    }

    @Test
    void theFirstSoundIsHeardWithinSixtyMillisecondsOfTheFirstAudio() throws Exception {
        Outcome outcome = rig.run("starts", "20");
        List<Double> delays = new ArrayList<>();
        for (Event first : outcome.log().all("first")) {
            outcome.recording().runs().stream().filter(run -> run.frame() == 0)
                    .mapToDouble(run -> (outcome.recording().nanosOf(run.at()) - first.nanos()) / 1e6)
                    .filter(delay -> delay > 0).min().ifPresent(delays::add);
        }
        Collections.sort(delays);
        log.info("first sound after first audio: median {} ms, worst {} ms", delays.get(10), delays.getLast());
        assertEquals(20, delays.size());
        assertTrue(delays.getLast() <= 60, "worst " + delays.getLast() + " ms");
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void aDeadServerIsNoticedWithinASecondAndBackWithinThree(String choice) throws Exception {
        ServerDeath death = ServerDeath.play(rig, 2, choice);
        log.info("server dead: noticed after {} ms; back: sound after {} ms", death.noticedMillis(),
                death.soundAgainMillis());
        assertTrue(death.noticedMillis() <= 1000, "noticed after " + death.noticedMillis() + " ms");
        assertTrue(death.soundAgain(), "no sound after the restart");
        assertTrue(death.soundAgainMillis() <= 3000, "sound again after " + death.soundAgainMillis() + " ms");
        assertEquals(0, death.log().backwardSteps());
        if (choice.equals("1")) {
            assertEquals((double) death.lastFrameBefore(), (double) death.runs().getFirst().frame(), 2);
        }
    }

    @Test
    void aHundredPausesLeaveNoThreadAndNoFileBehind() throws Exception {
        Outcome outcome = rig.run("rounds", "100");
        ProbeLog figures = outcome.log();
        log.info("threads {} then {}, files {} then {}", figures.value("threadsBefore"), figures.value("threadsAfter"),
                figures.value("filesBefore"), figures.value("filesAfter"));
        assertTrue(figures.value("threadsAfter") <= figures.value("threadsBefore"));
        assertTrue(figures.value("filesAfter") <= figures.value("filesBefore"));
    }

    @Test
    void theAudioThreadAllocatesNothingAndTheEngineIsCheap() throws Exception {
        ProbeLog figures = rig.run("figures", "20").log();
        List<Long> bytes = figures.all("audioBytes").stream().map(Event::value).sorted().toList();
        log.info("audio thread {} B in each second, feeder {} B/s, engine {} us CPU/s, of it audio thread {} us", bytes,
                figures.value("feederBytesPerSecond"),
                figures.value("engineCpuMicrosPerSecond"), figures.value("audioCpuMicrosPerSecond"));
        // A second in which something happened for the first time may cost a few bytes; all others cost none.
        assertEquals(0, bytes.get(bytes.size() - 2));
        assertTrue(figures.value("engineCpuMicrosPerSecond") <= 20_000);
    }

    private static ClockError figures(String what, Outcome outcome) {
        ClockError error = ClockError.of(outcome.recording(), outcome.log());
        log.info("{}: {} runs, {} backward steps; clock: {}", what, outcome.recording().runs().size(),
                outcome.log().backwardSteps(), error);
        return error;
    }

    private static void assertSoundIsWhole(Outcome outcome, int seconds) {
        List<Run> runs = outcome.recording().runs();
        assertEquals(List.of(new Run(runs.getFirst().at(), 0, seconds * Probe.RATE)), runs);
        assertEquals(0, outcome.log().backwardSteps());
    }

    private static void assertClock(ClockError error, double mostSettledMillis) {
        assertTrue(ClockError.quantile(error.settled(), 0.95) <= mostSettledMillis, error::toString);
        assertTrue(ClockError.quantile(error.young(), 0.95) <= 20, error::toString);
    }
}
