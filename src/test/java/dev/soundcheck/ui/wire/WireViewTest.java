package dev.soundcheck.ui.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.session.Cursor;
import dev.soundcheck.session.Desk;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.Stamp;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.TraceRecorder;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.Pointed;
import dev.soundcheck.ui.kit.WholeText;
import dev.soundcheck.ui.shell.ShellRig;
import java.time.Instant;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The list of rows, the desk and each other's choices: what a hand chooses in one is chosen in the other.
class WireViewTest {
    private static final String STAMPS = """
            {"type":"timestamps","word_timestamps":{"words":["Hi","there."],"start":[0.02,0.11],"end":[0.08,0.19]}}""";

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    /// Chunks of 100 ms and the stamps of two words, in a window.
    private static final class Drawer {
        private final Desk desk = new Desk(new FakePlayback(), () -> {});
        private final WireModel model = new WireModel(desk, Runnable::run, Runnable::run, id -> id);
        private final Stage stage = new Stage();
        private final WireView view = new WireView(model, new RawModel(new ShellRig().model.transport()));
        private final ListView<?> rows;

        Drawer() {
            stage.setScene(new Scene(view, 1000, 260));
            stage.show();
            rows = (ListView<?>) view.lookup("#wire-rows");
            desk.show(take(2));
            beat();
        }

        private static Take take(int chunks) {
            return take(new TraceRecorder(NanoClock.system(), 0), chunks);
        }

        private static Take take(TraceRecorder recorder, int chunks) {
            PcmTrack track = new PcmTrack(new PcmFormat(PcmEncoding.S16LE, 8000));
            track.append(new byte[1600 * chunks], 0, 1600 * chunks);
            track.finish();
            for (int i = 1; i <= chunks; i++) {
                recorder.wireLog().messageIn(i * 10_000_000L, 2200, "{\"type\":\"chunk\",\"data\":\"\"}", 1600);
                recorder.chunk(i * 10_000_000L, 800, 2200, Float.NaN);
            }
            recorder.wireLog().messageIn(chunks * 10_000_000L + 5_000_000, 120, STAMPS, 0);
            return Take.restored(1, Endpoint.WEBSOCKET, SpeechRequest.of("Hi there.", "v", "m"), true, Instant.EPOCH,
                    recorder, new Take.Outcome(TakeState.DONE, track, Timeline.of("Hi there.").plusWords(
                            List.of(new Stamp("Hi", 0.02, 0.08), new Stamp("there.", 0.11, 0.19))), null));
        }

        void beat() {
            model.onFrame(new Frame(desk.beat(0), true));
        }

        List<Integer> selected() {
            return List.copyOf(rows.getSelectionModel().getSelectedIndices());
        }

        boolean seen(int index) {
            return rows.lookupAll(".wire-cell").stream()
                    .anyMatch(cell -> cell instanceof WireCell row && !row.isEmpty() && row.getIndex() == index
                            && row.getLayoutY() >= 0 && row.getLayoutY() + row.getHeight() <= rows.getHeight() + 1);
        }

        String detail() {
            return String.join("\n", ((ListView<?>) view.lookup("#wire-detail")).getItems().stream()
                    .map(String::valueOf).toList());
        }
    }

    @Test
    void aRowIsItsChunkAndItsWordOnTheDesk() throws Exception {
        Fx.on(() -> {
            Drawer drawer = new Drawer();
            drawer.rows.getSelectionModel().clearAndSelect(1);
            Cursor cursor = drawer.desk.cursor();
            assertEquals(1, cursor.chunk());
            assertEquals(0.1, cursor.fromSeconds(), 1e-9);
            drawer.rows.getSelectionModel().clearAndSelect(2);
            assertEquals(0.02, drawer.desk.cursor().fromSeconds(), 1e-9);
            assertEquals(0, drawer.desk.cursor().word());
            drawer.stage.close();
            return null;
        });
    }

    @Test
    void aLongTimeIsReadWholeInItsColumn() throws Exception {
        Fx.on(() -> {
            Drawer drawer = new Drawer();
            TraceRecorder recorder = new TraceRecorder(NanoClock.system(), 0);
            long[] millis = {0, 12_345, 180_000, 10_000_000};
            for (long at : millis) {
                recorder.wireLog().messageIn(at * 1_000_000 + 678_000, 120, STAMPS, 0);
            }
            drawer.desk.show(Drawer.take(recorder, 0));
            drawer.beat();
            drawer.view.applyCss();
            drawer.view.layout();
            List<Label> figures = drawer.rows.lookupAll(".wire-figure").stream().map(Label.class::cast)
                    .filter(label -> label.getText() != null && !label.getText().isEmpty()).toList();
            assertTrue(figures.stream().anyMatch(label -> label.getText().equals("+9820000")), figures::toString);
            assertEquals(List.of(), figures.stream().filter(WholeText::cutOff).map(Label::getText).toList());
            drawer.stage.close();
            return null;
        });
    }

    @ParameterizedTest
    @CsvSource({"0.5, +0.50", "9999.99, +9999.99", "12345.678, +12345.7", "167655, +167655", "9820000, +9820000"})
    void aFigureHasTheDecimalsThereIsRoomFor(double millis, String text) {
        assertEquals(text, WireCell.figure("+", millis));
    }

    @Test
    void whatIsCopiedIsSaid() throws Exception {
        Fx.on(() -> {
            Drawer drawer = new Drawer();
            drawer.rows.getSelectionModel().clearAndSelect(0);
            ((Button) drawer.view.lookup("#wire-copy")).fire();
            assertEquals("The lines are copied.", drawer.model.statusProperty().get());
            drawer.stage.close();
            return null;
        });
    }

    @Test
    void aSentenceMovesNoButton() throws Exception {
        Fx.on(() -> {
            Drawer drawer = new Drawer();
            Node support = drawer.view.lookup("#wire-support");
            drawer.view.layout();
            double before = support.getLayoutX();
            drawer.model.say("Saved Marlow - Your order.har.");
            drawer.view.applyCss();
            drawer.view.layout();
            assertEquals(before, support.getLayoutX());
            drawer.stage.close();
            return null;
        });
    }

    @Test
    void aHarIsNamedByItsVoiceAndFirstWords() throws Exception {
        Fx.on(() -> {
            Drawer drawer = new Drawer();
            assertEquals("v - Hi there", drawer.model.fileName(Drawer.take(1)));
            drawer.stage.close();
            return null;
        });
    }

    @Test
    void aWordThatIsChosenOnTheDeskIsItsRowAndStaysAWord() throws Exception {
        Fx.on(() -> {
            Drawer drawer = new Drawer();
            assertTrue(drawer.desk.chooseWord(1));
            drawer.beat();
            assertEquals(List.of(1), drawer.selected());
            assertEquals(Cursor.Origin.WORD, drawer.desk.cursor().origin());
            drawer.rows.getSelectionModel().clearAndSelect(0);
            drawer.desk.chooseWord(1);
            drawer.beat();
            assertEquals(List.of(1), drawer.selected(), "the same place, chosen once more");
            assertFalse(drawer.model.followingProperty().get());
            drawer.stage.close();
            return null;
        });
    }

    @Test
    void aChunkOfAnotherTakeIsInSightAtOnce() throws Exception {
        Fx.on(() -> {
            Drawer drawer = new Drawer();
            drawer.model.point(new Pointed(Drawer.take(40), 35));
            drawer.beat();
            drawer.view.layout();
            assertEquals(List.of(35), drawer.selected());
            assertTrue(drawer.seen(35));
            drawer.stage.close();
            return null;
        });
    }

    @Test
    void twoMarkedRowsTellWhatPassedBetweenThem() throws Exception {
        Fx.on(() -> {
            Drawer drawer = new Drawer();
            drawer.rows.getSelectionModel().clearAndSelect(0);
            drawer.rows.getSelectionModel().select(2);
            assertEquals("From row 1 to row 3:\n\nΔ time   15.000 ms\nΔ bytes  2.3 kB\nΔ audio  100 ms (1.6 kB)",
                    drawer.detail());
            drawer.stage.close();
            return null;
        });
    }

    @Test
    void theDetailCanBeCopiedAsItStands() throws Exception {
        Fx.on(() -> {
            Drawer drawer = new Drawer();
            drawer.rows.getSelectionModel().clearAndSelect(2);
            ((Button) drawer.view.lookup("#wire-copy")).fire();
            assertEquals(drawer.detail(), Clipboard.getSystemClipboard().getString());
            ListView<?> lines = (ListView<?>) drawer.view.lookup("#wire-detail");
            lines.getSelectionModel().select(1);
            ((Button) drawer.view.lookup("#wire-copy")).fire();
            assertEquals(String.valueOf(lines.getItems().get(1)), Clipboard.getSystemClipboard().getString());
            drawer.stage.close();
            return null;
        });
    }

    @Test
    void theNewestRowIsInSightHoweverManyComeAtOnce() throws Exception {
        Fx.on(() -> {
            Drawer drawer = new Drawer();
            drawer.desk.show(Drawer.take(40));
            drawer.beat();
            drawer.view.layout();
            assertTrue(drawer.seen(40));
            drawer.stage.close();
            return null;
        });
    }

    @Test
    void theNewestRowIsInSightAfterEachOfSeveralFrames() throws Exception {
        Fx.on(() -> {
            Drawer drawer = new Drawer();
            TraceRecorder recorder = new TraceRecorder(NanoClock.system(), 0);
            drawer.desk.show(Drawer.take(recorder, 4));
            drawer.beat();
            for (int frame = 1; frame <= 3; frame++) {
                drawer.view.layout();
                for (int i = 0; i < 30; i++) {
                    recorder.wireLog().messageIn(900_000_000L, 120, STAMPS, 0);
                }
                drawer.beat();
                drawer.view.layout();
                assertTrue(drawer.seen(4 + 30 * frame), "frame " + frame);
            }
            drawer.stage.close();
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"UP", "PAGE_UP", "HOME"})
    void aKeyThatLooksBackStopsTheFollowing(KeyCode key) throws Exception {
        Fx.on(() -> {
            Drawer drawer = new Drawer();
            Event.fireEvent(drawer.rows, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false,
                    false));
            assertTrue(drawer.model.followingProperty().get());
            Event.fireEvent(drawer.rows, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            assertFalse(drawer.model.followingProperty().get());
            drawer.stage.close();
            return null;
        });
    }

    @Test
    void aPressOnTheScrollBarStopsTheFollowing() throws Exception {
        Fx.on(() -> {
            Drawer drawer = new Drawer();
            drawer.desk.show(Drawer.take(40));
            drawer.beat();
            drawer.view.layout();
            press(drawer.rows.lookup(".list-cell"));
            assertTrue(drawer.model.followingProperty().get());
            press(drawer.rows.lookup(".scroll-bar:vertical .thumb"));
            assertFalse(drawer.model.followingProperty().get());
            drawer.stage.close();
            return null;
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
        Fx.on(() -> {
            WireModel model = new WireModel(new Desk(new FakePlayback(), () -> {}), Runnable::run, Runnable::run,
                    id -> id);
            WireView empty = new WireView(model, new RawModel(new ShellRig().model.transport()));
            Drawer drawer = new Drawer();
            for (String id : List.of("#wire-support", "#wire-code", "#wire-har")) {
                assertTrue(empty.lookup(id).isDisable(), id);
                assertFalse(drawer.view.lookup(id).isDisable(), id);
            }
            drawer.stage.close();
            return null;
        });
    }

    private static void press(Node node) {
        Event.fireEvent(node, new MouseEvent(MouseEvent.MOUSE_PRESSED, 1, 1, 1, 1, MouseButton.PRIMARY, 1, false, false,
                false, false, true, false, false, true, false, true, new PickResult(node, 1, 1)));
    }
}
