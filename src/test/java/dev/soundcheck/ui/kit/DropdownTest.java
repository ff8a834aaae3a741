package dev.soundcheck.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.soundcheck.testing.Fx;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DropdownTest {
    private final Dropdown<String> box = new Dropdown<>();

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @BeforeEach
    void show() throws Exception {
        Fx.on(() -> {
            box.getItems().setAll("Arabic", "Czech", "Danish");
            box.setValue("Czech");
            Stage window = new Stage();
            window.setScene(new Scene(new StackPane(box), 400, 300));
            window.show();
            return true;
        });
    }

    @AfterEach
    void hide() throws Exception {
        Fx.on(() -> {
            box.getScene().getWindow().hide();
            return true;
        });
    }

    @Test
    void aClosedBoxHasNoListInTheWindow() throws Exception {
        assertNull(Fx.on(() -> box.lookup(".list-view")));
        assertNull(Fx.on(() -> list().getSkin()));
    }

    @Test
    void anOpenedBoxShowsItsRowsAndTheChosenOne() throws Exception {
        assertEquals(List.of("Arabic", "Czech", "Danish"), Fx.on(() -> {
            box.show();
            return List.copyOf(list().getItems());
        }));
        assertEquals("Czech", Fx.on(() -> list().getSelectionModel().getSelectedItem()));
        assertNotNull(Fx.on(() -> list().getSkin()));
    }

    @Test
    void aRowThatIsChosenIsTheValueAlsoTheSecondTime() throws Exception {
        assertEquals("Danish", Fx.on(() -> chosen("Danish")));
        assertEquals("Arabic", Fx.on(() -> chosen("Arabic")));
    }

    private String chosen(String row) {
        box.show();
        list().getSelectionModel().select(row);
        box.hide();
        return box.getValue();
    }

    @SuppressWarnings("unchecked")
    private ListView<String> list() {
        return (ListView<String>) ((ComboBoxListViewSkin<String>) box.getSkin()).getPopupContent();
    }
}
