package dev.soundcheck.ui.shell;

import dev.soundcheck.ui.kit.Display;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.kit.Icons;
import dev.soundcheck.ui.kit.Lazy;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What may fill the window instead of desk and rail: the latency lab above the bar, the presenter alone. FX thread.
final class Screens {
    private final Pane root;
    private final StackPane upper = new StackPane();
    private final Node desk;
    private final Runnable clearDesk;
    private final Button openLab = Icons.button("open-lab", Feather.BAR_CHART_2, "Latency lab (Ctrl+L)");
    private final Button present = Icons.button("present", Feather.MAXIMIZE, "Presenter (F11)");
    private @Nullable Supplier<? extends Region> labs;
    private @Nullable Region lab;
    private @Nullable Region labScreen;
    private @Nullable Lazy<Region> presenters;
    private @Nullable Region presenter;
    private List<Node> hidden = List.of();

    /// @param root       of the window; the presenter takes the place of all its children
    /// @param desk       desk and rail; the lab takes their place
    /// @param clearDesk  closes what is open there: nobody sees it under the lab
    Screens(Pane root, Node desk, Runnable clearDesk) {
        this.root = root;
        this.desk = desk;
        this.clearDesk = clearDesk;
        upper.getChildren().add(desk);
        upper.setMinHeight(0);
        for (Button button : List.of(openLab, present)) {
            Display.show(button, false);
        }
        openLab.setOnAction(_ -> toggleLab());
        present.setOnAction(_ -> togglePresenter());
    }

    Region upper() {
        return upper;
    }

    /// For the head of the rail; unseen until there is something to open.
    List<Button> buttons() {
        return List.of(openLab, present);
    }

    /// @param make  makes the lab when it is first opened
    void setLab(Supplier<? extends Region> make) {
        labs = make;
        Display.show(openLab, true);
    }

    private @Nullable Region labScreen() {
        if (labScreen == null && labs != null) {
            Region made = labs.get();
            lab = made;
            labScreen = labScreen(made);
            upper.getChildren().add(labScreen);
        }
        return labScreen;
    }

    private Region labScreen(Region view) {
        Button back = Icons.button("close-lab", Feather.ARROW_LEFT, "Back (Esc)");
        back.setOnAction(_ -> toggleLab());
        Label title = new Label("Latency lab");
        title.getStyleClass().add("drawer-title");
        HBox head = new HBox(back, title);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("drawer-head");
        VBox.setVgrow(view, Priority.ALWAYS);
        view.setMinSize(0, 0);
        VBox screen = new VBox(head, view);
        screen.setId("lab-screen");
        screen.getStyleClass().add("lab-screen");
        screen.setVisible(false);
        return screen;
    }

    /// @param make  makes the presenter, once; it leaves by running what it is given
    void setPresenter(Function<Runnable, ? extends Region> make) {
        presenters = new Lazy<>(() -> make.apply(this::leavePresenter));
        Display.show(present, true);
    }

    void onFrame(Frame frame) {
        if (lab instanceof FrameListener listener && labShown()) {
            listener.onFrame(frame);
        }
        if (presenter instanceof FrameListener listener) {
            listener.onFrame(frame);
        }
    }

    /// Closes what fills the window; false where nothing does. The presenter closes itself.
    boolean close() {
        boolean open = labShown() && presenter == null;
        if (open) {
            toggleLab();
        }
        return open;
    }

    /// False where there is no lab.
    boolean toggleLab() {
        Region screen = presenter == null ? labScreen() : null;
        if (screen == null) {
            return false;
        }
        boolean show = !screen.isVisible();
        if (show) {
            clearDesk.run();
        }
        screen.setVisible(show);
        desk.setVisible(!show);
        (show ? screen : openLab).requestFocus();
        return true;
    }

    /// False where there is no presenter.
    boolean togglePresenter() {
        if (presenters == null) {
            return false;
        }
        if (presenter == null) {
            Region made = presenters.get();
            presenter = made;
            hidden = List.copyOf(root.getChildren());
            VBox.setVgrow(made, Priority.ALWAYS);
            root.getChildren().setAll(made);
            fullScreen(true);
            made.requestFocus();
        } else {
            leavePresenter();
        }
        return true;
    }

    private void leavePresenter() {
        if (presenter != null) {
            presenter = null;
            root.getChildren().setAll(hidden);
            hidden = List.of();
            fullScreen(false);
        }
    }

    private boolean labShown() {
        return labScreen != null && labScreen.isVisible();
    }

    private void fullScreen(boolean on) {
        if (root.getScene() != null && root.getScene().getWindow() instanceof Stage window) {
            window.setFullScreenExitHint("");
            window.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            window.setFullScreen(on);
        }
    }
}
