package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.run.LabClock;
import dev.soundcheck.lab.run.LabRig;
import dev.soundcheck.lab.run.RunLimits;
import dev.soundcheck.session.Desk;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.theme.ThemeService;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// A lab's screen on the headless platform, over a service that answers as an endpoint far away would.
abstract class LabScreenCase {
    @TempDir
    Path folder;
    final Random random = new Random(5);
    int warmed;
    final AtomicInteger calls = new AtomicInteger();
    final LabRig[] rig = new LabRig[1];
    final FakePlayback playback = new FakePlayback();
    final Desk desk = new Desk(playback, () -> {});
    final List<String> pointed = new ArrayList<>();
    final ChosenFile files = new ChosenFile();

    LabScreenCase() {
        rig[0] = new LabRig(this::say);
    }

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    /// A screen with its model, made on the FX thread.
    record Screen(LabModel model, LabView view, Scene scene) {}

    Screen screen(Settings.Theme theme, int width, int height) {
        LabClock clock = new LabClock(rig[0].clock, () -> Instant.EPOCH.plusNanos(rig[0].clock.nanoTime()));
        LabModel model = new LabModel(
                new LabPorts(_ -> rig[0].service, () -> LabRig.LINE, List::of, List::of, () -> true, desk, playback,
                        clock,
                        new RunLimits(5000, 0, 0), Runnable::run, Runnable::run, folder));
        Studio studio = new Studio(new FakePlayback(), rig[0].clock, () -> {});
        Take take = studio.speak(rig[0].service, Endpoint.SSE, LabRig.LINE);
        LabView view = new LabView(model, () -> List.of(take), files,
                (of, chunk) -> pointed.add(of.endpoint().title() + " take " + of.number() + ", chunk " + chunk),
                () -> {});
        ThemeService themes = new ThemeService();
        themes.choiceProperty().set(theme);
        Scene scene = new Scene(view, width, height);
        themes.dress(scene);
        view.refresh();
        scene.snapshot(null);
        return new Screen(model, view, scene);
    }

    /// As an endpoint far away would: handshakes where it is cold, a base per lane, some noise, a failure now and then.
    void say(ScriptedCall call) {
        boolean socket = call.endpoint() == Endpoint.WEBSOCKET;
        boolean warm = socket ? rig[0].socketOpen() : rig[0].service.queries().size() > warmed;
        warmed = rig[0].service.queries().size();
        if (calls.incrementAndGet() % 37 == 0) {
            call.fail(SpeechFailure.of(SpeechFailure.Kind.BUSY, "Too many requests at once.", "Wait a little.", "429"));
            return;
        }
        if (warm) {
            call.reused();
        } else {
            phase(call, Phase.DNS, 4 + random.nextInt(4));
            phase(call, Phase.TCP, 48 + random.nextInt(8));
            phase(call, Phase.TLS, 55 + random.nextInt(8));
            if (socket) {
                phase(call, Phase.UPGRADE, 52 + random.nextInt(6));
                rig[0].service.socket(SocketState.Status.OPEN);
            }
        }
        call.mark(Mark.SENT);
        rig[0].clock.advanceMillis(90 + random.nextGaussian() * 9 + (call.endpoint() == Endpoint.BYTES ? 40 : 0));
        while (!call.allSent()) {
            call.audio(0.04 + random.nextInt(3) * 0.02, socket ? 6.5f : Float.NaN);
            rig[0].clock.advanceMillis(random.nextInt(20) == 0 ? 150 : 25);
        }
        call.complete();
    }

    void race(LabModel model, LabView.Shown shown) {
        if (shown == LabView.Shown.RACE) {
            model.race().start(model.race().ghosts());
            playback.hearSeconds(0.45, 1);
            model.race().onFrame(new Frame(desk.beat(1), true));
        }
    }

    void phase(ScriptedCall call, Phase phase, double millis) {
        call.begin(phase);
        rig[0].clock.advanceMillis(millis);
        call.end(phase);
    }

    static <T> T node(Screen screen, String id, Class<T> type) {
        return type.cast(screen.view().lookup("#" + id));
    }

    static void press(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    static void mouse(Node node, EventType<MouseEvent> type, double x) {
        Event.fireEvent(node, new MouseEvent(type, x, 30, x, 30, MouseButton.PRIMARY, 1, false, false, false, false,
                true, false, false, false, false, true, null));
    }

    static double top(Screen screen, String id) {
        Node node = node(screen, id, Node.class);
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    /// True where it and all that holds it are visible.
    static boolean seen(Screen screen, String id) {
        Node at = node(screen, id, Node.class);
        while (at != null && at.isVisible()) {
            at = at.getParent();
        }
        return at == null;
    }

    /// Answers with the file a test chose.
    static final class ChosenFile implements FilePorts {
        @Nullable
        Path answer;

        @Override
        public @Nullable Path askOpen(String title, String kind, String ending) {
            return answer;
        }

        @Override
        public @Nullable Path askSave(String title, String name) {
            return answer;
        }

        @Override
        public void writePicture(Region what, Path file, Consumer<String> told) {
            new FileDialogs(() -> null, file, Runnable::run, Runnable::run).writePicture(what, file, told);
        }
    }
}
