package dev.soundcheck.ui.voice;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import dev.soundcheck.speech.request.Emotion;
import dev.soundcheck.speech.request.SpeechModel;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.ui.kit.Dropdown;
import dev.soundcheck.ui.kit.LeastWidth;
import dev.soundcheck.ui.kit.TypedChoice;
import dev.soundcheck.ui.text.WrappedLabel;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.HorizontalDirection;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The upper part of the rail, in the order that matters: voice, model, settings. FX thread.
public final class VoiceRail extends VBox {
    private static final String VOICES_OWN = "";
    /// Of the names beside the controls, here and in the pane below.
    static final double LABEL_PX = 76;
    /// The scroll bar, where one is needed, lies in the rail's margin.
    private static final double BAR_PX = 12;

    private final VoiceModel model;
    private final CatalogModel catalog;
    private final VoiceCard card;
    private final Dropdown<String> models = new Dropdown<>();
    private final Dropdown<String> languages = new Dropdown<>();
    private final Slider speed = new Slider(VoiceModel.SLOWEST, VoiceModel.FASTEST, 1);
    private final Slider volume = new Slider(VoiceModel.SOFTEST, VoiceModel.LOUDEST, 1);
    private final EmotionBox emotions;
    private final Label reason = new WrappedLabel();
    private final ToggleSwitch phonemes = new ToggleSwitch("Ask for timestamps");
    /// True while the languages are filled: a value that the list loses was not changed by the user.
    private boolean filling;

    public VoiceRail(VoiceModel model, CatalogModel catalog, Runnable openPicker) {
        this.model = model;
        this.catalog = catalog;
        this.card = new VoiceCard(model, catalog, openPicker);
        this.emotions = new EmotionBox(model);
        createView();
        init();
    }

    private void createView() {
        getStyleClass().add("voice-rail");
        models.setId("model");
        models.getItems().setAll(model.models().stream().map(SpeechModel::id).toList());
        languages.setId("language");
        speed.setId("speed");
        volume.setId("volume");
        phonemes.setId("phonemes");
        GridPane form = new GridPane();
        form.getStyleClass().add("form");
        ColumnConstraints labels = new ColumnConstraints();
        ColumnConstraints values = new ColumnConstraints(0, 120, Double.MAX_VALUE);
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        form.getColumnConstraints().setAll(labels, values);
        row(form, 0, "Model", models);
        row(form, 1, "Language", languages);
        scaleRow(form, 2, "Speed", slider("Speed of the voice", speed, model.speedProperty(), "slower", "faster"));
        scaleRow(form, 3, "Volume", slider("Volume of the voice", volume, model.volumeProperty(), "softer", "louder"));
        row(form, 4, "Emotion", emotions);
        row(form, 5, "Phonemes", switchRow());
        FormatRow format = new FormatRow(model.format());
        Label formatLabel = row(form, 6, "Format", format);
        formatLabel.setLabelFor(format.choice());
        formatLabel.getStyleClass().add("beside-choice");
        GridPane.setValignment(formatLabel, VPos.TOP);
        reason.setId("model-reason");
        reason.getStyleClass().add("form-hint");
        reason.managedProperty().bind(reason.visibleProperty());
        form.setMinHeight(Region.USE_PREF_SIZE);
        VBox settings = new VBox(form, reason, new ReadingPane(model));
        settings.getStyleClass().add("voice-settings-rows");
        ScrollPane scroll = new ScrollPane(settings);
        VBox.setMargin(scroll, new Insets(0, -BAR_PX, 0, 0));
        scroll.setId("voice-settings");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("voice-settings");
        getChildren().addAll(card, scroll);
    }

    private void init() {
        models.valueProperty().bindBidirectional(model.modelIdProperty());
        models.setConverter(new CodeNames(this::modelName));
        models.setMaxWidth(Double.MAX_VALUE);
        models.setCellFactory(_ -> new ModelCell(model.models()));
        initLanguages();
        speed.valueProperty().bindBidirectional(model.speedProperty());
        volume.valueProperty().bindBidirectional(model.volumeProperty());
        phonemes.selectedProperty().bindBidirectional(model.phonemesProperty());
        model.modelIdProperty().subscribe(this::showReason);
        model.languageProperty().subscribe(this::showReason);
        showReason();
    }

    private void initLanguages() {
        languages.setConverter(new CodeNames(code -> code.isEmpty() ? "As the voice" : VoiceText.language(code)));
        TypedChoice.in(languages);
        languages.setMaxWidth(Double.MAX_VALUE);
        languages.valueProperty().subscribe(code -> {
            if (!filling && code != null) {
                model.languageProperty().set(code.isEmpty() ? null : code);
            }
        });
        catalog.voices().addListener((ListChangeListener<Voice>) _ -> showLanguages());
        model.languageProperty().subscribe(this::showLanguages);
        model.modelIdProperty().subscribe(this::showLanguages);
        showLanguages();
    }

    /// Controls that the model ignores are disabled, and the reason is shown.
    private void showReason() {
        boolean ignored = !model.deliveryReason().isEmpty();
        speed.getParent().setDisable(ignored);
        volume.getParent().setDisable(ignored);
        emotions.setDisable(ignored);
        reason.setText(String.join(" ", Stream.of(model.sunsetWarning(), model.deliveryReason(), model.languageReason())
                .filter(sentence -> !sentence.isEmpty()).toList()));
        reason.setVisible(!reason.getText().isEmpty());
    }

    private void showLanguages() {
        List<String> wanted = Stream.concat(Stream.of(VOICES_OWN), model.languages().stream()).toList();
        filling = true;
        if (!languages.getItems().equals(wanted)) {
            languages.getItems().setAll(wanted);
        }
        languages.setValue(Objects.requireNonNullElse(model.askedLanguage(), VOICES_OWN));
        filling = false;
    }

    private static Label row(GridPane form, int index, String title, Node value) {
        Label label = new Label(title);
        label.getStyleClass().add("form-label");
        LeastWidth.hold(label, LABEL_PX);
        label.setLabelFor(value);
        form.addRow(index, label, value);
        return label;
    }

    /// A row whose label stands beside the track, not beside the words below it.
    private static void scaleRow(GridPane form, int index, String title, Node value) {
        Label label = row(form, index, title, value);
        label.getStyleClass().add("beside-track");
        GridPane.setValignment(label, VPos.TOP);
    }

    private Node slider(String name, Slider slider, DoubleProperty value, String less, String more) {
        slider.setAccessibleText(name);
        slider.setMaxWidth(Double.MAX_VALUE);
        slider.setBlockIncrement(0.05);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox ends = new HBox(new Label(less), between, new Label(more));
        ends.getStyleClass().add("slider-ends");
        VBox scale = new VBox(slider, ends);
        HBox.setHgrow(scale, Priority.ALWAYS);
        Button figure = new Button();
        figure.getStyleClass().addAll("slider-figure", Styles.FLAT);
        figure.textProperty().bind(value.map(v -> String.format(Locale.ROOT, "%.2f×", v.doubleValue())));
        figure.setTooltip(new Tooltip("Back to 1"));
        figure.setAccessibleText(name + " back to 1");
        figure.setOnAction(_ -> value.set(1));
        figure.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(scale, figure);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private Node switchRow() {
        phonemes.setLabelPosition(HorizontalDirection.RIGHT);
        phonemes.setMaxWidth(Double.MAX_VALUE);
        phonemes.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        phonemes.setAccessibleText("Ask for phoneme timestamps");
        return phonemes;
    }

    private String modelName(String id) {
        return model.models().stream().filter(known -> known.id().equals(id)).findFirst()
                .map(known -> id + "  ·  " + known.note()).orElse(id);
    }

    /// One model with its state and how many languages it speaks.
    private static final class ModelCell extends ListCell<String> {
        private final List<SpeechModel> known;

        ModelCell(List<SpeechModel> known) {
            this.known = known;
        }

        @Override
        protected void updateItem(@Nullable String id, boolean empty) {
            super.updateItem(id, empty);
            setText(empty || id == null
                    ? null
                    : known.stream().filter(model -> model.id().equals(id)).findFirst().map(model -> id + "  ·  "
                            + model.note() + "  ·  " + model.languages().size() + " languages").orElse(id));
        }
    }
}
