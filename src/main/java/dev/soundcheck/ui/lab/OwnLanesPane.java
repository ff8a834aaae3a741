package dev.soundcheck.ui.lab;

import atlantafx.base.theme.Styles;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.request.GuideFormat;
import dev.soundcheck.speech.request.Language;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.StampOptions;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.ui.kit.Display;
import dev.soundcheck.ui.kit.EndpointMark;
import dev.soundcheck.ui.kit.Icons;
import dev.soundcheck.ui.kit.Titles;
import dev.soundcheck.ui.text.WrappedLabel;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The person's own lanes, and a form for one more that is folded away until it is opened. FX thread.
final class OwnLanesPane extends VBox {
    private static final String SAME = "As in the window";

    private final SetupModel setup;
    private final OwnLanesModel model;
    private final VBox made = new VBox();
    private final Button fold = new Button("Add a lane…");
    private final MenuButton takes = new MenuButton("From a take");
    private final MenuItem none = new MenuItem("Speak a line first: the takes of this run are listed here.");
    private final GridPane form = new GridPane(8, 4);
    private final VBox maker = new VBox();

    OwnLanesPane(SetupModel setup) {
        this.setup = setup;
        this.model = setup.ownLanes();
        createView();
        init();
    }

    private void createView() {
        setId("lab-own-lanes");
        getStyleClass().add("lab-own-lanes");
        made.getStyleClass().add("lab-own-lanes");
        maker.getStyleClass().add("lab-own-lanes");
        fold.setId("lab-add-lane");
        takes.setId("lab-lane-of-take");
        none.setDisable(true);
        row("Over", plain());
        row("Format", own("lab-own-format", model.formatProperty(), OwnLanesPane::format, OwnLanesModel::formats));
        row("Voice", own("lab-own-voice", model.voiceProperty(), Voice::name, model::voices));
        row("Model", own("lab-own-model", model.modelIdProperty(), id -> id, OwnLanesModel::models));
        row("Language", own("lab-own-language", model.languageProperty(), code -> new Language(code).name(),
                () -> Language.SONIC_3_6.stream().map(Language::code).toList()));
        row("Stamps", own("lab-own-stamps", model.stampsProperty(), OwnLanesPane::stamps,
                () -> List.of(StampOptions.NONE, StampOptions.WORDS, StampOptions.ALL)));
        Button add = new Button("Add");
        add.setId("lab-own-add");
        add.getStyleClass().add(Styles.SMALL);
        add.setOnAction(_ -> model.add());
        maker.getChildren().addAll(form, add);
        Label message = new WrappedLabel();
        message.setId("lab-own-message");
        message.getStyleClass().add("form-hint");
        message.textProperty().bind(model.messageProperty());
        model.messageProperty().subscribe(words -> Display.show(message, !words.isEmpty()));
        FlowPane buttons = new FlowPane(8, 6, fold, takes);
        getChildren().addAll(made, buttons, maker, message);
    }

    private void init() {
        Display.show(maker, false);
        fold.setOnAction(_ -> Display.show(maker, !maker.isVisible()));
        fill(); // a menu button without an item does not open
        takes.setOnShowing(_ -> fill());
        model.lanes().addListener((ListChangeListener<LabLane>) _ -> showMade());
        showMade();
    }

    private void fill() {
        List<MenuItem> items = model.takes().stream().map(this::item).toList();
        takes.getItems().setAll(items.isEmpty() ? List.of(none) : items);
    }

    private MenuItem item(Take take) {
        MenuItem item = new MenuItem("Take " + take.number() + "  ·  " + take.endpoint().title() + "  ·  "
                + take.request().format().title());
        item.setOnAction(_ -> setup.addLane(take));
        return item;
    }

    private void showMade() {
        made.getChildren().setAll(model.lanes().stream().map(this::made).toList());
        Display.show(made, !model.lanes().isEmpty());
    }

    private Node made(LabLane lane) {
        Label title = new WrappedLabel();
        title.setText(lane.title());
        HBox.setHgrow(title, Priority.ALWAYS);
        Button remove = Icons.button("lab-remove-lane", Feather.X, "Remove the lane");
        remove.setOnAction(_ -> model.remove(lane));
        HBox row = new HBox(8, new EndpointMark(lane.endpoint()), title, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void row(String title, ComboBox<?> values) {
        Label label = new Label(title);
        label.setLabelFor(values);
        label.setMinWidth(Label.USE_PREF_SIZE);
        form.addRow(form.getRowCount(), label, values);
    }

    /// Null stands for what the window asks for.
    private static <T> ComboBox<@Nullable T> own(String id, ObjectProperty<@Nullable T> chosen,
            Function<T, String> title, Supplier<List<T>> values) {
        ComboBox<@Nullable T> box = new ComboBox<>();
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new Titles<>(title));
        box.setPromptText(SAME);
        box.setOnShowing(_ -> {
            T now = chosen.get();
            box.getItems().setAll(values.get());
            box.getItems().addFirst(null);
            box.setValue(now);
        });
        box.valueProperty().bindBidirectional(chosen);
        GridPane.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private ComboBox<LabLane> plain() {
        ComboBox<LabLane> box = new ComboBox<>();
        box.setId("lab-own-plain");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new Titles<>(LabLane::plainTitle));
        box.getItems().setAll(LabLane.PLAIN);
        box.valueProperty().bindBidirectional(model.plainProperty());
        GridPane.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static String format(OutputFormat format) {
        return GuideFormat.of(format).map(guide -> guide.title() + " · ").orElse("") + format.title();
    }

    private static String stamps(StampOptions stamps) {
        return stamps.phonemes() ? "words and phonemes" : stamps.words() ? "words" : "none";
    }
}
