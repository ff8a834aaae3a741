package dev.soundcheck.ui.text;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A script in a window, with a button behind it.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // nodes exist from start on
abstract class ScriptAreaCase {
    static final double WIDTH = 300;
    ScriptArea area;
    Button next;

    /// To be called by the subclass's `@Start`: the extension looks at no other class.
    final void show(Stage stage) {
        area = new ScriptArea();
        area.setFont(Font.font(20));
        area.setMinHeight(200);
        next = new Button("Next");
        VBox.setVgrow(area, Priority.ALWAYS);
        // All classes share one stage, and a window before may have left it a larger least size.
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.setScene(new Scene(new VBox(area, next), WIDTH, 700));
        stage.sizeToScene();
        stage.show();
        area.requestFocus();
    }

    void set(FxRobot robot, String text) {
        robot.interact(() -> {
            area.setText(text);
            area.getParent().layout();
            area.layout();
            area.requestFocus();
        });
        robot.interact(() -> {});
    }
}
