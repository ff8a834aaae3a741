package dev.soundcheck.ui.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audition.SampleLine;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.ui.kit.WholeText;
import dev.soundcheck.ui.shell.ShellRig;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class LineToolsTest {
    private static final String WHOLE = "12 chars · about 1 s · about 12 credits";
    private static final int WIDE_PX = 900;

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void theEstimateIsWrittenShortBeforeItIsCut() throws Exception {
        on((tools, _) -> {
            Label estimate = (Label) tools.lookup("#estimate");
            lay(tools, WIDE_PX);
            assertEquals(WHOLE, estimate.getText());
            int px = WIDE_PX;
            while (estimate.getText().equals(WHOLE)) {
                assertTrue(!WholeText.cutOff(estimate), "cut at " + px);
                lay(tools, --px);
            }
            assertEquals("12 chars · ~1 s · ~12 credits", estimate.getText());
            assertTrue(!WholeText.cutOff(estimate), "cut at " + px);
            lay(tools, WIDE_PX);
            assertEquals(WHOLE, estimate.getText());
        });
    }

    @Test
    void noToolLeavesTheRowWhileASampleWaitsForAnAnswer() throws Exception {
        on((tools, model) -> {
            model.use(SampleLine.ALL.get(1));
            for (int px = WIDE_PX; px >= tools.minWidth(-1); px -= 10) {
                lay(tools, px);
                for (Node tool : tools.getChildren()) {
                    assertTrue(!tool.isManaged() || tool.getBoundsInParent().getMaxX() <= px + 1,
                            tool.getId() + " at " + px);
                }
            }
        });
    }

    private static void lay(LineTools tools, double px) {
        tools.resize(px, 40);
        tools.applyCss();
        tools.layout();
    }

    private static void on(BiConsumer<LineTools, LineModel> test) throws Exception {
        Fx.on(() -> {
            ShellRig rig = new ShellRig().ready();
            LineModel model = rig.model.line();
            rig.text.set("Hello there.");
            LineTools tools = new LineTools(model, () -> null);
            new Scene(new Pane(tools), WIDE_PX, 60);
            test.accept(tools, model);
            return 0;
        });
    }
}
