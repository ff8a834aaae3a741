package dev.soundcheck.ui.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.session.Desk;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.ui.kit.CountSpinner;
import dev.soundcheck.ui.kit.Frame;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/// What can be read on the lab's screen, and where its cursor is.
class LabReadingTest extends LabScreenCase {
    @Test
    void theCursorStaysAtItsChunkWhenTheTakesAreDrawnAnew() throws Exception {
        Fx.on(() -> {
            Screen screen = screen(Settings.Theme.LIGHT, 1000, 700);
            screen.view().show(LabView.Shown.TAKES);
            screen.scene().snapshot(null);
            Node detail = screen.view().lookup("#lab-detail");
            press(detail, KeyCode.RIGHT);
            press(detail, KeyCode.RIGHT);
            screen.view().onFrame(new Frame(new Desk(playback, () -> {}).beat(0), true));
            press(detail, KeyCode.RIGHT);
            press(detail, KeyCode.ENTER);
            assertEquals(List.of("SSE take 1, chunk 2"), pointed);
            return 0;
        });
    }

    @Test
    void theReadoutTellsOfWhatTheNewPictureShows() throws Exception {
        Fx.on(() -> {
            Screen screen = screen(Settings.Theme.LIGHT, 1000, 700);
            screen.model().setup().runsProperty().set(5);
            screen.model().start();
            screen.view().show(LabView.Shown.DOTS);
            screen.model().selection().step(1);
            Label readout = node(screen, "lab-readout", Label.class);
            String run = readout.getText();
            assertTrue(run.startsWith("Run 1, "), run);
            screen.view().show(LabView.Shown.TAKES);
            assertEquals("", readout.getText());
            screen.view().show(LabView.Shown.DOTS);
            assertEquals(run, readout.getText());
            return 0;
        });
    }

    @Test
    void eachChartTellsInWordsWhatItShowsNow() throws Exception {
        Fx.on(() -> {
            Screen screen = screen(Settings.Theme.LIGHT, 1000, 700);
            List<String> ids = List.of("lab-dots", "lab-rows", "lab-race");
            assertEquals(List.of(ChartWords.NOTHING_COMPARED, ChartWords.NOTHING_COMPARED, ChartWords.NO_RACE),
                    words(screen, ids));
            screen.model().setup().runsProperty().set(5);
            screen.model().start();
            List<String> now = words(screen, ids);
            String median = screen.model().metricProperty().get().text(screen.model().labProperty().get()
                    .spread(screen.model().labProperty().get().plan().lanes().getFirst(),
                            screen.model().metricProperty().get())
                    .orElseThrow().median());
            assertTrue(now.get(0).contains("median " + median + " of "), now.get(0));
            assertTrue(now.get(1).startsWith("Runs as rows: "), now.get(1));
            assertTrue(now.get(2).matches("The race: .* begins after \\d+ ms, .*"), now.get(2));
            return 0;
        });
    }

    private static List<String> words(Screen screen, List<String> ids) {
        return ids.stream().map(id -> {
            screen.view().show(switch (id) {
                case "lab-dots" -> LabView.Shown.DOTS;
                case "lab-rows" -> LabView.Shown.ROWS;
                default -> LabView.Shown.RACE;
            });
            screen.scene().snapshot(null);
            return screen.view().lookupAll("#" + id).stream().filter(LabChart.class::isInstance).findFirst()
                    .orElseThrow().getAccessibleText();
        }).toList();
    }

    @Test
    void aVerdictIsShownToItsLastWordHoweverNarrowTheWindow() throws Exception {
        List<String> cut = Fx.on(() -> {
            Screen screen = screen(Settings.Theme.LIGHT, 480, 700);
            screen.model().setup().runsProperty().set(5);
            screen.model().start();
            screen.scene().snapshot(null);
            Set<Node> words = screen.view().lookupAll("#lab-verdicts .verdict-cell .text");
            return words.stream().map(Text.class::cast)
                    .filter(text -> (!screen.model().verdictsProperty().get().contains(text.getText())
                            && !text.getText().isEmpty())
                            || text.getLayoutBounds().getHeight() > text.getParent().getLayoutBounds().getHeight())
                    .map(Text::getText).toList();
        });
        assertEquals(List.of(), cut);
    }

    @Test
    void anEmptiedCountBecomesTheLastOneAgain() throws Exception {
        Fx.on(() -> {
            CountSpinner runs = new CountSpinner("runs", 1, 100, 20, 1);
            runs.getValueFactory().setValue(30);
            runs.getEditor().setText("");
            runs.commitValue();
            assertEquals(30, runs.count());
            assertEquals(30, runs.getValue());
            assertEquals("30", runs.getEditor().getText());
            return null;
        });
    }
}
