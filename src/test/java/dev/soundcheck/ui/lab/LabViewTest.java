package dev.soundcheck.ui.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.lab.file.LabFiles;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.Pictures;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The lab's screen on the headless platform; pictures of it lie under `target/pictures`.
class LabViewTest extends LabScreenCase {
    @ParameterizedTest
    @CsvSource({"DOTS, lab-dots", "LENGTHS, lab-lengths", "RACE, lab-race", "BLOCK, lab-detail"})
    void whatIsSaidBeforeAComparisonFitsANarrowChart(LabView.Shown shown, String id) throws Exception {
        long colors = Fx.on(() -> {
            Screen screen = screen(Settings.Theme.LIGHT, 800, 480);
            screen.view().show(shown);
            Region chart = node(screen, id, Region.class);
            chart.setMaxWidth(320);
            screen.view().applyCss();
            screen.view().layout();
            assertEquals(320, chart.getWidth());
            return Pictures.colorsAtTheRightEdge(chart, 8);
        });
        assertEquals(1, colors, "words across the edge of the chart");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyPictureOfTheLabShowsSomethingElse(Settings.Theme theme) throws Exception {
        Map<LabView.Shown, WritableImage> images = Fx.on(() -> {
            Screen screen = screen(theme, 1000, 700);
            screen.model().setup().runsProperty().set(12);
            screen.model().setup().networkProperty().set(NetworkProfile.MOBILE_4G);
            screen.model().start();
            screen.model().selection().step(-1);
            Map<LabView.Shown, WritableImage> made = new EnumMap<>(LabView.Shown.class);
            for (LabView.Shown shown : LabView.Shown.values()) {
                screen.view().show(shown);
                race(screen.model(), shown);
                made.put(shown, screen.scene().snapshot(null));
            }
            return made;
        });
        for (Map.Entry<LabView.Shown, WritableImage> image : images.entrySet()) {
            String name = "lab-" + image.getKey().name().toLowerCase(Locale.ROOT) + "-"
                    + theme.name().toLowerCase(Locale.ROOT);
            Path _ = Pictures.write(image.getValue(), name);
        }
        assertEquals(LabView.Shown.values().length,
                images.values().stream().map(LabViewTest::middle).distinct().count());
    }

    @Test
    void whatIsSetUpIsAllInSightInALowWindowOnePartOpenAtATime() throws Exception {
        Fx.on(() -> {
            Screen screen = screen(Settings.Theme.LIGHT, 756, 410);
            Button network = node(screen, "lab-fold-network", Button.class);
            assertTrue(network.localToScene(network.getLayoutBounds()).getMaxY() < 300);
            assertEquals("Runs · 20, 1 to warm up", node(screen, "lab-fold-runs", Button.class).getText());
            assertTrue(seen(screen, "lab-lane-bytes-cold"));
            assertFalse(seen(screen, "lab-runs"));

            node(screen, "lab-fold-runs", Button.class).fire();
            assertTrue(seen(screen, "lab-runs"));
            assertFalse(seen(screen, "lab-lane-bytes-cold"));
            return true;
        });
    }

    @Test
    void theFormOfALaneFoldsThePartsThatItLeavesNoRoom() throws Exception {
        Fx.on(() -> {
            Screen screen = screen(Settings.Theme.LIGHT, 1400, 800);
            assertTrue(seen(screen, "lab-note"));

            Stage window = new Stage();
            window.setScene(screen.scene());
            window.show();
            Button form = node(screen, "lab-add-lane", Button.class);
            form.requestFocus();
            form.fire();
            screen.scene().snapshot(null);
            screen.scene().snapshot(null);
            window.hide();
            assertFalse(seen(screen, "lab-note"));
            Node add = node(screen, "lab-own-add", Node.class);
            assertTrue(bottom(add) < top(screen, "lab-fold-lines"), "all of the form is in sight");
            return true;
        });
    }

    /// A menu button without an item does not open.
    @Test
    void theMenuOfTakesSaysWhatToDoWhereThereAreNone() throws Exception {
        Fx.on(() -> {
            Screen screen = screen(Settings.Theme.LIGHT, 1000, 700);
            MenuButton takes = node(screen, "lab-lane-of-take", MenuButton.class);
            assertEquals(List.of("Speak a line first: the takes of this run are listed here."),
                    takes.getItems().stream().map(MenuItem::getText).toList());
            assertTrue(takes.getItems().getFirst().isDisable());
            return true;
        });
    }

    private static double bottom(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxY();
    }

    /// The pixels in which the pictures differ.
    private static IntBuffer middle(WritableImage image) {
        int[] pixels = new int[500 * 400];
        image.getPixelReader().getPixels(300, 150, 500, 400, PixelFormat.getIntArgbInstance(), pixels, 0, 500);
        return IntBuffer.wrap(pixels);
    }

    @Test
    void theButtonComparesAndTheWordsFollow() throws Exception {
        Fx.on(() -> {
            Screen screen = screen(Settings.Theme.LIGHT, 1000, 700);
            screen.model().setup().runsProperty().set(5);
            assertTrue(node(screen, "lab-race-start", Button.class).isDisabled());
            node(screen, "lab-start", Button.class).fire();
            assertFalse(node(screen, "lab-race-start", Button.class).isDisabled());
            assertEquals(21, node(screen, "lab-verdicts", ListView.class).getItems().size());
            assertTrue(node(screen, "lab-marks", Label.class).getText().contains("offline"));
            return 0;
        });
    }

    @Test
    void keysGiveExactFiguresOfRunAndChunk() throws Exception {
        Fx.on(() -> {
            Screen screen = screen(Settings.Theme.LIGHT, 1000, 700);
            screen.model().setup().runsProperty().set(3);
            screen.model().start();
            node(screen, "lab-show-rows", ToggleButton.class).fire();
            Node rows = screen.view().lookup("#lab-rows");
            press(rows, KeyCode.DOWN);
            Label readout = node(screen, "lab-readout", Label.class);
            assertTrue(readout.getText().startsWith("Run 1, Bytes, cold, warm-up"), readout.getText());
            press(rows, KeyCode.RIGHT);
            press(rows, KeyCode.RIGHT);
            assertTrue(readout.getText().contains("Chunk 2 of "), readout.getText());
            return 0;
        });
    }

    @Test
    void aClickedChunkOfATakeIsPointedOut() throws Exception {
        Fx.on(() -> {
            Screen screen = screen(Settings.Theme.LIGHT, 1000, 700);
            screen.view().show(LabView.Shown.TAKES);
            screen.scene().snapshot(null);
            Node detail = screen.view().lookup("#lab-detail");
            mouse(detail, MouseEvent.MOUSE_MOVED, 400);
            mouse(detail, MouseEvent.MOUSE_PRESSED, 400);
            mouse(detail, MouseEvent.MOUSE_RELEASED, 400);
            assertEquals(1, pointed.size(), pointed::toString);
            assertTrue(pointed.getFirst().startsWith("SSE take 1, chunk "), pointed::toString);
            return 0;
        });
    }

    @Test
    void aPictureAndAReportAreExported() throws Exception {
        Path picture = folder.resolve("lab.png");
        Path report = folder.resolve("lab.md");
        Fx.on(() -> {
            Screen screen = screen(Settings.Theme.LIGHT, 1000, 700);
            screen.model().setup().runsProperty().set(2);
            screen.model().start();
            files.answer = picture;
            node(screen, "lab-export", Button.class).fire();
            files.answer = report;
            node(screen, "lab-export", Button.class).fire();
            return 0;
        });
        assertTrue(Files.size(picture) > 10_000);
        assertTrue(Files.readString(report).contains("## Method"));
    }

    @Test
    void twoLabsStandSideBySide() throws Exception {
        WritableImage image = Fx.on(() -> {
            Screen screen = screen(Settings.Theme.LIGHT, 1000, 700);
            screen.model().setup().runsProperty().set(12);
            screen.model().start();
            Path kept = LabFiles.saved(folder).getFirst();
            Path before = Files.move(kept, folder.resolve("before" + LabFiles.ENDING));
            screen.model().start();
            files.answer = before;
            node(screen, "lab-compare-with", Button.class).fire();
            screen.view().show(LabView.Shown.DOTS);
            assertEquals(LabFiles.open(before).info(), Objects.requireNonNull(
                    screen.model().otherProperty().get()).info());
            return screen.scene().snapshot(null);
        });
        Pictures.write(image, "lab-two-light");
    }
}
