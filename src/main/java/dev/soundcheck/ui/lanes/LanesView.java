package dev.soundcheck.ui.lanes;

import atlantafx.base.theme.Styles;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.ui.kit.Display;
import dev.soundcheck.ui.kit.EndpointMark;
import dev.soundcheck.ui.kit.FoldMark;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.kit.LeastWidth;
import dev.soundcheck.ui.kit.PillRow;
import dev.soundcheck.ui.kit.YieldingRow;
import dev.soundcheck.ui.lanes.LanesModel.Reach;
import dev.soundcheck.ui.text.WrappedLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
    private static final double NAMES_PX = 118;
    private static final PseudoClass APART = PseudoClass.getPseudoClass("apart");
    private static final String LEGEND = "▮ first audio   ╲ silence   ▲ heard   ○ done";

    private final LanesModel model;
    private final LanesChart chart;
    private final List<Label> captions = new ArrayList<>();
    private final List<Label> figures = new ArrayList<>();
    /// The figures while the lanes are folded.
    private final List<Label> folded = new ArrayList<>();
    private final Label readout = new WrappedLabel();
    private final FoldMark mark = new FoldMark();
    private final Button fold = new Button("Where the time goes", mark);
    private final PillRow<Reach> reaches;
    private final Label legend = new Label();
    private final HBox summary = new HBox();
    private final HBox body = new HBox();
    /// The parts of the head that show while the lanes do.
    private final List<Node> unfolded = new ArrayList<>();

    public LanesView(LanesModel model) {
        this.model = model;
        this.reaches = new PillRow<>(model.reachProperty());
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

    /// Leaves the figures alone, in one row.
    public void setFolded(boolean folded) {
        Display.show(body, !folded);
        Display.show(summary, folded);
        legend.setText(folded ? "" : LEGEND);
        unfolded.forEach(part -> Display.show(part, !folded));
        mark.show(!folded);
        fold.setAccessibleText(folded ? "Where the time goes. Show the lanes" : "Where the time goes. Fold the lanes");
    }

    public boolean isFolded() {
        return !body.isVisible();
    }

    /// From now on, that is done when the head is pressed.
    public void onFold(Runnable wanted) {
        fold.setOnAction(_ -> wanted.run());
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
        body.getChildren().addAll(names, room, values);
        getChildren().addAll(head(), body);
        setFolded(false);
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
        fold.setId("fold-lanes");
        fold.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "fold", "section-title");
        fold.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label column = new Label("first audio");
        column.getStyleClass().addAll("lane-column-title");
        legend.getStyleClass().add("lane-legend");
        legend.setMinWidth(USE_PREF_SIZE);
        reach("From press to first audio", "Start", Reach.FIRST_AUDIO);
        reach("The whole take", "Whole take", Reach.WHOLE);
        reaches.setAlignment(Pos.CENTER_LEFT);
        summary.setId("lanes-summary");
        summary.getStyleClass().add("lanes-summary");
        summary.setAlignment(Pos.CENTER_LEFT);
        unfolded.addAll(List.of(reaches, column));
        YieldingRow head = new YieldingRow();
        head.getStyleClass().add("lanes-head");
        head.getChildren().addAll(fold, summary, legend, gap, reaches, column);
        head.yields(legend);
        return head;
    }

    private void reach(String meaning, String title, Reach value) {
        ToggleButton button = reaches.add(value, title);
        button.setId("reach-" + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.getStyleClass().addAll(Styles.SMALL, "quiet-toggle");
        button.setAccessibleText(meaning);
    }

    private Node name(Endpoint endpoint) {
        Label title = new Label(endpoint.title(), new EndpointMark(endpoint));
        title.getStyleClass().add("lane-title");
        Label caption = new Label();
        caption.getStyleClass().add("lane-caption");
        caption.setId("lane-" + endpoint.id());
        LeastWidth.fix(caption, NAMES_PX, "take 100 · offline");
        captions.add(caption);
        return row(new VBox(title, caption));
    }

    private Node figure(Endpoint endpoint) {
        Label figure = new Label();
        figure.setId("first-audio-" + endpoint.id());
        figure.getStyleClass().add("lane-figure");
        figure.setAccessibleRole(AccessibleRole.TEXT);
        figures.add(figure);
        Label alone = new Label(null, new EndpointMark(endpoint));
        alone.setId("folded-" + endpoint.id());
        alone.setMinWidth(USE_PREF_SIZE);
        folded.add(alone);
        summary.getChildren().add(alone);
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
            caption(lanes.get(i), captions.get(i));
            figure(lanes.get(i), figures.get(i));
            figure(lanes.get(i), folded.get(i));
        }
        chart.show(lanes, nowNanos);
    }

    private static void caption(Lane lane, Label caption) {
        caption.setText(lane.caption());
        explain(lane, caption);
    }

    private static void figure(Lane lane, Label figure) {
        String apart = lane.apart();
        figure.setText(lane.figure());
        explain(lane, figure);
        figure.pseudoClassStateChanged(APART, !apart.isEmpty());
        figure.setAccessibleText(lane.endpoint().title() + ": first audio " + lane.figure()
                + (apart.isEmpty() ? "" : ". " + apart));
    }

    private static void explain(Lane lane, Label label) {
        label.setTooltip(lane.apart().isEmpty() ? null : new Tooltip(lane.apart()));
    }
}
