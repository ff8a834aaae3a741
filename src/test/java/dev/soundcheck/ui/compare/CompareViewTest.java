package dev.soundcheck.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.session.Take;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.ui.compare.CompareModel.Mode;
import dev.soundcheck.ui.shell.ShellRig;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class CompareViewTest {
    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    private final ShellRig rig = new ShellRig().ready();
    private final CompareModel model = new CompareModel(rig.studio, take -> take.request().voiceId(),
            Runnable::run, Runnable::run, () -> 3);

    @Test
    void abxOfOneTakeSaysThatItNeedsTwo() throws Exception {
        open(1);
        fx(() -> {
            CompareView view = shown();
            model.restart(Mode.ABX);

            assertEquals("ABX needs two takes. Go back and choose two in the list.",
                    ((Label) node(view, "test-sentence")).getText());
            assertFalse(node(view, "x-is-a").getParent().isVisible());
            close(view);
        });
    }

    @Test
    void aCardNamesItsEndpointUnlessItIsHidden() throws Exception {
        open(2);
        fx(() -> {
            CompareView view = shown();
            assertEquals(2, view.lookupAll(".endpoint-mark").size());
            Label facts = (Label) view.lookup(".side-facts");
            String endpoint = model.sides().getFirst().take().endpoint().title();
            assertTrue(facts.getText().startsWith(endpoint + " · "), facts.getText());

            model.restart(Mode.BLIND);
            assertEquals("", ((Label) view.lookup(".side-facts")).getText());
            assertEquals(0, view.lookupAll(".endpoint-mark").size());
            close(view);
        });
    }

    @Test
    void howMuchSofterATakeIsHeardIsReadWhole() throws Exception {
        model.open(List.of(CompareModelTest.take(1, 1, 0.25), CompareModelTest.take(2, 1, 1)));
        fx(() -> {
            CompareView view = shown();
            view.resize(220, 600);
            view.applyCss();
            view.layout();
            List<Label> facts = view.lookupAll(".side-facts").stream().map(Label.class::cast).toList();
            assertTrue(facts.getLast().getText().endsWith(" dB softer"), facts.getLast().getText());
            double oneRow = facts.getFirst().getHeight();
            assertTrue(facts.getLast().getHeight() > 1.5 * oneRow,
                    "it goes on in a second row: " + facts.getLast().getHeight());
            close(view);
        });
    }

    @Test
    void anAnswerKeepsTheFocusForTheNextOne() throws Exception {
        open(2);
        fx(() -> {
            CompareView view = shown();
            model.restart(Mode.ABX);
            Node answer = node(view, "x-is-a");
            answer.requestFocus();
            space(answer);
            space(answer);

            assertEquals(2, Objects.requireNonNull(model.abx()).trials().size());
            assertEquals(answer, view.getScene().getFocusOwner());
            close(view);
        });
    }

    @Test
    void spaceSwitchesACheckBoxThatHasTheFocusAndPlaysElsewhere() throws Exception {
        open(2);
        fx(() -> {
            CompareView view = shown();
            space(node(view, "match-loudness"));
            assertFalse(model.hearing().matchProperty().get());
            assertFalse(model.hearing().playing());

            space(view);
            assertTrue(model.hearing().playing());
            space(node(view, "side-0"));
            assertFalse(model.hearing().playing());
            close(view);
        });
    }

    @Test
    void takesThatAreStillMeasuredStandWhereTheyStayAndThePlayButtonSaysWhatItWaitsFor() throws Exception {
        List<Runnable> measuring = new ArrayList<>();
        CompareModel slow = new CompareModel(rig.studio, take -> take.request().voiceId(),
                Runnable::run, measuring::add, () -> 3);
        slow.open(List.of(CompareModelTest.take(1, 1, 1), CompareModelTest.take(2, 1, 1)));
        fx(() -> {
            CompareView view = shown(slow);
            Button play = (Button) node(view, "compare-play");
            assertEquals("Measuring the loudness…", play.getText());
            assertTrue(play.isDisabled());
            assertTrue(node(view, "side-1").isDisabled());
            List<Bounds> before = places(view);

            measuring.forEach(Runnable::run);
            assertEquals("Play", play.getText());
            assertFalse(node(view, "side-1").isDisabled());
            assertEquals(before, places(view));
            close(view);
        });
    }

    @Test
    void takesWithoutSoundSayWhatToDoNext() throws Exception {
        model.open(List.of());
        fx(() -> {
            CompareView view = shown();
            assertEquals("None of these takes has sound. Go back and choose others in the list.",
                    ((Label) node(view, "compare-keys")).getText());
            close(view);
        });
    }

    @Test
    void theHintNamesTheKeysThatThereAreTakesFor() throws Exception {
        open(2);
        fx(() -> {
            CompareView view = shown();
            Label keys = (Label) node(view, "compare-keys");
            assertTrue(keys.getText().startsWith("1–2 switch"), keys.getText());
            model.restart(Mode.ABX);
            assertTrue(keys.getText().startsWith("1–3 hear A, B, X at the same word"), keys.getText());
            close(view);
        });
    }

    private static void fx(Runnable work) throws Exception {
        Fx.on(Executors.callable(work));
    }

    private void open(int takes) {
        List<Take> all = List.of(CompareModelTest.take(1, 1, 1), CompareModelTest.take(2, 1, 1));
        model.open(all.subList(0, takes));
    }

    private CompareView shown() {
        return shown(model);
    }

    private static CompareView shown(CompareModel model) {
        CompareView view = new CompareView(model);
        Stage window = new Stage();
        window.setScene(new Scene(view, 300, 600));
        window.show();
        return view;
    }

    private static void close(CompareView view) {
        view.getScene().getWindow().hide();
    }

    /// Where each card and the play button are.
    private static List<Bounds> places(CompareView view) {
        view.applyCss();
        view.layout();
        return Stream.of("side-0", "side-1", "compare-play").map(id -> node(view, id))
                .map(node -> node.localToScene(node.getLayoutBounds())).toList();
    }

    private static Node node(CompareView view, String id) {
        Node node = view.lookup("#" + id);
        assertNotNull(node);
        return Objects.requireNonNull(node);
    }

    private static void space(Node target) {
        Event.fireEvent(target,
                new KeyEvent(KeyEvent.KEY_PRESSED, " ", "", KeyCode.SPACE, false, false, false, false));
        Event.fireEvent(target,
                new KeyEvent(KeyEvent.KEY_RELEASED, " ", "", KeyCode.SPACE, false, false, false, false));
    }
}
