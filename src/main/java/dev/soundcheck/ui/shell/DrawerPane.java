package dev.soundcheck.ui.shell;

import dev.soundcheck.ui.kit.Icons;
import javafx.animation.TranslateTransition;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// A panel that slides over the rail and stays until it is closed. FX thread.
final class DrawerPane extends VBox {
    private static final Duration SLIDE = Duration.millis(160);

    private final TranslateTransition slide = new TranslateTransition(SLIDE, this);

    DrawerPane(String name, String title, Node content, Runnable close) {
        getStyleClass().add("drawer");
        setId(name + "-drawer");
        Button back = Icons.button("close-" + name, Feather.ARROW_LEFT, "Back");
        back.setOnAction(_ -> close.run());
        Label label = new Label(title);
        label.getStyleClass().add("drawer-title");
        HBox head = new HBox(back, label);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("drawer-head");
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(head, content);
        setVisible(false);
    }

    /// @param widthPx  how far it slides
    void show(boolean open, double widthPx) {
        slide.stop();
        if (Platform.getPreferences().isReducedMotion() || widthPx <= 0) {
            setTranslateX(0);
            setVisible(open);
            return;
        }
        if (open && !isVisible()) {
            setTranslateX(widthPx);
        }
        setVisible(true);
        slide.setToX(open ? 0 : widthPx);
        slide.setOnFinished(_ -> setVisible(open));
        slide.play();
    }
}
