package dev.soundcheck.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.ui.kit.FocusRing;
import dev.soundcheck.ui.shell.ShellModel.Drawer;
import dev.soundcheck.ui.stage.StageModel;
import dev.soundcheck.ui.stage.StageView;
import dev.soundcheck.ui.theme.ThemeService;
import dev.soundcheck.ui.waveform.WaveformModel;
import dev.soundcheck.ui.waveform.WaveformView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Control;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Walks over every stop of the keyboard: each has a name, a role and a ring that is seen.
@ExtendWith(ApplicationExtension.class)
@NullUnmarked
final class EveryStopTest {
    private static final int MOST_STOPS = 80;
    private static final int PATIENCE_SECONDS = 60;
    private static final double AROUND_PX = 3;

    private ShellRig rig;
    private ShellView view;

    @Start
    void show(Stage window) {
        rig = new ShellRig();
        ThemeService themes = new ThemeService();
        themes.choiceProperty().set(Settings.Theme.LIGHT);
        StageModel script = new StageModel(rig.studio.desk(), () -> {});
        script.scriptProperty().bindBidirectional(rig.text);
        rig.model.line().onEdit(script::edit);
        StageView stage = new StageView(script, rig.model.sound());
        WaveformView waveform = new WaveformView(new WaveformModel(rig.studio.desk()));
        view = new ShellView(rig.model, themes, stage, waveform);
        Scene scene = new Scene(view, 1000, 700);
        themes.dress(scene);
        view.installShortcuts(scene);
        FocusRing.install(scene);
        window.setScene(scene);
        window.show();
        rig.model.open();
    }

    @ParameterizedTest
    @EnumSource(Drawer.class)
    void everyStopIsNamedAndSeen(Drawer drawer, FxRobot robot) throws Exception {
        robot.interact(() -> {
            rig.ready();
            view.onFrame(rig.frame());
            rig.model.drawerProperty().set(drawer);
        });
        if (drawer != Drawer.NONE) {
            String id = drawer == Drawer.VOICES
                    ? "#voices-drawer"
                    : "#" + drawer.name().toLowerCase(Locale.ROOT) + "-drawer";
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS,
                    () -> robot.lookup(id).tryQuery().filter(node -> node.getTranslateX() == 0).isPresent());
        }
        Set<Node> stops = new LinkedHashSet<>();
        List<String> wrong = new ArrayList<>();
        while (stops.size() < MOST_STOPS) {
            robot.interactNoWait(() -> Event.fireEvent(view.getScene().getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false)));
            Node stop = view.getScene().getFocusOwner();
            if (!stops.add(stop)) {
                break;
            }
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS,
                    () -> Fx.on(() -> surrounds(view.lookup("#focus-ring"), stop)));
            robot.interactNoWait(() -> check(stop, wrong));
        }
        assertTrue(stops.size() > 5, "stops " + stops);
        assertEquals(List.of(), wrong);
    }

    private static boolean surrounds(Node ring, Node stop) {
        Bounds place = stop.localToScene(stop.getLayoutBounds());
        return ring != null && ring.isVisible()
                && Math.abs(ring.getLayoutX() - Math.max(0, place.getMinX())) <= AROUND_PX
                && Math.abs(ring.getLayoutY() - Math.max(0, place.getMinY())) <= AROUND_PX;
    }

    private void check(Node stop, List<String> wrong) {
        String what = stop.getClass().getSimpleName() + "#" + stop.getId() + stop.getStyleClass();
        if (nameOf(stop).isBlank()) {
            wrong.add("no name: " + what);
        }
        if (stop.getAccessibleRole() == AccessibleRole.NODE || stop.getAccessibleRole() == AccessibleRole.PARENT) {
            wrong.add("no role: " + what);
        }
        Node ring = view.lookup("#focus-ring");
        if (ring == null || !ring.isVisible() || !ring.equals(view.getChildren().getLast()) || !seen(ring)) {
            wrong.add("no ring: " + what);
        }
    }

    /// What a screen reader says for it.
    private static String nameOf(Node stop) {
        Object by = stop.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
        if (by instanceof Node label) {
            return String.valueOf(label.queryAccessibleAttribute(AccessibleAttribute.TEXT));
        }
        if (stop.getAccessibleText() != null && !stop.getAccessibleText().isBlank()) {
            return stop.getAccessibleText();
        }
        Object text = stop instanceof Control ? stop.queryAccessibleAttribute(AccessibleAttribute.TEXT) : null;
        return text == null ? "" : text.toString();
    }

    /// What is painted of the ring is no part of what it surrounds.
    private static boolean seen(Node ring) {
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        WritableImage image = ring.snapshot(clear, null);
        int middle = (int) image.getHeight() / 2;
        return image.getPixelReader().getColor(0, middle).getOpacity() > 0.5;
    }
}
