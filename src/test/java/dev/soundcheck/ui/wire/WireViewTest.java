package dev.soundcheck.ui.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.session.Cursor;
import dev.soundcheck.session.Desk;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.TraceRecorder;
import dev.soundcheck.ui.kit.Pointed;
import dev.soundcheck.ui.kit.WholeText;
import dev.soundcheck.ui.shell.ShellRig;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The list of rows, the desk and each other's choices: what a hand chooses in one is chosen in the other.
class WireViewTest {
    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void aRowIsItsChunkAndItsWordOnTheDesk() throws Exception {
        WireDrawer.on(drawer -> {
            drawer.rows.getSelectionModel().clearAndSelect(1);
            Cursor cursor = drawer.desk.cursor();
            assertEquals(1, cursor.chunk());
            assertEquals(0.1, cursor.fromSeconds(), 1e-9);
            drawer.rows.getSelectionModel().clearAndSelect(2);
            assertEquals(0.02, drawer.desk.cursor().fromSeconds(), 1e-9);
            assertEquals(0, drawer.desk.cursor().word());
        });
    }

    @Test
    void aLongTimeIsReadWholeInItsColumn() throws Exception {
        WireDrawer.on(drawer -> {
            TraceRecorder recorder = new TraceRecorder(NanoClock.system(), 0);
            long[] millis = {0, 12_345, 180_000, 10_000_000};
            for (long at : millis) {
                recorder.wireLog().messageIn(at * 1_000_000 + 678_000, 120, WireDrawer.STAMPS, 0);
            }
            drawer.desk.show(WireDrawer.take(recorder, 0));
            drawer.beat();
            drawer.view.applyCss();
            drawer.view.layout();
            List<Label> figures = drawer.rows.lookupAll(".wire-figure").stream().map(Label.class::cast)
                    .filter(label -> label.getText() != null && !label.getText().isEmpty()).toList();
            assertTrue(figures.stream().anyMatch(label -> label.getText().equals("+9820000")), figures::toString);
            assertEquals(List.of(), figures.stream().filter(WholeText::cutOff).map(Label::getText).toList());
        });
    }

    @ParameterizedTest
    @CsvSource({"0.5, +0.50", "9999.99, +9999.99", "12345.678, +12345.7", "167655, +167655", "9820000, +9820000"})
    void aFigureHasTheDecimalsThereIsRoomFor(double millis, String text) {
        assertEquals(text, WireCell.figure("+", millis));
    }

    @Test
    void whatIsCopiedIsSaid() throws Exception {
        WireDrawer.on(drawer -> {
            drawer.rows.getSelectionModel().clearAndSelect(0);
            ((Button) drawer.view.lookup("#wire-copy")).fire();
            assertEquals("The lines are copied.", drawer.model.statusProperty().get());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {720, 800, 880, 960, 1000, 1040, 1100, 1200})
    void aSentenceMovesNoButton(int widthPx) throws Exception {
        WireDrawer.on(drawer -> {
            drawer.view.resize(widthPx, 260);
            Node support = drawer.view.lookup("#wire-support");
            drawer.view.applyCss();
            drawer.view.layout();
            double before = support.getLayoutX();
            drawer.model.say("Saved Marlow - Your order.har.");
            drawer.view.applyCss();
            drawer.view.layout();
            assertEquals(before, support.getLayoutX());
        });
    }

    @Test
    void aHarIsNamedByItsVoiceAndFirstWords() throws Exception {
        WireDrawer.on(drawer -> {
            assertEquals("v - Hi there", drawer.model.fileName(WireDrawer.take(1)));
        });
    }

    @Test
    void aWordThatIsChosenOnTheDeskIsItsRowAndStaysAWord() throws Exception {
        WireDrawer.on(drawer -> {
            assertTrue(drawer.desk.chooseWord(1));
            drawer.beat();
            assertEquals(List.of(1), drawer.selected());
            assertEquals(Cursor.Origin.WORD, drawer.desk.cursor().origin());
            drawer.rows.getSelectionModel().clearAndSelect(0);
            drawer.desk.chooseWord(1);
            drawer.beat();
            assertEquals(List.of(1), drawer.selected(), "the same place, chosen once more");
            assertFalse(drawer.model.followingProperty().get());
        });
    }

    @Test
    void aChunkOfAnotherTakeIsInSightAtOnce() throws Exception {
        WireDrawer.on(drawer -> {
            drawer.model.point(new Pointed(WireDrawer.take(40), 35));
            drawer.beat();
            drawer.view.layout();
            assertEquals(List.of(35), drawer.selected());
            assertTrue(drawer.seen(35));
        });
    }

    @Test
    void twoMarkedRowsTellWhatPassedBetweenThem() throws Exception {
        WireDrawer.on(drawer -> {
            drawer.rows.getSelectionModel().clearAndSelect(0);
            drawer.rows.getSelectionModel().select(2);
            assertEquals("From row 1 to row 3:\n\nΔ time   15.000 ms\nΔ bytes  2.3 kB\nΔ audio  100 ms (1.6 kB)",
                    drawer.detail());
        });
    }

    @Test
    void theDetailCanBeCopiedAsItStands() throws Exception {
        WireDrawer.on(drawer -> {
            drawer.rows.getSelectionModel().clearAndSelect(2);
            ((Button) drawer.view.lookup("#wire-copy")).fire();
            assertEquals(drawer.detail(), Clipboard.getSystemClipboard().getString());
            ListView<?> lines = (ListView<?>) drawer.view.lookup("#wire-detail");
            lines.getSelectionModel().select(1);
            ((Button) drawer.view.lookup("#wire-copy")).fire();
            assertEquals(String.valueOf(lines.getItems().get(1)), Clipboard.getSystemClipboard().getString());
        });
    }

    @Test
    void beforeTheFirstTakeTheEmptyListSaysWhatItIsFor() throws Exception {
        Fx.on(() -> {
            WireModel model = new WireModel(new Desk(new FakePlayback(), () -> {}), Runnable::run, Runnable::run,
                    id -> id);
            WireView view = new WireView(model, new RawModel(new ShellRig().model.transport()));
            Stage stage = new Stage();
            stage.setScene(new Scene(view, 1000, 260));
            stage.show();
            ListView<?> rows = (ListView<?>) view.lookup("#wire-rows");
            assertEquals("Speak, and what goes over the wire is shown here.",
                    ((Label) rows.getPlaceholder()).getText());
            stage.close();
            return null;
        });
    }

    @Test
    void withoutATakeThereIsNothingToCopyOrSave() throws Exception {
        WireDrawer.on(drawer -> {
            WireModel model = new WireModel(new Desk(new FakePlayback(), () -> {}), Runnable::run, Runnable::run,
                    id -> id);
            WireView empty = new WireView(model, new RawModel(new ShellRig().model.transport()));
            for (String id : List.of("#wire-support", "#wire-code", "#wire-har")) {
                assertTrue(empty.lookup(id).isDisable(), id);
                assertFalse(drawer.view.lookup(id).isDisable(), id);
            }
        });
    }
}
