package dev.soundcheck.ui.takes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.library.TakeHead;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.ui.shell.ShellRig;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TakesViewTest {
    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    private final ShellRig rig = new ShellRig().ready();
    private final TakesModel model = rig.model.takes();
    private final List<TakeHead> compared = new ArrayList<>();
    private final TakesView view = new TakesView(model, rig.model.sessions(), rig.model.system(), compared::addAll);

    @BeforeEach
    void showTwoTakes() throws Exception {
        speak();
        speak();
        fx(() -> {
            Stage window = new Stage();
            window.setScene(new Scene(view, 300, 300));
            window.show();
        });
    }

    @AfterEach
    void hide() throws Exception {
        fx(() -> view.getScene().getWindow().hide());
    }

    @Test
    void aNoteGoesToTheTakeItWasBegunOn() throws Exception {
        fx(() -> {
            noteOnTheFirstTake("warm");
            list().getSelectionModel().clearAndSelect(0);
            Event.fireEvent(field(), new ActionEvent());

            assertEquals("warm", take(1).review().note());
            assertEquals("", take(2).review().note());
        });
    }

    @Test
    void theKeyThatBeginsANoteIsNotItsFirstLetter() throws Exception {
        fx(() -> {
            list().requestFocus();
            list().getSelectionModel().clearAndSelect(1);
            press(list(), KeyCode.N);
            type(field(), "n");
            assertEquals("", field().getText());

            press(field(), KeyCode.N);
            type(field(), "n");
            assertEquals("n", field().getText());
        });
    }

    @Test
    void aNoteIsKeptWhereTheFocusGoesElsewhere() throws Exception {
        fx(() -> {
            noteOnTheFirstTake("warm");
            list().requestFocus();

            assertEquals("warm", take(1).review().note());
            assertFalse(field().isVisible());
        });
    }

    @Test
    void escapeGivesANoteUp() throws Exception {
        fx(() -> {
            noteOnTheFirstTake("warm");
            press(field(), KeyCode.ESCAPE);

            assertEquals("", take(1).review().note());
            assertFalse(field().isVisible());
        });
    }

    @Test
    void dismissTakesAnySentenceAway() throws Exception {
        fx(() -> {
            rig.model.sessions().save(rig.folder().resolve("nowhere").resolve("a.soundcheck"), java.util.List.of());
            Node bar = node("takes-message").getParent();
            assertTrue(bar.isVisible());

            ((Button) node("dismiss-takes-message")).fire();
            assertFalse(bar.isVisible());
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

    @Test
    void theMenuActsOnTheTakeThatIsChosen() throws Exception {
        fx(() -> {
            list().getSelectionModel().clearAndSelect(1);
            press("take-star");
            assertTrue(take(1).review().star());

            press("take-loop");
            assertEquals(1, current());
            assertTrue(rig.playback.state().active());
            assertEquals(rig.studio.takes().getFirst().seconds(), rig.playback.loopedToSeconds(), 1e-3);

            press("take-delete");
            assertEquals(1, model.rows().size());
        });
    }

    @Test
    void theMenuComparesAllTakesOfTheRequest() throws Exception {
        fx(() -> {
            list().getSelectionModel().clearAndSelect(1);
            press("take-compare");

            assertEquals(List.of(1, 2), compared.stream().map(TakeHead::number).toList());
        });
    }

    @Test
    void whatActsOnATakeIsOfferedOnlyWhereOneIsChosen() throws Exception {
        fx(() -> {
            MenuButton menu = (MenuButton) node("takes-menu");
            list().getSelectionModel().clearSelection();
            menu.show();
            assertTrue(disabled(menu).contains("Show in folder"), disabled(menu).toString());
            assertFalse(disabled(menu).contains("Open…"));
            menu.hide();

            list().getSelectionModel().clearAndSelect(0);
            menu.show();
            assertFalse(disabled(menu).contains("Show in folder"), disabled(menu).toString());
            menu.hide();
        });
    }

    private static List<String> disabled(MenuButton menu) {
        return menu.getItems().stream().filter(MenuItem::isDisable).map(MenuItem::getText).toList();
    }

    @Test
    void theMenuCopiesTheWholeText() throws Exception {
        fx(() -> {
            list().getSelectionModel().clearAndSelect(1);
            press("take-copy");
            rig.runIo();
            assertEquals(rig.text.get(), Clipboard.getSystemClipboard().getString());
        });
    }

    @Test
    void theMenuCopiesTheRequestAsCode() throws Exception {
        fx(() -> {
            list().getSelectionModel().clearAndSelect(1);
            language("take-copy-python").fire();
            rig.runIo();

            assertTrue(Clipboard.getSystemClipboard().getString().contains("from cartesia import"));
            assertEquals("The request of take 1 is copied as Python (SDK).", model.messageProperty().get());
        });
    }

    @Test
    void aLanguageThatDoesNotSpeakTheEndpointSaysSo() throws Exception {
        fx(() -> {
            list().getSelectionModel().clearAndSelect(1);
            menu().getOnShowing().handle(null);

            assertEquals("cURL   not over WebSocket", language("take-copy-curl").getText());
            assertTrue(language("take-copy-curl").isDisable());
            assertFalse(language("take-copy-websocat").isDisable());
        });
    }

    private MenuItem language(String id) {
        Menu code = (Menu) item("take-code");
        return code.getItems().stream().filter(found -> id.equals(found.getId())).findFirst().orElseThrow();
    }

    private void press(String item) {
        item(item).fire();
    }

    private MenuItem item(String id) {
        return menu().getItems().stream().filter(found -> id.equals(found.getId())).findFirst().orElseThrow();
    }

    private ContextMenu menu() {
        return Objects.requireNonNull(((ListView<?>) list()).getContextMenu());
    }

    private int current() {
        return Objects.requireNonNull(rig.studio.current()).number();
    }

    private void click(int number, int count) {
        TakeCell cell = view.lookupAll(".take-cell").stream().map(TakeCell.class::cast)
                .filter(found -> found.getItem() != null && found.getItem().number() == number).findFirst()
                .orElseThrow();
        Event.fireEvent(cell, new MouseEvent(MouseEvent.MOUSE_CLICKED, 5, 5, 5, 5, MouseButton.PRIMARY, count, false,
                false, false, false, true, false, false, false, false, true, null));
    }

    private void speak() {
        rig.model.transport().speak();
        rig.offline.lastCall().sayAll();
        rig.keep();
        rig.beat();
    }

    private void noteOnTheFirstTake(String text) {
        list().requestFocus();
        list().getSelectionModel().clearAndSelect(1);
        press(list(), KeyCode.N);
        field().setText(text);
    }

    private TakeHead take(int number) {
        return model.rows().stream().filter(row -> row.number() == number).findFirst().orElseThrow();
    }

    private ListView<?> list() {
        return (ListView<?>) node("takes");
    }

    private TextField field() {
        return (TextField) node("take-field");
    }

    private Node node(String id) {
        return Objects.requireNonNull(view.lookup("#" + id));
    }

    private static void type(Node target, String typed) {
        Event.fireEvent(target,
                new KeyEvent(KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    private static void press(Node target, KeyCode key) {
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private List<Integer> marked() {
        return list().lookupAll(".take-cell").stream()
                .filter(cell -> cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("current")))
                .map(cell -> ((TakeCell) cell).getItem().number()).toList();
    }

    private boolean several() {
        return list().getPseudoClassStates().contains(PseudoClass.getPseudoClass("several"));
    }

    private static void fx(Runnable work) throws Exception {
        Fx.on(Executors.callable(work));
    }
}
