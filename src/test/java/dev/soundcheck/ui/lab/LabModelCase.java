package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.run.LabClock;
import dev.soundcheck.lab.run.LabRig;
import dev.soundcheck.lab.run.RunLimits;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.session.Desk;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.FakePlayback;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// The model of the lab with a scripted service; background work waits in a queue until the test lets it run.
abstract class LabModelCase {
    @TempDir
    Path folder;
    final LabRig[] rig = new LabRig[1];
    final FakePlayback playback = new FakePlayback();
    final Desk desk = new Desk(playback, () -> {});
    final Queue<Runnable> background = new ArrayDeque<>();
    final List<NetworkProfile> opened = new ArrayList<>();
    @Nullable
    SpeechRequest line = LabRig.LINE;
    @Nullable
    SpeechFailure refusal;
    Runnable whileOpening = () -> {};
    int faultAtCall = Integer.MAX_VALUE;
    Executor fx = Runnable::run;
    Executor io = background::add;
    LabModel model;

    LabModelCase() {
        rig[0] = new LabRig(call -> {
            if (rig[0].service.calls().size() == faultAtCall) {
                throw new IllegalStateException();
            }
            rig[0].answer(call, call.endpoint() == Endpoint.SSE ? 100 : 250, rig[0].socketOpen());
        });
        model = model(Path.of("unused"));
    }

    @BeforeEach
    void build() {
        set(model(folder));
    }

    void set(LabModel fresh) {
        model = fresh;
        for (LabLane lane : LabLane.PLAIN) {
            model.setup().laneProperty(lane).set(List.of(LabLane.SSE_COLD, LabLane.BYTES_COLD).contains(lane));
        }
        model.setup().runsProperty().set(6);
        model.setup().warmUpsProperty().set(1);
    }

    void compare() {
        model.start();
        drain();
    }

    void drain() {
        for (Runnable next = background.poll(); next != null; next = background.poll()) {
            next.run();
        }
    }

    LabModel model(Path labs) {
        LabClock clock = new LabClock(rig[0].clock, () -> Instant.EPOCH.plusNanos(rig[0].clock.nanoTime()));
        return new LabModel(new LabPorts(network -> {
            SpeechFailure why = refusal;
            if (why != null) {
                throw new SpeechException(why);
            }
            opened.add(network);
            whileOpening.run();
            return rig[0].service;
        }, () -> line, List::of, List::of, () -> true, desk, playback, clock, new RunLimits(5000, 0, 0), fx, io, labs));
    }
}
