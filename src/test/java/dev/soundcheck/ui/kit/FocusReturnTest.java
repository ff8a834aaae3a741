package dev.soundcheck.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.testing.Fx;
import java.util.concurrent.Executors;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class FocusReturnTest {
    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void aButtonThatHidesItselfGivesTheFocusBack() throws Exception {
        fx(() -> {
            Button first = new Button("first");
            Button list = new Button("list");
            Button undo = new Button("undo");
            undo.setOnAction(_ -> undo.setVisible(false));
            Scene scene = scene(first, list, undo);
            list.requestFocus();
            undo.requestFocus();
            undo.fire();
            assertEquals(list, scene.getFocusOwner());
        });
    }

    @Test
    void oneThatStaysKeepsIt() throws Exception {
        fx(() -> {
            Button list = new Button("list");
            Button stays = new Button("stays");
            Scene scene = scene(list, stays);
            list.requestFocus();
            stays.requestFocus();
            stays.fire();
            assertEquals(stays, scene.getFocusOwner());
        });
    }

    @Test
    void whoMovesTheFocusItselfIsObeyed() throws Exception {
        fx(() -> {
            Button list = new Button("list");
            Button reveal = new Button("reveal");
            Button result = new Button("result");
            reveal.setOnAction(_ -> {
                reveal.setVisible(false);
                result.requestFocus();
            });
            Scene scene = scene(list, reveal, result);
            list.requestFocus();
            reveal.requestFocus();
            reveal.fire();
            assertEquals(result, scene.getFocusOwner());
        });
    }

    private static Scene scene(Button... buttons) {
        Scene scene = new Scene(new VBox(buttons));
        FocusReturn.install(scene);
        return scene;
    }

    private static void fx(Runnable work) throws Exception {
        Fx.on(Executors.callable(work));
    }
}
