package dev.soundcheck.ui.takes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.library.TakeHead;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;

/// Holds what the menus of the list do.
final class TakesMenuTest extends TakesViewCase {
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
            assertEquals("The request of take 1 is copied as Python (SDK).", model.teller().messageProperty().get());
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

    private static List<String> disabled(MenuButton menu) {
        return menu.getItems().stream().filter(MenuItem::isDisable).map(MenuItem::getText).toList();
    }
}
