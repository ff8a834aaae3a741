package dev.soundcheck.ui.live;

import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The room of the live session: the voices and their text, the turn's figures and findings, and the picture. FX thread.
final class LiveView extends HBox implements FrameListener {
    private static final double SIDE_PX = 272;
    private static final double PICTURE_SHARE = 0.42;
    private static final double PICTURE_MIN_PX = 150;
    private static final double VOICES_MIN_PX = 110;

    private final LiveModel model;
    private final LivePorts ports;
    private final VBox voices = new VBox();
    private final List<LanePane> lanes = new ArrayList<>();
    private final FiguresPane figures;
    private final FindingsPane findings;
    private final LivePicture picture;
    private final LiveActions actions;
    private final Label sentence = new Label();
    private final Label socket = new Label();

    LiveView(LiveModel model, LivePorts ports, ScriptFiles files) {
        this.model = model;
        this.ports = ports;
        figures = new FiguresPane(model);
        findings = new FindingsPane(model);
        picture = new LivePicture(model);
        actions = new LiveActions(model, files);
        createView();
        init();
    }

    @Override
    public void onFrame(Frame frame) {
        model.showAllLanes();
        model.beat();
        lanes.forEach(LanePane::show);
        figures.show();
        findings.show();
        actions.show();
        socket.setText(SocketWords.of(model.socket(), frame.nowNanos(), model.openContexts()));
        picture.show(frame.nowNanos());
    }

    /// The keys go to the text.
    void focusText() {
        if (!lanes.isEmpty()) {
            lanes.getLast().text().requestFocus();
        }
    }

    private void createView() {
        setId("live");
        getStyleClass().add("live");
        voices.getStyleClass().add("live-voices");
        socket.getStyleClass().add("live-socket");
        socket.setWrapText(true);
        VBox side = new VBox(figures, socket, findings);
        side.getStyleClass().add("live-side");
        side.setMinWidth(SIDE_PX);
        side.setMaxWidth(SIDE_PX);
        VBox.setVgrow(findings, Priority.ALWAYS);
        sentence.getStyleClass().add("live-sentence");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setMinHeight(0);
        VBox left = new VBox(new LiveBar(model.setup()), voices, sentence, actions, picture);
        left.getStyleClass().add("live-left");
        left.setMinWidth(0);
        VBox.setVgrow(voices, Priority.ALWAYS);
        voices.setMinHeight(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        picture.prefHeightProperty().bind(javafx.beans.binding.Bindings.max(PICTURE_MIN_PX,
                heightProperty().multiply(PICTURE_SHARE)));
        picture.setMinHeight(PICTURE_MIN_PX);
        getChildren().addAll(left, side);
    }

    /// As high as the window, and higher where that is too low for what it holds.
    private static ScrollPane scroll(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("live-scroll");
        return scroll;
    }

    private void init() {
        model.lanes().addListener((ListChangeListener<LaneModel>) _ -> fill());
        fill();
        focusedProperty().subscribe(focused -> {
            if (focused) {
                focusText();
            }
        });
        sentence.textProperty().bind(model.sentenceProperty());
        sentence.textProperty().subscribe(text -> {
            sentence.setVisible(!text.isEmpty());
            sentence.setManaged(!text.isEmpty());
        });
    }

    private void fill() {
        lanes.clear();
        for (LaneModel lane : model.lanes()) {
            LanePane pane = new LanePane(model, lane, ports);
            VBox.setVgrow(pane, Priority.ALWAYS);
            pane.setMinHeight(0);
            pane.setPrefHeight(0);
            lanes.add(pane);
        }
        voices.getChildren().setAll(lanes);
        focusText();
    }
}
