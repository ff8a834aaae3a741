package dev.soundcheck.ui.settings;

import atlantafx.base.theme.Styles;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.ui.kit.Choice;
import dev.soundcheck.ui.theme.ThemeService;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The drawer with the few settings there are. FX thread.
public final class SettingsView extends VBox {
    private final SettingsModel model;
    private final Choice<Settings.Service> places;
    private final Choice<Settings.Theme> looks;
    private final PasswordField key = new PasswordField();
    private final TextField baseUrl = new TextField();
    private final Label keyNote = note("");
    private final Label complaint = note("");
    private final Label state = note("");
    private final VBox keyBox = new VBox();
    private final VBox urlBox = new VBox();
    private final Button connect = new Button("Connect");

    public SettingsView(SettingsModel model, ThemeService themes) {
        this.model = model;
        this.places = new Choice<>(model.kindProperty());
        this.looks = new Choice<>(themes.choiceProperty());
        createView();
        init();
    }

    private void createView() {
        setId("settings");
        getStyleClass().add("settings");
        key.setId("api-key");
        key.setPromptText("API key");
        key.setAccessibleText("API key");
        baseUrl.setId("base-url");
        baseUrl.setPromptText("https://host:port/path");
        baseUrl.setAccessibleText("Address of the server");
        connect.setId("connect");
        connect.getStyleClass().add(Styles.ACCENT);
        connect.setMaxWidth(Double.MAX_VALUE);
        complaint.getStyleClass().add("complaint");
        complaint.setId("complaint");
        urlBox.getStyleClass().add("field");
        urlBox.getChildren().addAll(new Label("Address"), baseUrl);
        keyBox.getStyleClass().add("field");
        keyBox.getChildren().addAll(new Label("API key"), key, keyNote);
        getChildren().addAll(title("Where speech comes from"),
                place(Settings.Service.OFFLINE, "Offline voices", "Inside Soundcheck: no key, no network."),
                place(Settings.Service.CARTESIA, "Cartesia", "api.cartesia.ai, with your API key."),
                place(Settings.Service.OWN, "Another server", "Any that speaks Cartesia's protocol."),
                urlBox, keyBox, complaint, connect, state, title("Theme"), lookRow());
    }

    private void init() {
        key.textProperty().bindBidirectional(model.keyTextProperty());
        baseUrl.textProperty().bindBidirectional(model.baseUrlProperty());
        state.setId("place-state");
        state.textProperty().bind(model.stateProperty());
        complaint.textProperty().bind(model.complaintProperty());
        model.complaintProperty().subscribe(text -> display(complaint, !text.isEmpty()));
        model.kindProperty().subscribe(this::showKind);
        model.keyKnownProperty().subscribe(_ -> keyNote.setText(model.keyNote()));
        connect.setOnAction(_ -> connect());
        key.setOnAction(_ -> connect());
        baseUrl.setOnAction(_ -> connect());
    }

    private void connect() {
        model.open();
        keyNote.setText(model.keyNote());
    }

    private void showKind(Settings.Service kind) {
        display(urlBox, kind == Settings.Service.OWN);
        display(keyBox, kind != Settings.Service.OFFLINE);
        connect.setText(kind == Settings.Service.OFFLINE ? "Use the offline voices" : "Connect");
    }

    private Node place(Settings.Service kind, String title, String explanation) {
        RadioButton button = new RadioButton(title);
        button.setId("place-" + kind.name().toLowerCase(Locale.ROOT));
        places.add(kind, button);
        VBox box = new VBox(button, note(explanation));
        box.getStyleClass().add("place");
        return box;
    }

    private Node lookRow() {
        HBox row = new HBox(look(Settings.Theme.SYSTEM, "System", Styles.LEFT_PILL),
                look(Settings.Theme.LIGHT, "Light", Styles.CENTER_PILL),
                look(Settings.Theme.DARK, "Dark", Styles.RIGHT_PILL));
        return row;
    }

    private Node look(Settings.Theme theme, String title, String pill) {
        ToggleButton button = new ToggleButton(title);
        button.setId("theme-" + theme.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add(pill);
        looks.add(theme, button);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().add("section-title");
        return title;
    }

    private static Label note(String text) {
        Label note = new Label(text);
        note.getStyleClass().add("form-hint");
        note.setWrapText(true);
        return note;
    }

    private static void display(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
