package dev.soundcheck.ui.takes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.ui.kit.WholeText;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

final class TakesViewTest extends TakesViewCase {
    @Test
    void dismissTakesAnySentenceAway() throws Exception {
        fx(() -> {
            rig.model.sessions().save(rig.folder().resolve("nowhere").resolve("a.soundcheck"), List.of());
            Node bar = node("takes-message").getParent();
            assertTrue(bar.isVisible());

            ((Button) node("dismiss-takes-message")).fire();
            assertFalse(bar.isVisible());
        });
    }

    @Test
    void whatWasWrittenIsReadWholeInALowWindowAndCanBeShownInItsFolder() throws Exception {
        fx(() -> {
            view.getScene().getWindow().setHeight(190);
            model.teller().tell("2 takes are exported to /home/ada/a folder with a long name/and one more.",
                    Path.of("folder"));
            view.applyCss();
            view.layout();
            assertFalse(WholeText.cutOff((Label) node("takes-message")));
            assertTrue(list().getHeight() >= 92, () -> list().getHeight() + " px");
            assertTrue(node("show-written").isVisible());

            model.teller().tell("Star the takes of the shortlist first.");
            assertFalse(node("show-written").isVisible());
        });
    }

    @Test
    void aClickShowsTheTakeWhateverHasTheFocusAlsoTheSecondTime() throws Exception {
        int[] shown = new int[1];
        fx(() -> {
            model.onShow(() -> shown[0]++);
            node("compare-takes").getParent().requestFocus();
            click(1, 1);
            assertEquals(1, current());
            click(2, 1);
            assertEquals(2, current());
            assertEquals(0, shown[0]);

            click(2, 1);
            assertEquals(2, current());
            assertEquals(1, shown[0]);
        });
    }

    @Test
    void theTakeThatComesOnStageComesIntoSightOnce() throws Exception {
        fx(() -> {
            for (int i = 0; i < 20; i++) {
                speak();
            }
            list().layout();
            VirtualFlow<?> rows = (VirtualFlow<?>) list().lookup(".virtual-flow");
            assertEquals(0, rows.getFirstVisibleCell().getIndex());
            rig.studio.select(rig.studio.takes().get(11));
            model.onFrame(rig.frame());
            list().layout();
            int first = rows.getFirstVisibleCell().getIndex();
            int last = rows.getLastVisibleCell().getIndex();
            assertTrue(first <= 10 && 10 <= last, "row 10 of " + first + " to " + last);
            list().scrollTo(0);
            model.onFrame(rig.frame());
            list().layout();
            assertEquals(0, rows.getFirstVisibleCell().getIndex());
        });
    }

    @Test
    void theTakeOnStageAloneIsMarked() throws Exception {
        fx(() -> {
            click(1, 1);
            model.onFrame(rig.frame());
            assertEquals(List.of(1), marked());
            list().getSelectionModel().selectAll();
            rig.studio.select(rig.studio.takes().getLast());
            model.onFrame(rig.frame());
            assertEquals(List.of(2), marked());
        });
    }

    @Test
    void compareWithTooFewTakesSaysHowToChooseMore() throws Exception {
        fx(() -> {
            Button button = (Button) node("compare-takes");
            list().getSelectionModel().clearAndSelect(0);
            button.fire();
            assertEquals(List.of(), compared);
            assertTrue(model.teller().messageProperty().get().startsWith("Choose two to four takes"),
                    model.teller().messageProperty().get());
            list().getSelectionModel().selectAll();
            button.fire();
            assertEquals(2, compared.size());
            assertEquals("", model.teller().messageProperty().get());
        });
    }

    @Test
    void theHintHowToChooseTakesGoesOnceTheyAreChosenOrNoneIs() throws Exception {
        fx(() -> {
            Button button = (Button) node("compare-takes");
            list().getSelectionModel().clearAndSelect(0);
            button.fire();
            assertTrue(model.teller().messageProperty().get().startsWith("Choose two to four takes"));
            list().getSelectionModel().selectAll();
            assertEquals("", model.teller().messageProperty().get());

            list().getSelectionModel().clearAndSelect(0);
            button.fire();
            assertTrue(model.teller().messageProperty().get().startsWith("Choose two to four takes"));
            list().getSelectionModel().clearSelection();
            assertEquals("", model.teller().messageProperty().get());
        });
    }

    @Test
    void aSentenceThatIsNoHintStaysWhenTakesAreChosen() throws Exception {
        fx(() -> {
            list().getSelectionModel().clearAndSelect(0);
            ((Button) node("compare-takes")).fire();
            model.teller().tell("The text of take 1 is copied.");
            list().getSelectionModel().selectAll();
            assertEquals("The text of take 1 is copied.", model.teller().messageProperty().get());
        });
    }

    @Test
    void severalChosenTakesAreSeenWhateverHasTheFocus() throws Exception {
        fx(() -> {
            list().getSelectionModel().clearAndSelect(0);
            assertFalse(several());
            list().getSelectionModel().selectAll();
            assertTrue(several());
            list().getSelectionModel().clearSelection();
            assertFalse(several());
        });
    }

    @Test
    void aDoubleClickPlaysTheTake() throws Exception {
        fx(() -> {
            click(1, 2);

            assertEquals(1, current());
            assertTrue(rig.playback.state().active());
        });
    }

    private void click(int number, int count) {
        TakeCell cell = view.lookupAll(".take-cell").stream().map(TakeCell.class::cast)
                .filter(found -> found.getItem() != null && found.getItem().number() == number).findFirst()
                .orElseThrow();
        Event.fireEvent(cell, new MouseEvent(MouseEvent.MOUSE_CLICKED, 5, 5, 5, 5, MouseButton.PRIMARY, count, false,
                false, false, false, true, false, false, false, false, true, null));
    }

    private List<Integer> marked() {
        return list().lookupAll(".take-cell").stream()
                .filter(cell -> cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("current")))
                .map(cell -> ((TakeCell) cell).getItem().number()).toList();
    }

    private boolean several() {
        return list().getPseudoClassStates().contains(PseudoClass.getPseudoClass("several"));
    }
}
