package dev.soundcheck.ui.voice;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import dev.soundcheck.audition.Languages;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.ui.kit.FoldMark;
import dev.soundcheck.ui.kit.LeastWidth;
import dev.soundcheck.ui.text.WrappedLabel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// How the text is to be read, folded away until it is wanted: accent, numbers, dictionary. FX thread.
final class ReadingPane extends VBox {
    private static final String UNSET = "";

    private final VoiceModel voices;
    private final ReadingModel model;
    private final FoldMark mark = new FoldMark();
    private final Button fold = new Button(null, mark);
    private final GridPane form = new GridPane();
    private final ComboBox<String> accents = new ComboBox<>();
    private final ComboBox<String> numbers = new ComboBox<>();
    private final ComboBox<String> dictionaries = new ComboBox<>();
    private final ToggleSwitch spoken = new ToggleSwitch();
    private final Label reasons = new WrappedLabel();
    /// True while the lists are filled: a value that a list loses was not changed by the user.
    private boolean filling;

    ReadingPane(VoiceModel voices) {
        this.voices = voices;
        this.model = voices.reading();
        createView();
        init();
    }

    private void createView() {
        setId("reading");
        getStyleClass().add("reading");
        fold.setId("more-settings");
        fold.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "fold");
        fold.setMaxWidth(Double.MAX_VALUE);
        form.getStyleClass().add("form");
        ColumnConstraints values = new ColumnConstraints(0, 120, Double.MAX_VALUE);
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        form.getColumnConstraints().setAll(new ColumnConstraints(), values);
        row(0, "Accent", "accent", accents);
        row(1, "Numbers", "normalization", numbers);
        row(2, "Dictionary", "dictionary", dictionaries);
        form.addRow(3, spokenLabel(), spokenRow());
        reasons.setId("reading-reason");
        reasons.getStyleClass().add("form-hint");
        reasons.setMinHeight(USE_PREF_SIZE);
        reasons.managedProperty().bind(reasons.visibleProperty());
        getChildren().addAll(fold, reasons);
    }

    private void row(int index, String title, String id, ComboBox<String> values) {
        Label label = new Label(title);
        label.getStyleClass().add("form-label");
        LeastWidth.hold(label, VoiceRail.LABEL_PX);
        label.setLabelFor(values);
        values.setId(id);
        values.setMaxWidth(Double.MAX_VALUE);
        form.addRow(index, label, values);
    }

    private Label spokenLabel() {
        Label label = new Label("Stamps");
        label.getStyleClass().add("form-label");
        LeastWidth.hold(label, VoiceRail.LABEL_PX);
        label.setLabelFor(spoken);
        return label;
    }

    private Node spokenRow() {
        spoken.setId("spoken-stamps");
        spoken.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        spoken.setAccessibleText("Stamps of the words as spoken");
        Label hint = new Label("of words as spoken");
        hint.getStyleClass().add("form-hint");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(hint, gap, spoken);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void init() {
        open(false);
        fold.setOnAction(_ -> open(!open()));
        accents.setConverter(new CodeNames(id -> id.isEmpty() ? "As the voice" : VoiceText.trait(id)));
        numbers.setConverter(new CodeNames(ReadingPane::numbers));
        dictionaries.setConverter(new CodeNames(id -> id.isEmpty() ? "None" : model.dictionaryName(id)));
        spoken.selectedProperty().bindBidirectional(model.spokenStampsProperty());
        model.spokenStampsProperty().subscribe(this::tellFold);
        tie(accents, model.accentProperty());
        tie(numbers, model.normalizationProperty());
        tie(dictionaries, model.dictionaryProperty());
        voices.catalog().voices().addListener((ListChangeListener<Voice>) _ -> fill());
        voices.catalog().dictionariesProperty().subscribe(this::fill);
        voices.catalog().dictionaryProblemProperty().subscribe(this::fill);
        voices.modelIdProperty().subscribe(this::fill);
        voices.languageProperty().subscribe(this::fill);
        voices.voiceProperty().subscribe(this::fill);
        fill();
    }

    private void tie(ComboBox<String> box, ObjectProperty<@Nullable String> value) {
        box.valueProperty().subscribe(chosen -> {
            if (!filling && chosen != null) {
                value.set(chosen.isEmpty() ? null : chosen);
            }
        });
        value.subscribe(this::fill);
    }

    private boolean open() {
        return form.getParent() != null;
    }

    /// A form that is folded away is not in the window, so that a start does not style it.
    private void open(boolean shown) {
        getChildren().remove(form);
        if (shown) {
            getChildren().add(1, form);
        }
        reasons.setVisible(shown && !reasons.getText().isEmpty());
        mark.show(shown);
        fold.setAccessibleText(shown ? "Fewer settings" : "More settings");
        tellFold();
    }

    private void tellFold() {
        String summary = model.summary();
        fold.setText(open() || summary.isEmpty() ? "Accent, numbers, dictionary" : summary);
    }

    /// Options that the model ignores are disabled, and the reason is shown.
    private void fill() {
        filling = true;
        fill(accents, model.accents(), model.accentProperty().get(), model.accentReason());
        fill(numbers, model.normalizations(), model.normalizationProperty().get(), model.normalizationReason());
        fill(dictionaries, model.dictionaryIds(), model.dictionaryProperty().get(), model.dictionaryReason());
        filling = false;
        Set<String> all = Stream.of(model.accentReason(), model.normalizationReason(), model.dictionaryReason())
                .filter(reason -> !reason.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new));
        reasons.setText(String.join(" ", all));
        reasons.setVisible(open() && !all.isEmpty());
        tellFold();
    }

    private static void fill(ComboBox<String> box, List<String> values, @Nullable String chosen, String reason) {
        List<String> wanted = Stream.concat(Stream.of(UNSET), values.stream()).toList();
        if (!box.getItems().equals(wanted)) {
            box.getItems().setAll(wanted);
        }
        box.setValue(chosen != null && wanted.contains(chosen) ? chosen : UNSET);
        box.setDisable(!reason.isEmpty());
    }

    private static String numbers(String code) {
        return switch (code) {
            case UNSET -> "By the service";
            case ReadingModel.OFF -> "As written";
            default -> "As in " + Languages.name(code);
        };
    }
}
