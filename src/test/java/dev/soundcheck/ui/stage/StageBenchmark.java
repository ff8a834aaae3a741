package dev.soundcheck.ui.stage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.Stamp;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.StageRig;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.waveform.WaveformModel;
import dev.soundcheck.ui.waveform.WaveformView;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How fast stage and waveform open and play texts of any length: times of real pulses, written to
/// `target/benchmarks/stage.md`. The bounds below are those of a regression, the figures are for reading.
@Tag("benchmark")
@SuppressWarnings("NullAway.Init") // the window exists from the start on
final class StageBenchmark {
    private static final int PLAY_PULSES = 900;
    private static final int WARM_UP_PULSES = 120;
    private static final double WORD_SECONDS = 0.3;
    private static final int RATE_HZ = 8000;
    private static final Path REPORT = Path.of("target", "benchmarks", "stage.md");
    private static Stage window;

    @BeforeAll
    static void open() throws Exception {
        Fx.start();
        window = Fx.on(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            Stage stage = new Stage();
            stage.setScene(new Scene(new VBox(), 980, 700));
            stage.show();
            return stage;
        });
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, "| words | opens ms | pulse p50 / p95 / max ms | our part p50 / p95 / max ms "
                + "| FX cpu % | heap MB |\n|---|---|---|---|---|---|\n");
    }

    @AfterAll
    static void close() throws Exception {
        Fx.on(() -> {
            window.close();
            return true;
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 2_000, 10_000})
    void playsATextOfAnyLengthSmoothly(int words) throws Exception {
        Fx.on(() -> {
            window.getScene().setRoot(new VBox());
            return true;
        });
        Run run = new Run(words);
        double emptyMegabytes = heapMegabytes();
        double opensMillis = Fx.on(run::open);
        run.play(WARM_UP_PULSES);
        long cpuBefore = fxCpuNanos();
        long wallBefore = System.nanoTime();
        run.play(PLAY_PULSES);
        double cpu = 100.0 * (fxCpuNanos() - cpuBefore) / (System.nanoTime() - wallBefore);
        double megabytes = heapMegabytes() - emptyMegabytes;
        Files.writeString(REPORT, String.format(Locale.ROOT, "| %d | %.0f | %s | %s | %.0f | %.1f |%n", words,
                opensMillis, spread(run.intervals), spread(run.ours), cpu, megabytes), StandardOpenOption.APPEND);
        assertTrue(opensMillis < 4_000, "opens in " + opensMillis + " ms");
        assertTrue(at(run.ours, 0.5) < 10, "our part of a pulse takes " + at(run.ours, 0.5) + " ms");
    }

    /// A window that plays one take: the position moves with the clock, from the middle of the text on.
    @SuppressWarnings("NullAway.Init") // open() comes before any frame
    private static final class Run {
        private final StageRig rig = new StageRig();
        private StageView stage;
        private WaveformView waveform;
        private final double startSeconds;
        private double[] intervals = new double[0];
        private double[] ours = new double[0];
        private double playedSeconds;
        private List<FrameListener> models = List.of();

        /// The take is made before anything is measured.
        Run(int words) {
            startSeconds = words > 1000 ? words * WORD_SECONDS / 2 : 0;
            speak(words);
        }

        /// From nothing to the first picture, laid out and painted.
        double open() {
            long before = System.nanoTime();
            StageModel script = new StageModel(rig.desk(), () -> {});
            WaveformModel wave = new WaveformModel(rig.desk());
            models = List.of(script, wave);
            stage = new StageView(script);
            waveform = new WaveformView(wave);
            VBox root = new VBox(stage, waveform);
            VBox.setVgrow(stage, Priority.ALWAYS);
            window.getScene().setRoot(root);
            frame(0);
            root.applyCss();
            root.layout();
            frame(0);
            return (System.nanoTime() - before) / 1e6;
        }

        private void speak(int words) {
            StringBuilder text = new StringBuilder();
            List<Stamp> stamps = new ArrayList<>();
            for (int i = 0; i < words; i++) {
                String word = i % 11 == 10 ? "sentence." : "word" + i % 97;
                text.append(i == 0 ? "" : " ").append(word);
                stamps.add(new Stamp(word, 0.1 + i * WORD_SECONDS, 0.1 + i * WORD_SECONDS + 0.25));
            }
            rig.speak(Endpoint.WEBSOCKET, SpeechRequest.of(text.toString(), "v", "m"));
            var format = new PcmFormat(PcmEncoding.S16LE, RATE_HZ);
            rig.call().tell(new SpeechEvent.Opened(format));
            rig.call().tell(new SpeechEvent.Audio(hum((int) format.bytes(format.frames(words * WORD_SECONDS + 20)))));
            for (int i = 0; i < words; i += 2) {
                rig.call().tell(new SpeechEvent.Words(stamps.subList(i, Math.min(words, i + 2))));
            }
            rig.call().complete();
        }

        boolean frame(double seconds) {
            rig.hear(startSeconds + seconds);
            var frame = rig.frame();
            models.forEach(model -> model.onFrame(frame));
            stage.onFrame(frame);
            waveform.onFrame(frame);
            return true;
        }

        /// Real pulses, one after the other; the last call's figures are kept.
        void play(int pulses) throws Exception {
            double[] gaps = new double[pulses];
            double[] parts = new double[pulses];
            CountDownLatch over = new CountDownLatch(1);
            Fx.on(() -> {
                new AnimationTimer() {
                    private final double from = playedSeconds;
                    private long firstNanos;
                    private long lastNanos;
                    private int count = -1;

                    @Override
                    public void handle(long now) {
                        long began = System.nanoTime();
                        firstNanos = count < 0 ? began : firstNanos;
                        playedSeconds = from + (began - firstNanos) / 1e9;
                        frame(playedSeconds);
                        if (count >= 0) {
                            gaps[count] = (began - lastNanos) / 1e6;
                            parts[count] = (System.nanoTime() - began) / 1e6;
                        }
                        lastNanos = began;
                        if (++count == pulses) {
                            stop();
                            over.countDown();
                        }
                    }
                }.start();
                return true;
            });
            assertTrue(over.await(120, TimeUnit.SECONDS), "the pulses stopped");
            intervals = gaps;
            ours = parts;
        }

        private static byte[] hum(int bytes) {
            byte[] pcm = new byte[bytes];
            for (int i = 0; i + 1 < bytes; i += 2) {
                short sample = (short) (9000 * Math.sin(i * 0.05) * Math.sin(i * 0.0007));
                pcm[i] = (byte) sample;
                pcm[i + 1] = (byte) (sample >> 8);
            }
            return pcm;
        }
    }

    private static String spread(double[] millis) {
        return String.format(Locale.ROOT, "%.1f / %.1f / %.1f", at(millis, 0.5), at(millis, 0.95), at(millis, 1));
    }

    private static double at(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    /// What the FX thread alone has worked; painting and blitting on the render thread is not in it.
    private static long fxCpuNanos() throws Exception {
        long id = Fx.on(() -> Thread.currentThread().threadId());
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(id);
    }

    /// After a collection, so that only what is held counts; the take's own sound and words are in it.
    private static double heapMegabytes() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() / 1e6;
    }
}
