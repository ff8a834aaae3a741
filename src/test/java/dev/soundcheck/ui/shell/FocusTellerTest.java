package dev.soundcheck.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.announce.Announcer;
import dev.soundcheck.testing.Fx;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FocusTellerTest {
    private final Button speak = new Button("Speak");
    private final CheckBox keep = new CheckBox("Keep it");
    private final Slider volume = new Slider(0, 1, 0.5);
    private final TextField search = new TextField("anna");
    private final ComboBox<String> model = new ComboBox<>();
    private final Told told = new Told();

    /// Keeps what it is told.
    private static final class Told implements Announcer {
        private final List<String> controls = new ArrayList<>();
        private boolean follows = true;

        @Override
        public void announce(String sentence) {}

        @Override
        public void focus(String control) {
            controls.add(control);
        }

        @Override
        public boolean followsFocus() {
            return follows;
        }
    }

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void aControlIsToldWithItsNameRoleAndState() throws Exception {
        Fx.on(() -> {
            Stage stage = open();
            keep.requestFocus();
            told.controls.clear();
            List.of(speak, keep, volume, search, model).forEach(Node::requestFocus);
            assertEquals(List.of("Speak, button", "Keep it, check box, off", "Volume, slider, 0.5",
                    "Search voices, text field, anna", "Model, combo box, sonic-3"), told.controls);
            stage.hide();
            return true;
        });
    }

    @Test
    void whatAKeyChangesIsToldButNotWhatIsTyped() throws Exception {
        Fx.on(() -> {
            Stage stage = open();
            volume.requestFocus();
            told.controls.clear();
            volume.setValue(0.75);
            release(volume);
            release(volume);
            assertEquals(List.of("Volume, slider, 0.75"), told.controls);

            search.requestFocus();
            told.controls.clear();
            search.setText("annabel");
            release(search);
            assertEquals(List.of(), told.controls);
            stage.hide();
            return true;
        });
    }

    @Test
    void thatTheWindowLosesAndGetsTheFocusIsToldAlsoToAScreenReaderThatCameLater() throws Exception {
        Fx.on(() -> {
            BooleanProperty focused = new SimpleBooleanProperty(true);
            Scene scene = new Scene(new VBox(speak));
            scene.getRoot().applyCss();
            speak.requestFocus();
            told.follows = false;
            FocusTeller.install(scene, focused.map(now -> now), told);
            focused.set(false);
            told.follows = true;
            for (boolean now : new boolean[]{true, false, true}) {
                focused.set(now);
            }
            assertEquals(List.of("Speak, button", "", "Speak, button"), told.controls);
            return true;
        });
    }

    @Test
    void nothingIsToldWhereTheToolkitDoesIt() throws Exception {
        Fx.on(() -> {
            told.follows = false;
            Stage stage = open();
            keep.requestFocus();
            assertEquals(List.of(), told.controls);
            stage.hide();
            return true;
        });
    }

    /// In a window that has the focus.
    private Stage open() {
        volume.setAccessibleText("Volume");
        search.setAccessibleText("Search voices");
        model.setAccessibleText("Model");
        model.getItems().add("sonic-3");
        model.getSelectionModel().selectFirst();
        Scene scene = new Scene(new VBox(speak, keep, volume, search, model));
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        stage.requestFocus();
        FocusTeller.install(scene, told);
        told.controls.clear();
        return stage;
    }

    private static void release(Node node) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.RIGHT, false, false, false, false));
    }
}
