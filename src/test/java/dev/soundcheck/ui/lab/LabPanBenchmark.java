package dev.soundcheck.ui.lab;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.lab.file.LabFiles;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.run.LabClock;
import dev.soundcheck.lab.run.LabRig;
import dev.soundcheck.lab.run.RunLimits;
import dev.soundcheck.session.Desk;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.Report;
import dev.soundcheck.testing.ThreadTime;
import dev.soundcheck.ui.theme.ThemeService;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Panning through 20 runs of 6 lanes with 600 chunks each, drawn by software on the headless platform.
@Tag("benchmark")
class LabPanBenchmark {
    private static final int WARM_UP = 60;
    private static final int FRAMES = 300;
    private static final int CHUNKS = 600;

    @TempDir
    Path folder;

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void panningKeepsSixtyFramesPerSecond() throws Exception {
        Path file = folder.resolve("large.lab.json");
        LabFiles.save(large(), file);
        double[] gaps = new double[FRAMES];
        double[] cpu = new double[4];
        CountDownLatch done = new CountDownLatch(1);
        Fx.on(() -> {
            LabModel model = new LabModel(new LabPorts(_ -> {
                throw new AssertionError("nothing is opened");
            }, () -> null, List::of, List::of, () -> true, new Desk(new FakePlayback(), () -> {}), new FakePlayback(),
                    LabClock.system(), RunLimits.DEFAULT, Runnable::run,
                    Runnable::run, folder));
            LabView view = new LabView(model, List::of, new NoFiles(), (_, _) -> {}, () -> {});
            ThemeService themes = new ThemeService();
            themes.choiceProperty().set(Settings.Theme.LIGHT);
            Scene scene = new Scene(view, 1000, 900);
            themes.dress(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            model.open(file);
            view.show(LabView.Shown.ROWS);
            RunRows rows = (RunRows) view.lookup("#lab-rows");
            rows.zoom(3, 200);
            new Panning(rows, gaps, cpu, done, stage).start();
            return 0;
        });
        assertTrue(done.await(60, TimeUnit.SECONDS));
        double[] sorted = gaps.clone();
        Arrays.sort(sorted);
        Report report = new Report("lab-pan", "Panning the lab: 20 runs x 6 lanes x 600 chunks, software rendering");
        report.row("between frames, median", sorted[FRAMES / 2], "ms");
        report.row("between frames, P95", sorted[FRAMES * 95 / 100], "ms");
        report.row("between frames, worst", sorted[FRAMES - 1], "ms");
        report.row("processor time of the window per frame", cpu[1] - cpu[0], "ms");
        report.row("processor time of the renderer per frame", cpu[3] - cpu[2], "ms");
        report.write();
        assertTrue(sorted[FRAMES * 95 / 100] <= 18.5, "P95 between frames was " + sorted[FRAMES * 95 / 100] + " ms");
    }

    private static Lab large() {
        LabRig[] rig = new LabRig[1];
        int[] call = new int[1];
        rig[0] = new LabRig(spoken -> {
            call[0]++;
            if (rig[0].socketOpen()) {
                spoken.reused();
            }
            rig[0].clock.advanceMillis(100 + call[0] % 37);
            for (int chunk = 0; chunk < CHUNKS; chunk++) {
                spoken.audio(spoken.speech().seconds() / CHUNKS);
                rig[0].clock.advanceMillis(2 + (chunk * 7 + call[0]) % 3);
            }
            spoken.complete();
        });
        return rig[0].run(new LabPlan(LabRig.LINE, List.of(LabLane.BYTES_COLD, LabLane.BYTES_WARM, LabLane.SSE_COLD,
                LabLane.SSE_WARM, LabLane.SOCKET_COLD, LabLane.SOCKET_FIRST), 20, 0, 7));
    }

    /// Pans every pulse, there and back, and notes how far the pulses are apart.
    private static final class Panning extends AnimationTimer {
        private final RunRows rows;
        private final double[] gaps;
        private final double[] cpu;
        private final CountDownLatch done;
        private final Stage stage;
        private int frame;
        private long last;

        Panning(RunRows rows, double[] gaps, double[] cpu, CountDownLatch done, Stage stage) {
            this.rows = rows;
            this.gaps = gaps;
            this.cpu = cpu;
            this.done = done;
            this.stage = stage;
        }

        @Override
        public void handle(long pulse) {
            long now = System.nanoTime();
            if (frame >= WARM_UP && frame < WARM_UP + FRAMES) {
                gaps[frame - WARM_UP] = (now - last) / 1e6;
            }
            last = now;
            if (frame == WARM_UP || frame == WARM_UP + FRAMES - 1) {
                int at = frame == WARM_UP ? 0 : 1;
                cpu[at] = ThreadTime.millis("JavaFX Application Thread") / FRAMES;
                cpu[at + 2] = ThreadTime.millis("QuantumRenderer-0") / FRAMES;
            }
            rows.pan(frame / 40 % 2 == 0 ? -9 : 9, frame / 60 % 2 == 0 ? -3 : 3);
            if (++frame == WARM_UP + FRAMES) {
                stop();
                stage.close();
                done.countDown();
            }
        }
    }
}
