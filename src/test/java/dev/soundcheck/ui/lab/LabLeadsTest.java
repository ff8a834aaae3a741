package dev.soundcheck.ui.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.request.StampOptions;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.Pictures;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which lane leads, in windows of several sizes.
class LabLeadsTest extends LabScreenCase {
    @Test
    void inALowWindowTheToolsStandInOneRowAndTheLeadsAreSeen() throws Exception {
        Fx.on(() -> {
            Screen screen = screen(Settings.Theme.LIGHT, 756, 410);
            screen.model().start();
            for (LabView.Shown shown : LabView.Shown.values()) {
                screen.view().show(shown);
                screen.scene().snapshot(null);
                assertEquals(top(screen, "lab-open"), top(screen, "lab-export"), shown.title());
            }
            screen.view().show(LabView.Shown.LEADS);
            screen.scene().snapshot(null);
            Node matrix = Objects.requireNonNull(screen.view().lookup(".lab-matrix-scroll"));
            assertTrue(matrix.getLayoutBounds().getHeight() >= 100, matrix.getLayoutBounds().toString());
            return true;
        });
    }

    @ParameterizedTest
    @CsvSource({"756, 410", "956, 550", "1550, 850"})
    void noToolMovesWhenAnotherPictureIsShown(int width, int height) throws Exception {
        Fx.on(() -> {
            Screen screen = screen(Settings.Theme.LIGHT, width, height);
            screen.model().start();
            for (String tool : List.of("lab-load-steps", "lab-export")) {
                Bounds before = node(screen, tool, Node.class).getBoundsInParent();
                for (LabView.Shown shown : LabView.Shown.values()) {
                    screen.view().show(shown);
                    screen.scene().snapshot(null);
                    assertEquals(before, node(screen, tool, Node.class).getBoundsInParent(), shown.title());
                }
            }
            return true;
        });
    }

    @ParameterizedTest
    @CsvSource({"756, 410", "916, 353"})
    void theLeadsOfFourLanesAreSeenWholeInALowWindow(int width, int height) throws Exception {
        Fx.on(() -> {
            Screen screen = screen(Settings.Theme.LIGHT, width, height);
            screen.model().setup().runsProperty().set(6);
            LabLane.PLAIN.forEach(lane -> screen.model().setup().laneProperty(lane)
                    .set(!lane.cold()));
            screen.model().start();
            screen.scene().snapshot(null);
            Region matrix = node(screen, "lab-matrix", Region.class);
            double seenPx = ((ScrollPane) Objects.requireNonNull(screen.view().lookup(".lab-matrix-scroll")))
                    .getViewportBounds().getHeight();
            assertTrue(seenPx >= matrix.getHeight() - 1, seenPx + " of " + matrix.getHeight());
            return true;
        });
    }

    @Test
    void aHighWindowShowsEachRunBelowTheLeads() throws Exception {
        Fx.on(() -> {
            Screen screen = screen(Settings.Theme.LIGHT, 1550, 850);
            screen.model().setup().runsProperty().set(6);
            screen.model().start();
            screen.scene().snapshot(null);
            Region dots = node(screen, "lab-dots", Region.class);
            assertTrue(seen(screen, "lab-dots") && dots.getHeight() >= 200, dots.toString());
            screen.view().show(LabView.Shown.DOTS);
            screen.scene().snapshot(null);
            assertTrue(seen(screen, "lab-dots") && dots.getHeight() > 600, dots.toString());
            return true;
        });
    }

    @Test
    void theMatrixNamesALaneOfOnesOwnInFullInItsRowAndItsColumn() throws Exception {
        List<String> heads = Fx.on(() -> {
            Screen screen = screen(Settings.Theme.DARK, 1000, 700);
            OwnLanesModel own = screen.model().setup().ownLanes();
            own.plainProperty().set(LabLane.SSE_WARM);
            own.modelIdProperty().set("sonic-3");
            own.stampsProperty().set(StampOptions.WORDS);
            own.add();
            screen.model().setup().runsProperty().set(6);
            screen.model().start();
            screen.view().show(LabView.Shown.LEADS);
            Pictures.save(screen.scene(), "lab-own-lane-dark");
            return screen.view().lookupAll(".lab-matrix-head .label").stream().map(node -> ((Label) node).getText())
                    .toList();
        });
        assertEquals(List.of("SSE, warm", "sonic-3, word timestamps"),
                heads.subList(heads.size() - 5, heads.size() - 3));
        assertEquals(List.of("SSE", "warm", "sonic-3, word timestamps"), heads.subList(heads.size() - 3, heads.size()));
    }
}
