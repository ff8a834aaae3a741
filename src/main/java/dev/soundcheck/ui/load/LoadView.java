package dev.soundcheck.ui.load;

import atlantafx.base.theme.Styles;
import dev.soundcheck.lab.load.LoadResult;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.ui.kit.Display;
import dev.soundcheck.ui.kit.EndpointMark;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.kit.LeastWidth;
import dev.soundcheck.ui.kit.Titles;
import dev.soundcheck.ui.text.WrappedLabel;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The load steps' screen: what is made at the left, the staircase in the middle, its sentence below. FX thread.
public final class LoadView extends BorderPane implements FrameListener {
    private static final double SETUP_PX = 270;
    /// Of the names: room for the longest and the endpoint's mark.
    private static final double NAME_PX = 76;

    private final LoadModel model;
    private final Button start = new Button();
    private final Button cancel = new Button("Cancel");

    public LoadView(LoadModel model) {
        this.model = model;
        createView();
        init();
    }

    @Override
    public void onFrame(Frame frame) {
        if (frame.changed()) {
            model.follow();
        }
    }

    private void createView() {
        setId("load");
        getStyleClass().add("lab");
        ChoiceBox<Endpoint> endpoints = new ChoiceBox<>();
        endpoints.setId("load-endpoint");
        endpoints.getItems().setAll(Endpoint.values());
        endpoints.setConverter(new Titles<>(Endpoint::title));
        endpoints.valueProperty().bindBidirectional(model.endpointProperty());
        endpoints.setMaxWidth(Double.MAX_VALUE);
        Label title = new Label("What is requested");
        title.getStyleClass().add("lab-title");
        VBox setup = new VBox(title,
                words("Your line is requested once, then twice at the same time, then four times, until "
                        + "the last step or until the service refuses."),
                endpoint(endpoints),
                row("Up to", counts("load-up-to", model.upToProperty(), List.of(1, 2, 4, 8, 16, 32, 64),
                        count -> count + " at once")),
                row("Rounds", counts("load-rounds", model.roundsProperty(), List.of(1, 3, 5, 10),
                        count -> count + " of each step")));
        setup.getStyleClass().add("lab-setup");
        setLeft(side(setup));
        Label message = new WrappedLabel();
        message.setId("load-message");
        message.textProperty().bind(model.messageProperty());
        LoadChart chart = new LoadChart(model);
        VBox.setVgrow(chart, Priority.ALWAYS);
        Label marks = new Label();
        marks.setId("load-marks");
        marks.getStyleClass().add("lab-marks");
        marks.textProperty().bind(model.resultProperty().map(LoadView::marks).orElse(""));
        VBox middle = new VBox(marks, chart, message);
        middle.getStyleClass().add("lab-middle");
        setCenter(middle);
    }

    /// Cost and button are seen whatever is scrolled above them.
    private Region side(VBox setup) {
        ScrollPane scroll = new ScrollPane(setup);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox foot = new VBox(cost(), buttons());
        foot.getStyleClass().addAll("lab-setup", "lab-foot");
        BorderPane side = new BorderPane(scroll);
        side.setBottom(foot);
        side.getStyleClass().add("lab-side");
        side.setMinWidth(SETUP_PX);
        side.setMaxWidth(SETUP_PX);
        return side;
    }

    private void init() {
        start.setOnAction(_ -> model.start());
        cancel.setOnAction(_ -> model.cancel());
        model.phaseProperty().subscribe(phase -> {
            start.setText(switch (phase) {
                case READY -> "Start";
                case ASKING -> "Yes, spend them";
                case RUNNING -> "Running…";
            });
            cancel.setText(phase == LoadModel.Phase.ASKING ? "No" : "Cancel");
            boolean running = phase == LoadModel.Phase.RUNNING;
            Node owner = getScene() == null ? null : getScene().getFocusOwner();
            Display.show(cancel, phase != LoadModel.Phase.READY);
            start.setDisable(running);
            if (start.equals(owner) || cancel.equals(owner)) {
                // Else the focus goes to what stands before the button that is gone.
                (running ? cancel : start).requestFocus();
            }
        });
    }

    private static String marks(@Nullable LoadResult result) {
        if (result == null) {
            return "";
        }
        String marks = result.info().marks();
        return result.info().host() + (marks.isEmpty() ? "" : " · " + marks);
    }

    private Node cost() {
        Label cost = words("");
        cost.setId("load-cost");
        cost.getStyleClass().add("lab-cost");
        cost.textProperty().bind(model.costProperty());
        return cost;
    }

    private Node buttons() {
        start.setId("load-start");
        start.getStyleClass().add(Styles.ACCENT);
        start.setMaxWidth(Double.MAX_VALUE);
        cancel.setId("load-cancel");
        HBox.setHgrow(start, Priority.ALWAYS);
        return new HBox(8, start, cancel);
    }

    private static Label words(String text) {
        Label words = new WrappedLabel();
        words.setText(text);
        words.setMinHeight(USE_PREF_SIZE);
        return words;
    }

    /// With its color and shape, as everywhere.
    private Node endpoint(Node choice) {
        EndpointMark mark = new EndpointMark(model.endpointProperty().get());
        model.endpointProperty().subscribe(mark::show);
        Label label = new Label("Endpoint", mark);
        label.setContentDisplay(ContentDisplay.RIGHT);
        return row(label, choice);
    }

    private static Node row(String title, Node value) {
        return row(new Label(title), value);
    }

    private static Node row(Label label, Node value) {
        label.setLabelFor(value);
        LeastWidth.hold(label, NAME_PX);
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox row = new HBox(8, label, value);
        row.getStyleClass().add("lab-row");
        return row;
    }

    private static Node counts(String id, IntegerProperty chosen, List<Integer> values,
            Function<Integer, String> title) {
        ChoiceBox<Integer> box = new ChoiceBox<>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setConverter(new Titles<>(title));
        box.setValue(chosen.get());
        box.valueProperty().subscribe(count -> chosen.set(count));
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }
}
