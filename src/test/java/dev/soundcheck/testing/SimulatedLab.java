package dev.soundcheck.testing;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.plan.Slot;
import dev.soundcheck.lab.result.ConnectionFacts;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabInfo;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.Onset;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.TraceRecorder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/// Labs whose every TTFA a test decides, made in the order that a plan would have them made. Nothing is spoken.
public final class SimulatedLab {
    private static final PcmFormat FORMAT = new PcmFormat(PcmEncoding.S16LE, 44_100);
    private static final SpeechRequest LINE = SpeechRequest.of("One two three four.", "v", "sonic-3.6")
            .withStamps(StampOptions.NONE);
    private static final int CHUNK_FRAMES = 4410;

    private SimulatedLab() {}

    /// A lab without warm-ups.
    ///
    /// @param millis  TTFA of a lane's run, by the run's number in the lab
    public static Lab of(List<LabLane> lanes, int runs, long seed, ToDoubleBiFunction<LabLane, Integer> millis) {
        return of(new LabPlan(LINE, lanes, runs, 0, seed), 2, millis);
    }

    /// A lab that carried a plan out.
    ///
    /// @param chunks  of each run, 100 ms of sound in each
    public static Lab of(LabPlan plan, int chunks, ToDoubleBiFunction<LabLane, Integer> millis) {
        List<LabRun> made = new ArrayList<>();
        for (Slot slot : plan.order()) {
            made.add(run(slot, millis.applyAsDouble(slot.lane(), slot.number()), chunks));
        }
        return new Lab(new LabInfo("1.0", "127.0.0.1:1", true, "", "", "a machine", Instant.EPOCH), plan, made, false);
    }

    private static LabRun run(Slot slot, double millis, int chunks) {
        long press = slot.number() * 1_000_000_000L;
        TraceRecorder recorder = new TraceRecorder(NanoClock.system(), press);
        long first = press + Math.round(millis * 1e6);
        recorder.mark(Mark.SENT, press + 1_000_000);
        recorder.mark(Mark.FIRST_BYTE, first);
        for (int i = 0; i < chunks; i++) {
            recorder.chunk(first + i * 20_000_000L, CHUNK_FRAMES, 2 * CHUNK_FRAMES, Float.NaN);
        }
        recorder.mark(Mark.DONE, first + chunks * 20_000_000L);
        return new LabRun(slot, Instant.EPOCH, recorder.snapshot(), FORMAT, (long) chunks * CHUNK_FRAMES,
                new Onset(40, Double.NaN), ConnectionFacts.UNKNOWN, null);
    }
}
