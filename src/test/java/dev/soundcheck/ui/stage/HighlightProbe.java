package dev.soundcheck.ui.stage;

import atlantafx.base.theme.PrimerLight;
import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.engine.Player;
import dev.soundcheck.audio.rig.CountedSound;
import dev.soundcheck.session.Studio;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.testing.ScriptedService;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.ui.kit.FxThread;
import dev.soundcheck.ui.kit.Pulse;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The window's side of the proof: a JVM of its own that plays a take on the rig's sound server with the real stage, and
/// writes which word was lit in the picture whenever that changed.
///
/// The picture is read back from the window's frame buffer at the beginning of each pulse: what is found there is what
/// the pulse before has drawn, at the time at which a display would begin to show it.
public final class HighlightProbe {
    private static final long MILLI = 1_000_000;
    private static final int CHUNK_FRAMES = SpokenScript.RATE_HZ / 10;
    private static final int LIVE_CHUNKS = 120;
    private static final int STALL_AT_CHUNK = 60;
    private static final long STALL_NANOS = 1200 * MILLI;
    private static final int INTERRUPTIONS = 8;
    private static final int PULSES_BEFORE_PRESS = 60;

    private final SpokenScript script;
    private final Player player = Player.open(NanoClock.system());
    private final ScriptedService service = ScriptedService.offlineVoices();
    private final AtomicReference<@Nullable Pulse> pulse = new AtomicReference<>();
    private final Studio studio = new Studio(player, NanoClock.system(), this::wake);
    private final StageModel model = new StageModel(studio.desk(), this::wake);

    private HighlightProbe(SpokenScript script) {
        this.script = script;
    }

    /// Plays the script and writes what was seen.
    ///
    /// @param args  the number of words
    public static void main(String[] args) throws Exception {
        HighlightProbe probe = new HighlightProbe(SpokenScript.of(Integer.parseInt(args[0])));
        probe.awaitDevice();
        Fx.start();
        Fx.on(probe::open);
        probe.awaitPicture();
        probe.play();
        Fx.on(() -> {
            probe.studio.close();
            return true;
        });
        System.out.flush();
        Platform.exit();
    }

    private void awaitDevice() {
        long deadline = System.nanoTime() + 10_000 * MILLI;
        while (player.state().output().silent() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(MILLI);
        }
    }

    /// Nobody presses before the window is there; its first take is the first the stage has to draw.
    private void awaitPicture() throws Exception {
        CountDownLatch drawn = new CountDownLatch(PULSES_BEFORE_PRESS);
        AnimationTimer counter = Fx.on(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                drawn.countDown();
            }
        });
        Fx.on(() -> {
            counter.start();
            return true;
        });
        if (!drawn.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the window is not drawn");
        }
        Fx.on(() -> {
            counter.stop();
            return true;
        });
    }

    private boolean open() {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        StageView view = new StageView(model);
        Stage window = new Stage();
        window.setScene(new Scene(view, 1000, 720));
        window.setX(0);
        window.setY(0);
        window.show();
        Pulse beats = new Pulse(studio.desk(), new FxThread());
        beats.add(model);
        beats.add(view);
        pulse.set(beats);
        new Watch(view).start();
        return true;
    }

    private void wake() {
        Pulse beats = pulse.get();
        if (beats != null) {
            beats.wake();
        }
    }

    /// Live at first, with a stall in it; then, with all of it received, pauses and jumps at uneven times.
    private void play() throws Exception {
        event("press", 0);
        Fx.on(() -> studio.speak(service, Endpoint.WEBSOCKET, SpeechRequest.of(script.text(), "voice", "model")));
        ScriptedCall call = service.lastCall();
        call.tell(new SpeechEvent.Opened(new PcmFormat(PcmEncoding.S16LE, SpokenScript.RATE_HZ)));
        int chunks = (int) Math.ceil(script.seconds() * SpokenScript.RATE_HZ / CHUNK_FRAMES);
        long due = System.nanoTime() + 50 * MILLI;
        for (int chunk = 0; chunk < chunks; chunk++) {
            if (chunk == STALL_AT_CHUNK) {
                due += STALL_NANOS;
                event("stall", 0);
            }
            if (chunk < LIVE_CHUNKS) {
                sleepUntil(due);
                due += 100 * MILLI;
            }
            send(call, chunk);
        }
        call.complete();
        Random random = new Random(3);
        for (int i = 0; i < INTERRUPTIONS; i++) {
            sleepUntil(System.nanoTime() + (1500 + random.nextInt(800)) * MILLI);
            if (i % 2 == 0) {
                event("pause", 0);
                player.pause();
                sleepUntil(System.nanoTime() + (250 + random.nextInt(300)) * MILLI);
                event("resume", 0);
                player.play();
            } else {
                int word = 20 + random.nextInt(script.words().size() - 60);
                event("seek", word);
                player.seek(script.onsetFrame(word));
            }
            wake();
        }
        sleepUntil(System.nanoTime() + 4000 * MILLI);
    }

    private void send(ScriptedCall call, int chunk) {
        double from = (double) chunk * CHUNK_FRAMES / SpokenScript.RATE_HZ;
        var words = script.between(from, from + (double) CHUNK_FRAMES / SpokenScript.RATE_HZ);
        if (!words.isEmpty()) {
            call.tell(new SpeechEvent.Words(words));
        }
        call.tell(new SpeechEvent.Audio(CountedSound.s16((long) chunk * CHUNK_FRAMES, CHUNK_FRAMES)));
    }

    private static void sleepUntil(long deadline) {
        for (long left = deadline - System.nanoTime(); left > 0; left = deadline - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static synchronized void event(String name, long value) {
        System.out.println(System.nanoTime() + " " + name + " " + value);
    }

    /// Looks at the picture in every pulse. FX thread.
    private final class Watch extends AnimationTimer {
        private final StageSurface surface;
        private final Robot robot = new Robot();
        private double @Nullable [] xs;
        private double[] ys = new double[0];
        private @Nullable Color paper;
        private int lit = -1;

        Watch(StageView view) {
            surface = (StageSurface) view.lookup("#stage");
        }

        @Override
        public void handle(long now) {
            if (xs == null) {
                xs = surface.isVisible() ? places() : null;
                return;
            }
            long before = System.nanoTime();
            int word = litWord(xs);
            if (word != lit) {
                lit = word;
                System.out.println(before + " lit " + word);
            }
        }

        /// Above each word's letters, inside the light's box.
        private double @Nullable [] places() {
            int[] starts = script.charStarts();
            double[] x = new double[starts.length];
            ys = new double[starts.length];
            for (int i = 0; i < starts.length; i++) {
                Bounds box = surface.boxOf(starts[i], starts[i] + script.words().get(i).text().length());
                if (box == null || box.getMaxY() > surface.getHeight()) {
                    return null;
                }
                Point2D place = surface.localToScreen(box.getCenterX(), box.getMinY() + 3);
                x[i] = place.getX();
                ys[i] = place.getY();
            }
            Point2D corner = surface.localToScreen(3, 3);
            paper = robot.getPixelColor(corner.getX(), corner.getY());
            return x;
        }

        private int litWord(double[] x) {
            for (int i = 0; i < x.length; i++) {
                if (!robot.getPixelColor(x[i], ys[i]).equals(paper)) {
                    return i;
                }
            }
            return -1;
        }
    }
}
