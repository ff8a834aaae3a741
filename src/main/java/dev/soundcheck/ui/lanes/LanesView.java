package dev.soundcheck.ui.lanes;

import atlantafx.base.theme.Styles;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.ui.kit.Choice;
import dev.soundcheck.ui.kit.EndpointMark;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.lanes.LanesModel.Reach;
import dev.soundcheck.ui.text.WrappedLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The lanes with their names at the left and their figures at the right. FX thread.
public final class LanesView extends VBox implements FrameListener {
    private static final PseudoClass APART = PseudoClass.getPseudoClass("apart");

    private final LanesModel model;
    private final LanesChart chart;
    private final List<Label> captions = new ArrayList<>();
    private final List<Label> figures = new ArrayList<>();
    private final Choice<Reach> reach;
    private final Label readout = new WrappedLabel();

    public LanesView(LanesModel model) {
        this.model = model;
        this.reach = new Choice<>(model.reachProperty());
        this.chart = new LanesChart(model, this::tell);
        createView();
        init();
    }

    @Override
    public void onFrame(Frame frame) {
        boolean live = frame.take() != null && !frame.take().state().ended();
        if (frame.changed() || live) {
            refresh(frame.nowNanos());
        }
    }

    private void createView() {
        setId("lanes");
        getStyleClass().add("lanes");
        VBox names = new VBox();
        names.getStyleClass().add("lane-names");
        VBox values = new VBox();
        values.getStyleClass().add("lane-figures");
        for (Endpoint endpoint : Endpoint.values()) {
            names.getChildren().add(name(endpoint));
            values.getChildren().add(figure(endpoint));
        }
        chart.setMinWidth(0);
        readout.setId("lanes-readout");
        readout.getStyleClass().add("lanes-readout");
        readout.setMouseTransparent(true);
        readout.setVisible(false);
        StackPane room = new StackPane(chart, readout);
        StackPane.setAlignment(readout, Pos.BOTTOM_LEFT);
        room.setMinWidth(0);
        HBox.setHgrow(room, Priority.ALWAYS);
        getChildren().addAll(head(), new HBox(names, room, values));
    }

    private void init() {
        refresh(System.nanoTime());
        model.changesProperty().subscribe(() -> refresh(System.nanoTime()));
    }

    private void tell(String words) {
        readout.setText(words);
        readout.setVisible(!words.isEmpty());
        chart.setAccessibleHelp(words);
    }

    private Node head() {
        Label title = new Label("Where the time goes");
        title.getStyleClass().add("section-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label column = new Label("first audio");
        column.getStyleClass().addAll("lane-column-title");
        Label legend = new Label("▮ first audio   ╲ silence   ▲ heard   ○ done");
        legend.getStyleClass().add("lane-legend");
        HBox head = new HBox(title, legend, gap,
                choice("From press to first audio", "Start", Reach.FIRST_AUDIO, Styles.LEFT_PILL),
                choice("The whole take", "Whole take", Reach.WHOLE, Styles.RIGHT_PILL), column);
        head.getStyleClass().add("lanes-head");
        return head;
    }

    private ToggleButton choice(String meaning, String title, Reach value, String pill) {
        ToggleButton button = new ToggleButton(title);
        button.setId("reach-" + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.getStyleClass().addAll(pill, Styles.SMALL, "quiet-toggle");
        reach.add(value, button);
        button.setAccessibleText(meaning);
        return button;
    }

    private Node name(Endpoint endpoint) {
        Label title = new Label(endpoint.title(), new EndpointMark(endpoint));
        title.getStyleClass().add("lane-title");
        Label caption = new Label();
        caption.getStyleClass().add("lane-caption");
        caption.setId("lane-" + endpoint.id());
        captions.add(caption);
        return row(new VBox(title, caption));
    }

    private Node figure(Endpoint endpoint) {
        Label figure = new Label();
        figure.setId("first-audio-" + endpoint.id());
        figure.getStyleClass().add("lane-figure");
        figure.setAccessibleRole(AccessibleRole.TEXT);
        figures.add(figure);
        HBox row = row(figure);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private static HBox row(Node content) {
        HBox row = new HBox(content);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(LanesChart.ROW_PX);
        row.setMaxHeight(LanesChart.ROW_PX);
        return row;
    }

    private void refresh(long nowNanos) {
        List<Lane> lanes = model.lanes();
        for (int i = 0; i < lanes.size(); i++) {
            show(lanes.get(i), captions.get(i), figures.get(i));
        }
        chart.show(lanes, nowNanos);
    }

    private static void show(Lane lane, Label caption, Label figure) {
        String apart = lane.apart();
        caption.setText(lane.caption());
        caption.setTooltip(apart.isEmpty() ? null : new Tooltip(apart));
        figure.setText(lane.figure());
        figure.setTooltip(apart.isEmpty() ? null : new Tooltip(apart));
        figure.pseudoClassStateChanged(APART, !apart.isEmpty());
        figure.setAccessibleText(lane.endpoint().title() + ": first audio " + lane.figure()
                + (apart.isEmpty() ? "" : ". " + apart));
    }
}
