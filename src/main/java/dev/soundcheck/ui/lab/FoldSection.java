package dev.soundcheck.ui.lab;

import atlantafx.base.theme.Styles;
import dev.soundcheck.ui.kit.Display;
import dev.soundcheck.ui.kit.FoldMark;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A part of the set-up below its title. Folded, the title sums up its settings. FX thread.
final class FoldSection extends VBox {
    /// So that rounding does not make a scroll bar appear.
    private static final double AROUND_PX = 2;

    private final String title;
    private final FoldMark mark = new FoldMark();
    private final Button head = new Button(null, mark);
    private final VBox content = new VBox();
    private final ScrollPane body;
    private String summary = "";

    /// @param id  of the title, to be pressed
    FoldSection(String id, String title, List<? extends Node> parts) {
        this.title = title;
        content.getChildren().addAll(parts);
        content.getStyleClass().add("lab-section");
        body = new ScrollPane(content);
        body.setFitToWidth(true);
        body.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        body.setMinHeight(0);
        head.setId(id);
        head.getStyleClass().addAll(Styles.FLAT, "fold", "lab-title");
        head.setMaxWidth(Double.MAX_VALUE);
        head.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body);
        open(true);
    }

    /// As high as its rows are at this width: what scrolls knows them at no width.
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double roomPx = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + head.prefHeight(roomPx)
                + (isOpen() ? Math.ceil(content.prefHeight(roomPx)) + AROUND_PX : 0) + snappedBottomInset();
    }

    void onPress(Runnable action) {
        head.setOnAction(_ -> action.run());
    }

    /// Done each time its rows need more height than before because of what the user does there.
    void onGrown(Runnable action) {
        content.heightProperty().addListener((_, before, now) -> {
            if (content.isFocusWithin() && now.doubleValue() > before.doubleValue()) {
                action.run();
            }
        });
    }

    boolean isOpen() {
        return body.isVisible();
    }

    void open(boolean open) {
        Display.show(body, open);
        setMinHeight(open ? USE_COMPUTED_SIZE : USE_PREF_SIZE);
        mark.show(open);
        tell();
    }

    void summary(String words) {
        summary = words;
        tell();
    }

    private void tell() {
        head.setText(isOpen() ? title : title + " · " + summary);
        head.setAccessibleText(title + ": " + summary + (isOpen() ? ". Fold" : ". Unfold"));
    }
}
