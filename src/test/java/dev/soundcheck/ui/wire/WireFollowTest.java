package dev.soundcheck.ui.wire;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.testing.Fx;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.TraceRecorder;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The list of rows follows the newest one until the user looks back.
class WireFollowTest {
    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void theNewestRowIsInSightHoweverManyComeAtOnce() throws Exception {
        WireDrawer.on(drawer -> {
            drawer.desk.show(WireDrawer.take(40));
            drawer.beat();
            drawer.view.layout();
            assertTrue(drawer.seen(40));
        });
    }

    @Test
    void theNewestRowIsInSightAfterEachOfSeveralFrames() throws Exception {
        WireDrawer.on(drawer -> {
            TraceRecorder recorder = new TraceRecorder(NanoClock.system(), 0);
            drawer.desk.show(WireDrawer.take(recorder, 4));
            drawer.beat();
            for (int frame = 1; frame <= 3; frame++) {
                drawer.view.layout();
                for (int i = 0; i < 30; i++) {
                    recorder.wireLog().messageIn(900_000_000L, 120, WireDrawer.STAMPS, 0);
                }
                drawer.beat();
                drawer.view.layout();
                assertTrue(drawer.seen(4 + 30 * frame), "frame " + frame);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"UP", "PAGE_UP", "HOME"})
    void aKeyThatLooksBackStopsTheFollowing(KeyCode key) throws Exception {
        WireDrawer.on(drawer -> {
            Event.fireEvent(drawer.rows, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false,
                    false));
            assertTrue(drawer.model.followingProperty().get());
            Event.fireEvent(drawer.rows, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            assertFalse(drawer.model.followingProperty().get());
        });
    }

    @Test
    void aPressOnTheScrollBarStopsTheFollowing() throws Exception {
        WireDrawer.on(drawer -> {
            drawer.desk.show(WireDrawer.take(40));
            drawer.beat();
            drawer.view.layout();
            press(drawer.rows.lookup(".list-cell"));
            assertTrue(drawer.model.followingProperty().get());
            press(drawer.rows.lookup(".scroll-bar:vertical .thumb"));
            assertFalse(drawer.model.followingProperty().get());
        });
    }

    private static void press(Node node) {
        Event.fireEvent(node, new MouseEvent(MouseEvent.MOUSE_PRESSED, 1, 1, 1, 1, MouseButton.PRIMARY, 1, false, false,
                false, false, true, false, false, true, false, true, new PickResult(node, 1, 1)));
    }
}
