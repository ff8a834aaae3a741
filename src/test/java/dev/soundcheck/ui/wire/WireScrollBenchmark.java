package dev.soundcheck.ui.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.session.Desk;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.Report;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.TraceRecorder;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.shell.ShellRig;
import dev.soundcheck.ui.theme.ThemeService;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Scrolling through a log of 100,000 frames, drawn by software on the headless platform.
@Tag("benchmark")
class WireScrollBenchmark {
    private static final int ROWS = 100_000;
    private static final int WARM_UP = 60;
    private static final int FRAMES = 300;
    private static final int ROWS_A_FRAME = 37;

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    private static Take take() {
        TraceRecorder recorder = new TraceRecorder(NanoClock.system(), 0);
        for (int i = 0; i < ROWS; i++) {
            recorder.wireLog().messageIn(i * 1_000_000L, 2200,
                    "{\"type\":\"timestamps\",\"word_timestamps\":{\"words\":[\"" + i
                            + "\"],\"start\":[0.1],\"end\":[0.2]}}",
                    0);
        }
        return Take.restored(1, Endpoint.WEBSOCKET, SpeechRequest.of("A.", "v", "m"), true, Instant.EPOCH, recorder,
                new Take.Outcome(TakeState.CANCELLED, null, Timeline.of("A."), null));
    }

    @Test
    void aHundredThousandFramesScrollAtSixtyASecond() throws Exception {
        double[] gaps = new double[FRAMES];
        double[] cpu = new double[1];
        CountDownLatch done = new CountDownLatch(1);
        double showMillis = Fx.on(() -> {
            Desk desk = new Desk(new FakePlayback(), () -> {});
            WireModel model = new WireModel(desk, Runnable::run, Runnable::run, id -> id);
            WireView view = new WireView(model, new RawModel(new ShellRig().model.transport()));
            ThemeService themes = new ThemeService();
            themes.choiceProperty().set(Settings.Theme.DARK);
            Scene scene = new Scene(view, 1000, 300);
            themes.dress(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            desk.show(take());
            long began = System.nanoTime();
            model.onFrame(new Frame(desk.beat(0), true));
            double millis = (System.nanoTime() - began) / 1e6;
            assertEquals(ROWS, model.rows().size());
            model.followingProperty().set(false);
            new Scrolling((ListView<?>) view.lookup("#wire-rows"), gaps, cpu, done, stage).start();
            return millis;
        });
        assertTrue(done.await(60, TimeUnit.SECONDS));
        double[] sorted = gaps.clone();
        Arrays.sort(sorted);
        Report report = new Report("wire-scroll", "Scrolling a wire log of 100,000 rows, software rendering");
        report.row("the log is taken into the list", showMillis, "ms");
        report.spread("between frames", gaps, "ms");
        report.row("processor time of the window per frame", cpu[0], "ms");
        report.write();
        assertTrue(sorted[FRAMES * 95 / 100] <= 18.5, "P95 between frames was " + sorted[FRAMES * 95 / 100] + " ms");
    }

    /// Scrolls on at every pulse, and notes how far the pulses are apart.
    private static final class Scrolling extends AnimationTimer {
        private final ListView<?> list;
        private final double[] gaps;
        private final double[] cpu;
        private final CountDownLatch done;
        private final Stage stage;
        private int frame;
        private long last;
        private long cpuBegan;

        Scrolling(ListView<?> list, double[] gaps, double[] cpu, CountDownLatch done, Stage stage) {
            this.list = list;
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
            if (frame == WARM_UP) {
                cpuBegan = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            }
            frame++;
            if (frame == WARM_UP + FRAMES) {
                stop();
                cpu[0] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuBegan) / 1e6 / FRAMES;
                stage.close();
                done.countDown();
            } else {
                list.scrollTo(frame * ROWS_A_FRAME);
            }
        }
    }
}
