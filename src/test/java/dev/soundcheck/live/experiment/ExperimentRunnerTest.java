package dev.soundcheck.live.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.live.Cut;
import dev.soundcheck.live.HandRunClock;
import dev.soundcheck.live.ModelPace;
import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Studio;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.ScriptedContext;
import dev.soundcheck.testing.ScriptedService;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// Holds what an experiment sends and what it notes.
class ExperimentRunnerTest {
    private static final String TEXT = "First we boil the water. Then we wait.";
    private static final SpeechFailure REFUSED = SpeechFailure.of(SpeechFailure.Kind.REJECTED, "It was refused.",
            "Change it.", "");

    private final HandRunClock clock = new HandRunClock();
    private final ScriptedService service = ScriptedService.offlineVoices();
    private final Studio studio = new Studio(new Mute(), clock, () -> {});

    ExperimentRunnerTest() {
        service.answer(ExperimentRunnerTest::speakAsItComes);
    }

    @Test
    void theTextIsSpokenOnceInEveryWay() {
        ExperimentRunner runner = run(Variant.all());

        assertEquals(List.of("Whole", "Sentences, 0 ms", "Sentences, 250 ms", "Sentences, 3,000 ms", "Words, 0 ms",
                "Words, 250 ms", "Words, 3,000 ms", "Tokens, 0 ms", "Tokens, 250 ms", "Tokens, 3,000 ms"),
                runner.runs().stream().map(each -> each.variant().title()).toList());
        assertEquals(10, service.contexts().size());
        service.contexts().forEach(context -> assertEquals(TEXT, context.text()));
        assertEquals(List.of(TEXT, "(finish)"), service.contexts().getFirst().inputs());
        assertEquals(List.of("First we boil the water. ", "Then we wait.", "(finish)"),
                service.contexts().get(1).inputs());
        assertEquals(OptionalInt.of(0), service.contexts().get(1).maxBufferDelayMillis());
        assertEquals(OptionalInt.of(3_000), service.contexts().getLast().maxBufferDelayMillis());
        assertEquals(10, studio.takes().size());
    }

    @Test
    void oneWayFollowsTheOther() {
        service.answer(_ -> {});
        ExperimentRunner runner = start(Variant.all());
        clock.advanceMillis(10_000);
        runner.beat();
        assertEquals(1, service.contexts().size());
        assertTrue(runner.runs().isEmpty());

        service.contexts().getFirst().sayAllWhenFinished();
        runner.beat();
        assertEquals(1, runner.runs().size());
        assertNull(runner.current());
        runner.beat();
        clock.advanceMillis(10_000);
        assertEquals(2, service.contexts().size());
        assertNotNull(runner.current());
    }

    @Test
    void figuresTellWhatEachWayCostsAndBrings() {
        ExperimentRunner runner = run(List.of(new Variant(Cut.By.WHOLE, OptionalInt.empty()),
                new Variant(Cut.By.WORD, OptionalInt.of(0))));
        VariantRun whole = runner.runs().getFirst();
        VariantRun words = runner.runs().getLast();

        assertEquals(2, whole.messages());
        assertEquals(9, words.messages());
        assertEquals(0, whole.seams());
        assertEquals(7, words.seams());
        // At 20 tokens a second the last word is there long after the first.
        assertTrue(whole.firstAudioMillis().orElse(0) > words.firstAudioMillis().orElse(0) + 300,
                () -> whole + " " + words);
        assertEquals(whole.firstAudioMillis().orElse(0), whole.split().oursMillis(), 1e-6);
        assertTrue(whole.sounds() && words.longestSilenceMillis() > 0);
        assertEquals(words, runner.result().earliest().orElseThrow());
        assertEquals(whole, runner.result().opposite().orElseThrow());
        assertTrue(
                runner.result().conclusion().startsWith("Offline voices. First sound earliest with \"Words, 0 ms\": "),
                runner.result().conclusion());
    }

    @Test
    void aWayThatIsRefusedIsNotedAndTheNextGoesOn() {
        service.answer(context -> {
            if (service.contexts().size() == 1) {
                context.call().fail(REFUSED);
            } else {
                speakAsItComes(context);
            }
        });
        ExperimentRunner runner = run(List.of(new Variant(Cut.By.TOKEN, OptionalInt.of(0)),
                new Variant(Cut.By.WORD, OptionalInt.of(0))));

        assertEquals("It was refused. Change it.", runner.runs().getFirst().failure());
        assertFalse(runner.runs().getFirst().sounds());
        assertNull(runner.runs().getLast().failure());
    }

    @Test
    void stoppedItKeepsWhatCame() {
        ExperimentRunner runner = start(Variant.all());
        for (int i = 0; runner.runs().size() < 2 && i < 10_000; i++) {
            clock.advanceMillis(10);
            runner.beat();
        }
        runner.beat();
        clock.advanceMillis(400);
        runner.stop();
        int sent = service.contexts().getLast().inputs().size();
        clock.advanceMillis(10_000);
        runner.beat();

        assertEquals(2, runner.result().runs().size());
        assertTrue(runner.result().cancelled() && runner.over());
        assertEquals(sent, service.contexts().getLast().inputs().size());
    }

    @Test
    void noWayPaysForOpeningTheSocket() {
        ExperimentRunner runner = new ExperimentRunner(plan(Variant.all()), studio, service, clock, () -> {});
        service.socket(SocketState.Status.OPENING);
        runner.beat();
        clock.advanceMillis(1_000);
        assertTrue(service.contexts().isEmpty());

        service.socket(SocketState.Status.OPEN);
        runner.beat();
        clock.advanceMillis(1_000);
        assertEquals(1, service.contexts().size());
    }

    @Test
    void anEmptyTextIsNoPlan() {
        assertThrows(IllegalArgumentException.class, () -> new ExperimentPlan(" ", "Voice",
                SpeechRequest.of("", "v", "m"), ModelPace.USUAL, Variant.all()));
        assertEquals("10 turns, 380 characters", plan(Variant.all()).cost());
    }

    private ExperimentRunner run(List<Variant> variants) {
        ExperimentRunner runner = start(variants);
        for (int i = 0; !runner.over() && i < 10_000; i++) {
            clock.advanceMillis(10);
            runner.beat();
        }
        assertTrue(runner.over());
        return runner;
    }

    private ExperimentRunner start(List<Variant> variants) {
        ExperimentRunner runner = new ExperimentRunner(plan(variants), studio, service, clock, () -> {});
        runner.beat();
        return runner;
    }

    private static ExperimentPlan plan(List<Variant> variants) {
        return new ExperimentPlan(TEXT, "Voice", SpeechRequest.of("", "v", "m"), new ModelPace(100, 20, 0, 1, 1),
                variants);
    }

    /// Sound begins with the first piece; the rest follows when no more text comes.
    private static void speakAsItComes(ScriptedContext context) {
        if (context.inputs().size() == 1 && !context.finished()) {
            context.call().speak(TEXT);
            context.call().audio(0.1);
        } else if (context.finished() && !context.call().ended()) {
            context.call().sayAll();
        }
    }
}
