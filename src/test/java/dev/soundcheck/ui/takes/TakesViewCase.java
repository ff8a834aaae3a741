package dev.soundcheck.ui.takes;

import dev.soundcheck.library.TakeHead;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.ui.shell.ShellRig;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/// The list of takes in a window, with two takes of one request.
abstract class TakesViewCase {
    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    final ShellRig rig = new ShellRig().ready();
    final TakesModel model = rig.model.takes();
    final List<TakeHead> compared = new ArrayList<>();
    final TakesView view = new TakesView(model, rig.model.sessions(), rig.model.system(), compared::addAll);

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

    int current() {
        return Objects.requireNonNull(rig.studio.current()).number();
    }

    void speak() {
        rig.model.transport().speak();
        rig.offline.lastCall().sayAll();
        rig.keep();
        rig.beat();
    }

    TakeHead take(int number) {
        return model.rows().stream().filter(row -> row.number() == number).findFirst().orElseThrow();
    }

    ListView<?> list() {
        return (ListView<?>) node("takes");
    }

    Node node(String id) {
        return Objects.requireNonNull(view.lookup("#" + id));
    }

    static void fx(Runnable work) throws Exception {
        Fx.on(Executors.callable(work));
    }
}
