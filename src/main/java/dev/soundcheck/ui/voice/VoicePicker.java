package dev.soundcheck.ui.voice;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import dev.soundcheck.audition.VoiceFilter;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.ui.keys.Scope;
import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.kit.Choice;
import dev.soundcheck.ui.kit.Icons;
import dev.soundcheck.ui.text.WrappedLabel;
import dev.soundcheck.ui.voice.PreviewModel.What;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The list of voices with search and chips; lies over the rail and stays open while voices are tried. FX thread.
///
/// A click chooses, a click on the face plays. In the list arrows walk and each voice speaks, Space plays or stops,
/// Enter chooses, C copies the id, F stars.
public final class VoicePicker extends VBox {
    /// All rows have one height, so that the list need not measure them.
    private static final double ROW_PX = 64;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    /// A row never ends between a key and what it does.
    private static final String KEYS = "Arrows: next voice, spoken · Enter: choose\n"
            + "T: speak as a take · F: star · C: copy the id";

    private final PickerModel model;
    private final VoiceModel voices;
    private final PreviewModel previews;
    private final Then then;
    private final CustomTextField search = new CustomTextField();
    private final ListView<Voice> list = new ListView<>();
    private final Label note = new WrappedLabel();
    /// True while a key moves the selection: a click chooses and stays silent.
    private boolean walking;

    /// What a chosen voice is for.
    ///
    /// @param close  the list has done its work
    /// @param speak  speaks the line with the chosen voice, as a take
    public record Then(Runnable close, Runnable speak) {}

    public VoicePicker(PickerModel model, VoiceModel voices, PreviewModel previews, Then then) {
        this.then = then;
        this.model = model;
        this.voices = voices;
        this.previews = previews;
        createView();
        init();
    }

    /// Focuses the search field and scrolls to the chosen voice.
    @Override
    public void requestFocus() {
        search.requestFocus();
        list.getSelectionModel().clearSelection();
        showChosen();
    }

    /// Scrolls to the voice reached with the arrow keys, else to the chosen one.
    private void showChosen() {
        int walked = list.getSelectionModel().getSelectedIndex();
        int row = walked >= 0 ? walked : model.shown().indexOf(voices.voiceProperty().get());
        if (row >= 0) {
            list.layout(); // it scrolls by the size and the rows it knows
            list.scrollTo(Math.max(0, row - 1));
        }
    }

    private void createView() {
        setId("voice-picker");
        getStyleClass().add("voice-picker");
        search.setId("voice-search");
        search.setPromptText("Search name, description, id");
        search.setAccessibleText("Search voices");
        search.setLeft(Icons.of(Feather.SEARCH));
        list.setId("voices");
        list.setAccessibleText("Voices");
        list.setItems(model.shown());
        list.setFixedCellSize(ROW_PX);
        VBox.setVgrow(list, Priority.ALWAYS);
        note.getStyleClass().addAll("form-hint", "picker-note");
        note.setId("picker-note");
        note.setMinHeight(USE_PREF_SIZE);
        VBox head = new VBox(search, new FilterChips(model), whatRow());
        head.getStyleClass().add("picker-head");
        getChildren().addAll(head, list, note);
    }

    private Node whatRow() {
        Label says = new Label("Hear");
        says.getStyleClass().add("form-hint");
        says.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(says);
        row.getStyleClass().add("picker-says");
        Choice<What> choice = new Choice<>(previews.whatProperty());
        Map.of(What.INTRODUCTION, "Names", What.LINE, "My line", What.SAMPLE, "Samples").entrySet().stream()
                .sorted(Map.Entry.comparingByKey()).forEach(entry -> {
                    ToggleButton button = new ToggleButton(entry.getValue());
                    button.setId("says-" + entry.getKey().name().toLowerCase(Locale.ROOT));
                    button.getStyleClass().addAll("filter-chip", Styles.SMALL);
                    button.setTooltip(new Tooltip(switch (entry.getKey()) {
                        case INTRODUCTION -> "A few words with the voice's name: about 80 credits each";
                        case LINE -> "The line of the editor; {voice} becomes the voice's name";
                        case SAMPLE -> "The service's own file; free of credits";
                    }));
                    button.setMinWidth(USE_PREF_SIZE);
                    choice.add(entry.getKey(), button);
                    row.getChildren().add(button);
                });
        return row;
    }

    private void init() {
        search.textProperty().subscribe(text -> model.filterProperty()
                .set(model.filterProperty().get().withText(text == null ? "" : text)));
        model.filterProperty().subscribe(filter -> {
            if (!filter.text().equals(search.getText())) {
                search.setText(filter.text());
            }
        });
        list.setCellFactory(_ -> new VoiceCell(voices, model, previews));
        voices.voiceProperty().subscribe(() -> list.refresh());
        previews.voiceIdProperty().subscribe(() -> list.refresh());
        previews.problemProperty().subscribe(this::tell);
        model.catalog().stateProperty().subscribe(this::tell);
        model.catalog().keptAtProperty().subscribe(this::tell);
        model.undoProperty().subscribe(this::tell);
        list.getSelectionModel().selectedItemProperty().subscribe(voice -> {
            if (voice != null && walking) {
                previews.walk(voice);
            }
        });
        list.heightProperty().subscribe(this::showChosen);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::listKey);
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> walking = false);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        tell();
    }

    private void listKey(KeyEvent event) {
        Voice voice = list.getSelectionModel().getSelectedItem();
        walking = event.getCode().isNavigationKey();
        // At an edge the arrow keys would move on to the next control and change its value.
        boolean sideways = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT;
        Shortcut key = Shortcut.of(Scope.VOICES, event);
        if (voice != null && (sideways || (key != null && taken(key, voice, event.getCode() == KeyCode.UP)))) {
            event.consume();
        }
    }

    private boolean taken(Shortcut key, Voice voice, boolean up) {
        switch (key) {
            case VOICE_WALK -> {
                return atEdge(up);
            }
            case VOICE_CHOOSE -> choose(voice);
            case VOICE_HEAR -> previews.toggle(voice);
            case VOICE_TAKE -> {
                voices.choose(voice);
                then.speak.run();
            }
            case VOICE_COPY -> copy(voice);
            case VOICE_STAR -> {
                model.toggleFavorite(voice);
                list.refresh();
            }
            default -> throw new IllegalArgumentException(key + " is not a key of this list");
        }
        return true;
    }

    /// The list itself walks. From its first row it goes up into the search, from its last one nowhere.
    private boolean atEdge(boolean up) {
        int row = list.getSelectionModel().getSelectedIndex();
        if (up && row == 0) {
            search.requestFocus();
        }
        return row == (up ? 0 : list.getItems().size() - 1);
    }

    private void choose(Voice voice) {
        voices.choose(voice);
        then.close.run();
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !model.shown().isEmpty()) {
            list.requestFocus();
            list.getSelectionModel().clearSelection();
            walking = true;
            list.getSelectionModel().selectFirst();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && model.undoProperty().get() != null) {
            model.undo();
            event.consume();
        }
    }

    private void copy(Voice voice) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, voice.id()));
        show("Copied " + voice.id());
    }

    /// The one line below the list, and what stands in its place where it is empty.
    private void tell() {
        CatalogState state = model.catalog().stateProperty().get();
        Instant keptAt = model.catalog().keptAtProperty().get();
        list.setPlaceholder(switch (state) {
            case CatalogState.Loading _ -> box("The voices are on their way.", new Region());
            case CatalogState.Ready _ -> noMatch();
            case CatalogState.Empty _ -> box("This service offers no voices.",
                    button("Look again", model.catalog()::retry));
            case CatalogState.Failed(var failure) -> model.undoProperty().get() != null
                    ? noMatch()
                    : box(failure.line(), button("Try again", model.catalog()::retry));
        });
        List<String> gone = model.gone();
        if (!previews.problemProperty().get().isEmpty()) {
            show(previews.problemProperty().get());
        } else if (keptAt != null) {
            show((state instanceof CatalogState.Failed ? "The service cannot be reached. " : "")
                    + "These are its voices of " + DATE.format(keptAt.atZone(ZoneId.systemDefault())) + ".");
        } else if (!gone.isEmpty()) {
            show("No longer in the catalog: " + String.join(", ", gone) + ".");
        } else {
            show(state instanceof CatalogState.Failed(var failure) && !model.shown().isEmpty()
                    ? "The list is not whole: " + failure.sentence()
                    : KEYS);
        }
    }

    private void show(String text) {
        note.setText(text);
    }

    private Node noMatch() {
        VoiceFilter back = model.undoProperty().get();
        return box("No voice matches.", button(back == null || back.equals(VoiceFilter.ALL)
                ? "Show all voices  ⏎"
                : "Back to the last list  ⏎", back == null ? model::showAll : model::undo));
    }

    private static Button button(String title, Runnable command) {
        Button button = new Button(title);
        button.setOnAction(_ -> command.run());
        return button;
    }

    private static Node box(String text, Node below) {
        Label words = new WrappedLabel(text);
        words.getStyleClass().add("empty-note");
        VBox note = new VBox(words, below);
        note.getStyleClass().add("note-box");
        return note;
    }
}
