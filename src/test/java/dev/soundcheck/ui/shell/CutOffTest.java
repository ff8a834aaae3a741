package dev.soundcheck.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.Endpoint;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Nothing that is written is cut off.
@ExtendWith(ApplicationExtension.class)
@NullUnmarked
final class CutOffTest {
    private ShellWindow window;

    @Start
    void show(Stage stage) {
        window = ShellWindow.open(stage);
    }

    @Test
    void nothingIsCutOffInTheSmallestWindow(FxRobot robot) {
        window.ready(robot);
        assertEquals(List.of(), ShellWindow.cut(robot));
    }

    @Test
    void nothingIsCutOffUnderABytesTakeButTheLineInTheList(FxRobot robot) throws TimeoutException {
        window.ready(robot);
        robot.interact(() -> {
            window.rig.model.transport().endpointProperty().set(Endpoint.BYTES);
            window.rig.model.transport().speak();
            window.rig.offline.lastCall().sayAll();
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            window.beat(robot);
            return ShellWindow.visible(robot.lookup("#stage-estimate").query());
        });
        assertEquals(List.of(), ShellWindow.cut(robot).stream()
                .filter(label -> !label.contains("take-text") && !label.contains("stage-note")).toList());
    }
}
