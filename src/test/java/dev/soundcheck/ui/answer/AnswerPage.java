package dev.soundcheck.ui.answer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.lab.run.LabClock;
import dev.soundcheck.lab.run.LabRig;
import dev.soundcheck.lab.run.RunLimits;
import dev.soundcheck.session.Desk;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.ui.lab.LabPorts;
import dev.soundcheck.ui.theme.ThemeService;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The page in a window of its own, over a scripted service with times of its own. FX thread.
final class AnswerPage implements AutoCloseable {
    /// What the window leaves between the head of a room and the status line.
    private static final int WIDTH_PX = 1000;
    private static final int HEIGHT_PX = 543;

    private final Path folder;
    private final Random random = new Random(3);
    private final LabRig rig;
    private final Queue<Runnable> held = new ArrayDeque<>();
    private int warmed;
    private boolean holds;
    private @Nullable Stage window;

    AnswerPage(Path folder) {
        this.folder = folder;
        this.rig = new LabRig(this::answer);
    }

    /// Measuring waits from now on, until it is let go.
    void hold() {
        holds = true;
    }

    void letGo() {
        holds = false;
        List.copyOf(held).forEach(Runnable::run);
    }

    private void work(Runnable work) {
        if (holds) {
            held.add(work);
        } else {
            work.run();
        }
    }

    LabRig rig() {
        return rig;
    }

    @Override
    public void close() {
        if (window != null) {
            window.close();
        }
    }

    Scene scene(Settings.Theme theme) {
        LabClock clock = new LabClock(rig.clock, () -> Instant.EPOCH.plusNanos(rig.clock.nanoTime()));
        AnswerModel model = new AnswerModel(new AnswerPorts(
                new LabPorts(_ -> rig.service, () -> LabRig.LINE, List::of, List::of, () -> false,
                        new Desk(new FakePlayback(), () -> {}), new FakePlayback(), clock,
                        new RunLimits(5000, 0, 0), Runnable::run, this::work, folder),
                List::of, _ -> true, _ -> {}));
        AnswerView view = new AnswerView(model);
        ThemeService themes = new ThemeService();
        themes.choiceProperty().set(theme);
        Scene scene = new Scene(view, WIDTH_PX, HEIGHT_PX);
        themes.dress(scene);
        view.refresh();
        window = new Stage();
        window.setScene(scene);
        window.show();
        return scene;
    }

    private void answer(ScriptedCall call) {
        boolean socket = call.endpoint() == Endpoint.WEBSOCKET;
        boolean warm = socket ? rig.socketOpen() : rig.service.queries().size() > warmed;
        warmed = rig.service.queries().size();
        if (!warm) {
            call.begin(Phase.TCP);
            rig.clock.advanceMillis(60 + 5 * random.nextGaussian());
            call.end(Phase.TCP);
            if (socket) {
                rig.service.socket(SocketState.Status.OPEN);
            }
        }
        rig.answer(call, 95 + 6 * random.nextGaussian(), warm);
    }

    static void fire(Scene scene, String id) {
        switch (node(scene, id)) {
            case ToggleButton toggle -> toggle.fire();
            case Button button -> button.fire();
            default -> throw new IllegalArgumentException(id + " is no button");
        }
        scene.snapshot(null);
    }

    static String label(Scene scene, String id) {
        return ((Label) node(scene, id)).getText();
    }

    static Node node(Scene scene, String id) {
        Node node = scene.lookup("#" + id);
        assertTrue(node != null, id);
        return node;
    }
}
