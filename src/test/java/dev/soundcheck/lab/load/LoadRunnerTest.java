package dev.soundcheck.lab.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.lab.run.LabClock;
import dev.soundcheck.lab.run.RunLimits;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.HandClock;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.testing.ScriptedService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LoadRunnerTest {
    private static final SpeechRequest LINE = SpeechRequest.of("One two three.", "v", "sonic-3.6");

    private final HandClock clock = new HandClock();
    private final ScriptedService service = ScriptedService.offlineVoices();
    private final List<ScriptedCall> waiting = new ArrayList<>();
    private final List<LoadStep> heard = new ArrayList<>();

    private LoadRunner runner(LoadPlan plan) {
        return new LoadRunner(plan, service, new LabClock(clock, () -> Instant.EPOCH), new RunLimits(5000, 0, 0),
                soFar -> heard.add(soFar.steps().getLast()));
    }

    private static SpeechFailure failure(SpeechFailure.Kind kind, String sentence) {
        return SpeechFailure.of(kind, sentence, "", "");
    }

    @Test
    void theStepsDoubleUpToTheMostAskedFor() {
        assertEquals(List.of(1, 2, 4, 6), new LoadPlan(LINE, Endpoint.SSE, 6, 1).steps());
        assertEquals(List.of(1), new LoadPlan(LINE, Endpoint.SSE, 1, 1).steps());
        assertEquals((1 + 2 + 4 + 6) * 3, new LoadPlan(LINE, Endpoint.SSE, 6, 3).cost().requests());
        assertEquals((1 + 2 + 4 + 6) * 3 * 14, new LoadPlan(LINE, Endpoint.SSE, 6, 3).cost().characters());
    }

    /// The script answers nobody before all of a step are there: a runner that waited for one would wait for ever.
    @Test
    void allOfAStepAreAskedForBeforeOneIsWaitedFor() {
        List<Integer> expected = new ArrayList<>(List.of(1, 2, 4));
        service.script(call -> {
            waiting.add(call);
            if (waiting.size() == expected.getFirst()) {
                expected.removeFirst();
                clock.advanceMillis(100);
                waiting.forEach(ScriptedCall::sayAll);
                waiting.clear();
            }
        });
        LoadResult result = runner(new LoadPlan(LINE, Endpoint.WEBSOCKET, 4, 1)).run();
        assertEquals(List.of(1, 2, 4), result.steps().stream().map(LoadStep::atOnce).toList());
        assertEquals(List.of(1, 2, 4), result.steps().stream().map(step -> step.ttfaMillis().size()).toList());
        assertEquals(100, result.steps().getLast().spread().orElseThrow().median(), 60);
        assertEquals(result.steps(), heard);
        assertTrue(result.sentence().startsWith("All 4 at once were served."), result.sentence());
    }

    @Test
    void oneAloneIsToldInTheSingular() {
        service.script(ScriptedCall::sayAll);
        assertEquals("1 at once was served.", runner(new LoadPlan(LINE, Endpoint.BYTES, 1, 1)).run().sentence());
    }

    @Test
    void aServiceThatSaysTooManyEndsTheStepsThere() {
        service.script(call -> {
            if (service.calls().size() > 1 + 2 + 2) {
                call.fail(failure(SpeechFailure.Kind.BUSY, "Too many at once."));
            } else {
                call.sayAll();
            }
        });
        LoadResult result = runner(new LoadPlan(LINE, Endpoint.BYTES, 16, 1)).run();
        assertEquals(3, result.steps().size());
        assertEquals(2, result.steps().getLast().busy());
        assertEquals("At 4 at once the service refused 2 of 4 as too many (429); 2 at once were served.",
                result.sentence());
        assertFalse(result.cancelled());
    }

    @Test
    void otherFailuresAreCountedAndNamedAndTheStepsGoOn() {
        service.script(call -> {
            if (service.calls().size() == 3) {
                call.fail(failure(SpeechFailure.Kind.SERVER, "The service failed."));
            } else {
                call.sayAll();
            }
        });
        LoadResult result = runner(new LoadPlan(LINE, Endpoint.SSE, 4, 1)).run();
        assertEquals(3, result.steps().size());
        assertEquals(1, result.steps().get(1).failed());
        assertEquals("The service failed.", result.steps().get(1).reason());
    }

    @Test
    void cancellingKeepsTheStepsBefore() {
        AtomicReference<LoadRunner> runner = new AtomicReference<>();
        service.script(call -> {
            if (service.calls().size() == 2) {
                runner.get().cancel();
            }
            if (service.calls().size() < 2) {
                call.sayAll();
            }
        });
        runner.set(runner(new LoadPlan(LINE, Endpoint.SSE, 8, 1)));
        LoadResult result = runner.get().run();
        assertTrue(result.cancelled());
        assertEquals(1, result.steps().size());
    }

    @Test
    void whatCannotBeMadeIsRefusedBefore() {
        assertThrows(IllegalArgumentException.class, () -> new LoadPlan(LINE, Endpoint.SSE, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new LoadPlan(LINE.withText("…"), Endpoint.SSE, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new LoadPlan(
                LINE.withFormat(OutputFormat.mp3(44_100, 128_000)), Endpoint.SSE, 1, 1));
    }
}
