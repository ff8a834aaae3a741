package dev.soundcheck.lab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.result.Exclusion;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.ScriptedCall;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LabRunnerTest {
    private static final List<LabLane> SOCKET = List.of(LabLane.SOCKET_COLD, LabLane.SOCKET_FIRST,
            LabLane.SOCKET_LATER);

    @Test
    void eachLaneIsBroughtIntoItsModeBeforeThePress() {
        AtomicReference<LabRig> rig = new AtomicReference<>();
        AtomicInteger colds = new AtomicInteger();
        LabRig made = new LabRig(call -> {
            boolean open = rig.get().socketOpen();
            colds.addAndGet(open ? 0 : 1);
            rig.get().answer(call, 20, open);
            rig.get().service.socket(SocketState.Status.OPEN);
        });
        rig.set(made);
        Lab lab = made.run(new LabPlan(LabRig.LINE, SOCKET, 4, 0, 7));
        assertEquals(4, colds.get());
        assertTrue(lab.excluded().isEmpty(), lab.excluded()::toString);
        assertEquals(12, lab.runs().size());
    }

    @Test
    void aLaterTurnFollowsATurnOnTheSameSocket() {
        LabRig rig = rig(20, true);
        rig.run(new LabPlan(LabRig.LINE, List.of(LabLane.SOCKET_LATER), 3, 0, 7));
        List<String> texts = rig.service.calls().stream().map(call -> call.request().text()).toList();
        assertEquals(List.of(LabPlan.EARLIER_TURN, LabRig.LINE.text(), LabRig.LINE.text(), LabRig.LINE.text()), texts);
    }

    @Test
    void warmHttpIsWarmedByARequestThatCostsNothing() {
        LabRig rig = rig(20, true);
        rig.run(new LabPlan(LabRig.LINE, List.of(LabLane.SSE_WARM), 2, 0, 7));
        assertEquals(2, rig.service.queries().size());
        assertEquals(2, rig.service.calls().size());
    }

    @Test
    void aRunOfTheWrongWarmthIsLeftOutWithItsReason() {
        LabRig rig = rig(20, true);
        Lab lab = rig.run(new LabPlan(LabRig.LINE, List.of(LabLane.BYTES_COLD), 2, 0, 7));
        assertEquals(2, lab.excluded().size());
        assertEquals(Exclusion.Kind.WRONG_WARMTH, kind(lab.runs().getFirst()));
        assertEquals(0, lab.values(LabLane.BYTES_COLD, Metric.TTFA).length);
    }

    @Test
    void oneFailedRunDoesNotEndItAndIsInNoFigure() {
        AtomicInteger calls = new AtomicInteger();
        LabRig[] rig = new LabRig[1];
        rig[0] = new LabRig(call -> {
            if (calls.incrementAndGet() == 2) {
                call.fail(SpeechFailure.of(SpeechFailure.Kind.BUSY, "Too many requests at once.", "", "429"));
            } else {
                rig[0].answer(call, 30, false);
            }
        });
        Lab lab = rig[0].run(new LabPlan(LabRig.LINE, List.of(LabLane.SSE_COLD), 4, 0, 7));
        assertEquals(4, lab.runs().size());
        assertEquals(Exclusion.Kind.BUSY, kind(lab.runs().get(1)));
        assertEquals("Too many requests at once.", Objects.requireNonNull(lab.runs().get(1).exclusion()).reason());
        assertEquals(3, lab.values(LabLane.SSE_COLD, Metric.TTFA).length);
        assertFalse(lab.cancelled());
    }

    @Test
    void aMachineThatSleptIsNoticedOnEitherClock() {
        LabRig[] rig = new LabRig[1];
        rig[0] = new LabRig(call -> rig[0].answer(call, 3100, false));
        Lab lab = rig[0].run(new LabPlan(LabRig.LINE, List.of(LabLane.SSE_COLD), 1, 0, 7));
        assertEquals(Exclusion.Kind.ASLEEP, kind(lab.runs().getFirst()));
    }

    @Test
    void aStreamWithoutSoundIsLeftOut() {
        LabRig rig = new LabRig(ScriptedCall::complete);
        Lab lab = rig.run(new LabPlan(LabRig.LINE, List.of(LabLane.BYTES_COLD), 1, 0, 7));
        assertEquals(Exclusion.Kind.NO_AUDIO, kind(lab.runs().getFirst()));
    }

    @Test
    void aRunThatNeverEndsIsCutAndTheRestGoesOn() {
        AtomicInteger calls = new AtomicInteger();
        LabRig[] rig = new LabRig[1];
        rig[0] = new LabRig(call -> {
            if (calls.incrementAndGet() != 1) {
                rig[0].answer(call, 30, false);
            }
        });
        LabRunner runner = rig[0].runner(new LabPlan(LabRig.LINE, List.of(LabLane.SSE_COLD), 2, 0, 7),
                new RunLimits(20, 0, 0));
        Lab lab = runner.run();
        assertEquals(Exclusion.Kind.TIMED_OUT, kind(lab.runs().get(0)));
        assertTrue(rig[0].service.calls().getFirst().ended());
        assertNull(lab.runs().get(1).exclusion());
    }

    @Test
    void cancellingKeepsWhatThereIs() {
        AtomicInteger calls = new AtomicInteger();
        AtomicReference<LabRunner> runner = new AtomicReference<>();
        LabRig[] rig = new LabRig[1];
        rig[0] = new LabRig(call -> {
            if (calls.incrementAndGet() == 3) {
                runner.get().cancel();
            } else {
                rig[0].answer(call, 30, false);
            }
        });
        runner.set(rig[0].runner(new LabPlan(LabRig.LINE, List.of(LabLane.SSE_COLD), 9, 0, 7),
                new RunLimits(5000, 0, 0)));
        Lab lab = runner.get().run();
        assertTrue(lab.cancelled());
        assertEquals(3, lab.runs().size());
        assertEquals(2, lab.values(LabLane.SSE_COLD, Metric.TTFA).length);
        assertEquals(Exclusion.Kind.CANCELLED, kind(lab.runs().get(2)));
    }

    @Test
    void cancellingEndsTheTurnBeforeALaterTurnAtOnce() {
        AtomicReference<LabRunner> runner = new AtomicReference<>();
        LabRig rig = new LabRig(ScriptedCall::sayAll);
        rig.service.script(_ -> runner.get().cancel());
        runner.set(rig.runner(new LabPlan(LabRig.LINE, List.of(LabLane.SOCKET_LATER), 2, 0, 7),
                new RunLimits(600_000, 0, 0)));
        Lab lab = assertTimeoutPreemptively(Duration.ofSeconds(8), () -> runner.get().run());
        assertTrue(lab.cancelled());
        assertEquals(List.of(), lab.runs());
        assertTrue(rig.service.lastCall().ended());
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void warmUpsAreKeptAndCountNowhere() {
        LabRig rig = rig(25, false);
        Lab lab = rig.run(new LabPlan(LabRig.LINE, List.of(LabLane.SSE_COLD), 3, 2, 7));
        assertEquals(5, lab.runsOf(LabLane.SSE_COLD).size());
        assertEquals(3, lab.values(LabLane.SSE_COLD, Metric.TTFA).length);
    }

    @Test
    void theTimeThatIsLeftComesFromTheRunsThatWere() {
        LabRig rig = rig(500, false);
        rig.run(new LabPlan(LabRig.LINE, List.of(LabLane.SSE_COLD), 4, 0, 7));
        assertTrue(rig.progress.getFirst().secondsRemaining().isEmpty());
        assertEquals(1.5, rig.progress.get(1).secondsRemaining().orElseThrow(), 1e-6);
        assertEquals(4, rig.progress.getLast().done());
    }

    @Test
    void neverAreTwoRunsUnderWayAtOnce() {
        LabRig[] rig = new LabRig[1];
        rig[0] = new LabRig(call -> {
            assertTrue(rig[0].service.calls().stream().filter(other -> other != call).allMatch(ScriptedCall::ended));
            rig[0].answer(call, 30, false);
        });
        Lab lab = rig[0].run(new LabPlan(LabRig.LINE, List.of(LabLane.SSE_COLD, LabLane.BYTES_COLD), 5, 1, 7));
        assertTrue(lab.excluded().isEmpty());
    }

    @Test
    void bytesIsNotAskedForStamps() {
        LabRig rig = rig(25, false);
        rig.run(new LabPlan(LabRig.LINE, List.of(LabLane.BYTES_COLD), 1, 0, 7));
        assertEquals(Endpoint.BYTES, rig.service.lastCall().endpoint());
        assertFalse(rig.service.lastCall().request().stamps().words());
    }

    private static LabRig rig(double millis, boolean warm) {
        LabRig[] rig = new LabRig[1];
        rig[0] = new LabRig(call -> rig[0].answer(call, millis, warm));
        return rig[0];
    }

    private static Exclusion.Kind kind(LabRun run) {
        return Objects.requireNonNull(run.exclusion()).kind();
    }
}
