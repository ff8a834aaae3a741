package dev.soundcheck.ui.live;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.live.LiveSession;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.Report;
import dev.soundcheck.testing.ScriptedContext;
import dev.soundcheck.testing.ThreadTime;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.theme.ThemeService;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How fluent the room stays with eight voices at a time, and with 2,000 messages in one turn. Writes
/// `target/benchmarks/live-room.md` and `live-turn.md`; the bounds are those of a regression.
@Tag("benchmark")
class LiveRoomBenchmark {
    private static final int PULSES = 600;
    private static final int WARM_UP_PULSES = 120;
    private static final int MESSAGES = 2_000;
    private static final double FRAME_BOUND_MILLIS = 25;
    private static final double MEMORY_BOUND_MB = 20;
    private static final String TEXT = "One two three four five six seven eight nine ten eleven twelve thirteen. ";

    @TempDir
    Path folder;

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void eightVoicesAreDrawnAtSixtyFramesASecond() throws Exception {
        double[] intervals = new double[PULSES];
        double[] ours = new double[PULSES];
        double[] used = new double[4];
        CountDownLatch done = new CountDownLatch(1);
        Stage window = Fx.on(() -> {
            LiveRig rig = new LiveRig(folder);
            while (rig.model.voices().lanes().size() < LiveSession.MOST_LANES) {
                rig.model.voices().add();
            }
            rig.model.setup().mixedProperty().set(true);
            for (LaneModel lane : rig.model.voices().lanes()) {
                rig.model.voices().selectedProperty().set(lane);
                rig.model.pen().type(TEXT);
                rig.context().call().speak(TEXT.repeat(4));
            }
            LiveView view = new LiveView(rig.model, rig.ports,
                    new ScriptFiles(rig.model, () -> null, () -> null, Runnable::run, Runnable::run),
                    new ExperimentDialogs(() -> null, folder));
            Stage stage = new Stage();
            ThemeService themes = new ThemeService();
            themes.choiceProperty().set(Settings.Theme.LIGHT);
            Scene scene = new Scene(view, 1300, 900);
            themes.dress(scene);
            stage.setScene(scene);
            stage.show();
            new Pulses(rig, view, new Times(intervals, ours, used), done).start();
            return stage;
        });
        assertTrue(done.await(120, TimeUnit.SECONDS));
        Fx.on(() -> {
            window.close();
            return true;
        });
        Report report = new Report("live-room", "Eight voices in the live session");
        report.spread("between two frames", intervals, "ms");
        report.spread("our part of a frame, without the painting", ours, "ms");
        report.row("processor time of the window per frame", (used[1] - used[0]) / PULSES, "ms");
        report.row("processor time of the renderer per frame", (used[3] - used[2]) / PULSES, "ms");
        report.write();
        Arrays.sort(intervals);
        assertTrue(intervals[PULSES * 95 / 100] <= FRAME_BOUND_MILLIS, () -> Arrays.toString(intervals));
    }

    /// @param used  of the window, then of the renderer, each at the start and at the end
    private record Times(double[] intervals, double[] ours, double[] used) {
        void note(int end) {
            used[end] = ThreadTime.millis("JavaFX Application Thread");
            used[2 + end] = ThreadTime.millis("QuantumRenderer-0");
        }
    }

    /// Moves everything on by what has passed: sound comes, text comes, all voices are heard.
    private static final class Pulses extends AnimationTimer {
        private final LiveRig rig;
        private final LiveView view;
        private final Times times;
        private final CountDownLatch done;
        private int pulse = -WARM_UP_PULSES;
        private long before;
        private double heard;

        Pulses(LiveRig rig, LiveView view, Times times, CountDownLatch done) {
            this.rig = rig;
            this.view = view;
            this.times = times;
            this.done = done;
        }

        @Override
        public void handle(long now) {
            double passed = before == 0 ? 16 : (now - before) / 1e6;
            before = now;
            rig.clock.advanceMillis(passed);
            heard += passed / 1e3;
            for (ScriptedContext context : rig.service.contexts()) {
                if (!context.call().allSent()) {
                    context.call().audio(passed / 1e3 * 1.5);
                }
            }
            for (FakePlayback loudspeaker : rig.loudspeakers) {
                if (loudspeaker.track() != null) {
                    loudspeaker.hearSeconds(heard, rig.clock.nanoTime());
                }
            }
            long start = System.nanoTime();
            view.onFrame(new Frame(rig.studio.desk().beat(rig.clock.nanoTime()), true));
            if (pulse >= 0 && pulse < PULSES) {
                times.intervals()[pulse] = passed;
                times.ours()[pulse] = (System.nanoTime() - start) / 1e6;
            }
            pulse++;
            if (pulse == 0 || pulse == PULSES) {
                times.note(pulse == 0 ? 0 : 1);
            }
            if (pulse == PULSES) {
                stop();
                done.countDown();
            }
        }
    }

    @Test
    void twoThousandMessagesInOneTurnCostLittleBesideTheirSound() throws Exception {
        LiveRig rig = Fx.on(() -> new LiveRig(folder));
        long before = heap();
        double[] beats = new double[MESSAGES];
        Fx.on(() -> {
            for (int i = 0; i < MESSAGES; i++) {
                rig.model.pen().type("word ");
                rig.clock.advanceMillis(5);
                long start = System.nanoTime();
                rig.model.beat();
                beats[i] = (System.nanoTime() - start) / 1e6;
            }
            return true;
        });
        Fx.on(() -> {
            rig.context().call().speak("word ".repeat(MESSAGES));
            while (!rig.context().call().allSent()) {
                rig.context().call().audio(0.5);
            }
            rig.context().call().speak("");
            rig.model.beat();
            return true;
        });
        long sound = Objects.requireNonNull(rig.model.looks().getFirst().turn().track()).heldBytes();
        double megabytes = (heap() - before - sound) / 1e6;
        Report report = new Report("live-turn", "2,000 messages in one turn");
        report.spread("a beat of the room's model", beats, "ms");
        report.row("memory beside the sound", megabytes, "MB");
        report.write();
        assertTrue(megabytes <= MEMORY_BOUND_MB, () -> megabytes + " MB");
    }

    private static long heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < 3; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}
