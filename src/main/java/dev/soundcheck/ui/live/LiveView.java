package dev.soundcheck.ui.live;

import dev.soundcheck.ui.compare.CompareView;
import dev.soundcheck.ui.kit.Display;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.text.WrappedLabel;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The room of the live session: the voices and their text, the turn's figures and findings, and the picture. FX thread.
final class LiveView extends HBox implements FrameListener {
    private static final double SIDE_PX = 272;
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final double NARROW_SIDE_PX = 240;
    private static final double NARROW_PX = 860;
    private static final double LOW_PX = 460;
    private static final double PICTURE_LEAST_PX = 140;
    /// Of the height of a usual room, and of what a high one has more: a short text needs no more rows, a wave gains.
    private static final double PICTURE_SHARE = 0.34;
    private static final double PICTURE_SHARE_ABOVE = 0.66;
    private static final double USUAL_PX = 560;

    private final LiveModel model;
    private final LivePorts ports;
    private final VBox voices = new VBox();
    private final List<LanePane> lanes = new ArrayList<>();
    private final FiguresPane figures;
    private final FindingsPane findings;
    private final LivePicture picture;
    private final LiveActions actions;
    private final ExperimentView experiment;
    private final LiveBar bar;
    private final VBox session = new VBox();
    private final VBox both = new VBox();
    private final ScrollPane left = scroll(both);
    private final VBox turn = new VBox();
    private final VBox hearing = new VBox();
    private final ExperimentLegend legend = new ExperimentLegend();
    private final Label sentence = new WrappedLabel();
    private final Label socket = new WrappedLabel();

    LiveView(LiveModel model, LivePorts ports, ScriptFiles files, ExperimentDialogs dialogs) {
        this.model = model;
        this.ports = ports;
        bar = new LiveBar(model.setup());
        figures = new FiguresPane(model);
        findings = new FindingsPane(model);
        picture = new LivePicture(model);
        actions = new LiveActions(model, files);
        experiment = new ExperimentView(model.experiment(), model.setup(), dialogs);
        createView();
        init();
    }

    @Override
    public void onFrame(Frame frame) {
        model.beat();
        if (model.experiment().openProperty().get()) {
            experiment.show();
            model.experiment().pair().compare().onFrame(frame);
            return;
        }
        lanes.forEach(LanePane::show);
        figures.show();
        findings.show();
        actions.show();
        socket.setText(SocketWords.of(model.socket(), frame.nowNanos(), model.openContexts()));
        picture.show(frame.nowNanos());
    }

    /// The text gets the keys when the room does.
    @Override
    public void requestFocus() {
        if (lanes.isEmpty()) {
            super.requestFocus();
        } else {
            focusText();
        }
    }

    /// Scrolls down or up, where the window is too low for all of it.
    ///
    /// @return false where all of it is in sight
    boolean page(int direction) {
        double seenPx = left.getViewportBounds().getHeight();
        double hiddenPx = both.getHeight() - seenPx;
        if (hiddenPx < 1) {
            return false;
        }
        left.setVvalue(Math.clamp(left.getVvalue() + direction * seenPx / hiddenPx, 0, 1));
        return true;
    }

    /// The keys go to the text.
    void focusText() {
        if (!lanes.isEmpty()) {
            applyCss(); // a scroll pane adds its content to the window only then
            lanes.getLast().text().requestFocus();
        }
    }

    private void createView() {
        setId("live");
        getStyleClass().add("live");
        voices.getStyleClass().add("live-voices");
        socket.getStyleClass().add("live-socket");
        turn.getChildren().addAll(figures, socket, findings);
        VBox.setVgrow(findings, Priority.ALWAYS);
        ScrollPane side = scroll(new StackPane(turn, legend, hearing));
        side.getStyleClass().add("live-side");
        widthProperty().map(px -> px.doubleValue() < NARROW_PX ? NARROW_SIDE_PX : SIDE_PX).subscribe(px -> {
            side.setMinWidth(px);
            side.setMaxWidth(px);
        });
        sentence.getStyleClass().add("live-sentence");
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setMinHeight(USE_PREF_SIZE);
        socket.setMinHeight(USE_PREF_SIZE);
        session.getChildren().addAll(bar, voices, sentence, actions, picture);
        VBox.setVgrow(session, Priority.ALWAYS);
        VBox.setVgrow(experiment, Priority.ALWAYS);
        both.getChildren().addAll(session, experiment);
        both.getStyleClass().add("live-left");
        left.setMinWidth(0);
        VBox.setVgrow(voices, Priority.ALWAYS);
        HBox.setHgrow(left, Priority.ALWAYS);
        picture.prefHeightProperty().bind(heightProperty().map(px -> picturePx(px.doubleValue())));
        getChildren().addAll(left, side);
    }

    private static double picturePx(double roomPx) {
        if (roomPx < LOW_PX) {
            return 0;
        }
        double usualPx = Math.min(roomPx, USUAL_PX);
        return Math.max(PICTURE_LEAST_PX, usualPx * PICTURE_SHARE + (roomPx - usualPx) * PICTURE_SHARE_ABOVE);
    }

    /// As high as the window, and higher where that is too low for what it holds.
    private static ScrollPane scroll(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("live-scroll");
        // A press beside what takes the focus leaves it in the text.
        content.addEventHandler(MouseEvent.MOUSE_PRESSED, Event::consume);
        return scroll;
    }

    private void init() {
        heightProperty().map(px -> px.doubleValue() < LOW_PX).subscribe(low -> {
            bar.low(low);
            pseudoClassStateChanged(LOW, low);
        });
        ports.textSize().factor().subscribe(() -> lanes.forEach(lane -> lane.text().fit()));
        addEventHandler(KeyEvent.KEY_TYPED, this::writeAnywhere);
        model.voices().lanes().addListener((ListChangeListener<LaneModel>) _ -> fill());
        fill();
        focusedProperty().subscribe(focused -> {
            if (focused) {
                focusText();
            }
        });
        model.experiment().openProperty().subscribe(this::turnTo);
        model.experiment().pair().listeningProperty().subscribe(this::listen);
        sentence.textProperty().bind(model.sentenceProperty());
        sentence.textProperty().subscribe(text -> {
            sentence.setVisible(!text.isEmpty());
            sentence.setManaged(!text.isEmpty());
        });
    }

    /// Letters that are typed after a setting was changed go to the text. Space is for the control.
    private void writeAnywhere(KeyEvent event) {
        boolean writes = LaneKeys.writes(event) && !event.getCharacter().isBlank();
        if (writes && !model.experiment().openProperty().get()) {
            LaneModel chosen = model.voices().selectedProperty().get();
            lanes.stream().map(LanePane::text).filter(text -> text.of(chosen)).forEach(LaneText::requestFocus);
            model.pen().type(event.getCharacter());
            event.consume();
        }
    }

    /// The voices, or the experiment.
    private void turnTo(boolean experimenting) {
        Display.show(session, !experimenting);
        Display.show(experiment, experimenting);
        if (experimenting) {
            experiment.requestFocus();
        } else {
            model.experiment().pair().deafen();
            focusText();
        }
        listen(model.experiment().pair().listeningProperty().get());
        ports.wake().run();
    }

    /// The turn's figures give way to how the table is read, or to the comparison.
    private void listen(boolean listening) {
        boolean experimenting = model.experiment().openProperty().get();
        Display.show(turn, !experimenting);
        Display.show(legend, experimenting && !listening);
        Display.show(hearing, experimenting && listening);
        if (listening) {
            CompareView compare = new CompareView(model.experiment().pair().compare());
            VBox.setVgrow(compare, Priority.ALWAYS);
            hearing.getChildren().setAll(compare);
        } else {
            hearing.getChildren().clear();
        }
    }

    private void fill() {
        lanes.clear();
        for (LaneModel lane : model.voices().lanes()) {
            LanePane pane = new LanePane(model, lane, ports);
            VBox.setVgrow(pane, Priority.ALWAYS);
            pane.setPrefHeight(0);
            lanes.add(pane);
        }
        voices.getChildren().setAll(lanes);
        picture.setMinHeight(LivePicture.leastPx(lanes.size()));
        focusText();
    }
}
