package dev.soundcheck.ui.shell;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.ui.stage.StageModel;
import dev.soundcheck.ui.stage.StageView;
import dev.soundcheck.ui.theme.ThemeService;
import dev.soundcheck.ui.waveform.WaveformModel;
import dev.soundcheck.ui.waveform.WaveformView;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The real window under a robot, over a rig whose takes are played by hand. FX thread, but for what takes a robot.
@NullUnmarked
final class ShellWindow {
    final ShellRig rig = new ShellRig();
    final ShellView view;
    final StageModel script;
    private final WaveformModel wave;
    private final StageView stage;
    private final WaveformView waveform;

    private ShellWindow() {
        ThemeService themes = new ThemeService();
        themes.choiceProperty().set(Settings.Theme.LIGHT);
        script = new StageModel(rig.studio.desk(), () -> {});
        script.scriptProperty().bindBidirectional(rig.text);
        rig.model.line().onEdit(script::edit);
        rig.model.takes().onShow(script::showStage);
        stage = new StageView(script, rig.model.sound());
        wave = new WaveformModel(rig.studio.desk());
        waveform = new WaveformView(wave);
        view = new ShellView(rig.model, themes, stage, waveform);
        stage.scaleBy(rig.model.look().textSize());
        Scene scene = new Scene(view, 1000, 700);
        themes.dress(scene);
        view.installShortcuts(scene);
    }

    /// Shows it; its service is still to open.
    static ShellWindow open(Stage stage) {
        stage.setX(0); // the headless platform draws no menu that ends beyond its screen
        stage.setY(0);
        ShellWindow window = new ShellWindow();
        stage.setScene(window.view.getScene());
        stage.show();
        window.rig.model.open();
        return window;
    }

    void ready(FxRobot robot) {
        robot.interact(rig::runIo);
        beat(robot);
    }

    void beat(FxRobot robot) {
        robot.interact(() -> {
            rig.beat(script, wave, view, stage, waveform);
        });
    }

    Endpoint endpoint() {
        return rig.model.transport().endpointProperty().get();
    }

    /// What is written shorter than it is.
    static List<String> cut(FxRobot robot) {
        return robot.lookup(node -> node instanceof Labeled && node.isVisible()).queryAllAs(Labeled.class)
                .stream().filter(ShellWindow::visible).filter(ShellWindow::cutOff)
                .map(label -> label.getId() + " " + label.getStyleClass() + " " + label.getText()).toList();
    }

    /// Waits until a drawer has slid in.
    static void settle(FxRobot robot, String drawer) {
        Node node = robot.lookup(drawer).query();
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS,
                    () -> node.isVisible() && node.getTranslateX() == 0);
        } catch (TimeoutException e) {
            throw new AssertionError(drawer + " does not come", e);
        }
    }

    static Bounds bounds(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node.localToScene(node.getLayoutBounds());
    }

    static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryLabeled().getText();
    }

    static boolean shows(Node node, String text) {
        return (node instanceof Labeled label && label.getText() != null && label.getText().contains(text))
                || (node instanceof TextInputControl input && input.getText().contains(text));
    }

    static boolean within(Node parent, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(parent)) {
                return true;
            }
        }
        return false;
    }

    static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// True where the skin had to write less than the text.
    static boolean cutOff(Labeled label) {
        Node written = label.lookup(".text");
        return written instanceof Text shown && label.getText() != null
                && !label.getText().isEmpty() && !shown.getText().equals(label.getText());
    }
}
