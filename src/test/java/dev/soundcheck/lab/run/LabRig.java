package dev.soundcheck.lab.run;

import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabSounds;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.HandClock;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.testing.ScriptedService;
import dev.soundcheck.trace.Mark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// A lab whose service answers at once, as the lane asks for, with times a test decides.
public final class LabRig {
    public static final SpeechRequest LINE = SpeechRequest.of("One two three four.", "v", "sonic-3.6");

    public final HandClock clock = new HandClock();
    public final ScriptedService service = ScriptedService.offlineVoices();
    public final List<LabProgress> progress = new ArrayList<>();
    public final LabSounds sounds = new LabSounds(1 << 28);

    /// The script sees only calls of the line itself, not earlier turns.
    public LabRig(Consumer<ScriptedCall> script) {
        this(LINE.text()::equals, script);
    }

    /// @param seen  the texts whose calls the script sees
    public LabRig(Predicate<String> seen, Consumer<ScriptedCall> script) {
        service.script(call -> {
            if (seen.test(call.request().text())) {
                script.accept(call);
            } else {
                call.sayAll();
            }
        });
    }

    /// Answers after `millis`, warm where the lane would be.
    public ScriptedCall answer(ScriptedCall call, double millis, boolean warm) {
        if (warm) {
            call.reused();
        }
        clock.advanceMillis(1);
        call.mark(Mark.SENT);
        clock.advanceMillis(millis - 1);
        call.sayAll();
        return call;
    }

    public boolean socketOpen() {
        return service.socket().status() == SocketState.Status.OPEN;
    }

    LabRunner runner(LabPlan plan, RunLimits limits) {
        LabClock clocks = new LabClock(clock, () -> Instant.EPOCH.plusNanos(clock.nanoTime()));
        return new LabRunner(plan, new LabRunner.Setting(service, new Mute(), clocks, limits, NetworkProfile.NONE,
                "by cable"), new LabListener() {
                    @Override
                    public void onProgress(LabProgress now) {
                        progress.add(now);
                    }

                    @Override
                    public void onRun(Lab soFar, Take take) {
                        sounds.keep(soFar.runs().getLast(), take);
                    }
                });
    }

    public Lab run(LabPlan plan) {
        return runner(plan, new RunLimits(5000, 0, 0)).run();
    }
}
