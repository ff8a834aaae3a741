package dev.soundcheck.ui.voice;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import dev.soundcheck.speech.Voice;
import dev.soundcheck.ui.kit.Icons;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The list of voices with search and chips; lies over the rail and stays open while voices are tried. FX thread.
public final class VoicePicker extends VBox {
    private final CatalogModel catalog;
    private final VoiceModel voices;
    private final CustomTextField search = new CustomTextField();
    private final ToggleGroup genders = new ToggleGroup();
    private final FlowPane chips = new FlowPane();
    private final ListView<Voice> list = new ListView<>();

    public VoicePicker(CatalogModel catalog, VoiceModel voices) {
        this.catalog = catalog;
        this.voices = voices;
        createView();
        init();
    }

    /// Puts the cursor where one types first.
    public void focusSearch() {
        search.requestFocus();
    }

    private void createView() {
        setId("voice-picker");
        getStyleClass().add("voice-picker");
        search.setId("voice-search");
        search.setPromptText("Search name, description, id");
        search.setAccessibleText("Search voices");
        search.setLeft(Icons.of(Feather.SEARCH));
        chips.getStyleClass().add("filter-chips");
        for (Gender gender : Gender.values()) {
            chips.getChildren().add(chip(gender));
        }
        list.setId("voices");
        list.setAccessibleText("Voices");
        list.setItems(catalog.shown());
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox head = new VBox(search, chips);
        head.getStyleClass().add("picker-head");
        getChildren().addAll(head, list);
    }

    private void init() {
        search.textProperty().bindBidirectional(catalog.searchProperty());
        genders.selectedToggleProperty().subscribe(
                chip -> catalog.genderProperty().set(chip == null ? null : (Gender) chip.getUserData()));
        catalog.genderProperty().subscribe(gender -> genders.getToggles()
                .forEach(chip -> chip.setSelected(chip.getUserData() == gender)));
        list.setCellFactory(_ -> new VoiceCell(voices, voices::choose));
        voices.voiceProperty().subscribe(() -> list.refresh());
        catalog.stateProperty().subscribe(this::state);
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Voice voice = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && voice != null) {
                voices.choose(voice);
                event.consume();
            }
        });
        search.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
                event.consume();
            }
        });
    }

    private ToggleButton chip(Gender gender) {
        ToggleButton chip = new ToggleButton(gender.title());
        chip.setId("chip-" + gender.name().toLowerCase(Locale.ROOT));
        chip.getStyleClass().addAll("filter-chip", Styles.SMALL);
        chip.setToggleGroup(genders);
        chip.setUserData(gender);
        return chip;
    }

    private void state(CatalogState state) {
        for (var toggle : genders.getToggles()) {
            Gender gender = (Gender) toggle.getUserData();
            ((ToggleButton) toggle).setText(gender.title() + " " + catalog.count(gender));
            ((ToggleButton) toggle).setDisable(catalog.count(gender) == 0);
        }
        list.setPlaceholder(switch (state) {
            case CatalogState.Loading _ -> note("The voices are on their way.", new Region());
            case CatalogState.Ready _ -> note("No voice matches.", button("Show all voices", catalog::clearFilter));
            case CatalogState.Empty _ -> note("This service offers no voices.", button("Look again", catalog::retry));
            case CatalogState.Failed(var failure) -> note(failure.line(), button("Try again", catalog::retry));
        });
    }

    private static Button button(String title, Runnable command) {
        Button button = new Button(title);
        button.setOnAction(_ -> command.run());
        return button;
    }

    private static Node note(String text, Node below) {
        Label words = new Label(text);
        words.getStyleClass().add("empty-note");
        words.setWrapText(true);
        VBox note = new VBox(words, below);
        note.getStyleClass().add("note-box");
        return note;
    }
}
