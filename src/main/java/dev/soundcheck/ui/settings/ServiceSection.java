package dev.soundcheck.ui.settings;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.request.ApiVersion;
import dev.soundcheck.ui.kit.Choice;
import dev.soundcheck.ui.kit.Display;
import dev.soundcheck.ui.settings.SettingsModel.KeyMark;
import java.util.Locale;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.HorizontalDirection;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Where speech comes from and how it is spoken to. FX thread.
final class ServiceSection extends Form {
    private static final PseudoClass ACCEPTED = PseudoClass.getPseudoClass("accepted");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final SettingsModel model;
    private final Choice<Settings.Service> places;
    private final PasswordField key = new PasswordField();
    private final TextField baseUrl = new TextField();
    private final ComboBox<ApiVersion> version = new ComboBox<>();
    private final ToggleSwitch tokens = new ToggleSwitch("Short-lived tokens");
    private final CheckBox keep = new CheckBox("Keep it in the system's keychain");
    private final Button forget = new Button("Forget");
    private final Label keyMark = new Label();
    private final Label keyNote = note("");
    private final Label tokenNote = note("The key is sent only to get them.");
    private final Label complaint = note("");
    private final Label state = note("");
    private final VBox keyBox = new VBox();
    private final VBox urlBox = new VBox();
    private final VBox tokenBox = new VBox(tokens, tokenNote);
    private final Button connect = new Button("Connect");

    ServiceSection(SettingsModel model) {
        super("Where speech comes from");
        this.model = model;
        this.places = new Choice<>(model.kindProperty());
        createView();
        init();
    }

    private void createView() {
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
        state.setId("place-state");
        keep.setId("keep-key");
        keep.setTooltip(new Tooltip("Secret Service on Linux, Keychain on macOS, Credential Manager on Windows"));
        forget.setId("forget-key");
        forget.getStyleClass().add(Styles.SMALL);
        forget.setAccessibleText("Remove the key from the system's keychain");
        version.setId("api-version");
        version.getItems().setAll(ApiVersion.values());
        version.setCellFactory(_ -> new VersionCell(true));
        version.setButtonCell(new VersionCell(false));
        tokens.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        tokens.setId("access-tokens");
        tokens.setLabelPosition(HorizontalDirection.RIGHT);
        tokenBox.getStyleClass().add("place");
        urlBox.getStyleClass().add("field");
        urlBox.getChildren().addAll(new Label("Address"), baseUrl);
        keyBox.getStyleClass().add("field");
        keyMark.setId("key-mark");
        keyMark.getStyleClass().add("key-mark");
        keyMark.setMinWidth(USE_PREF_SIZE);
        HBox keyRow = new HBox(key, keyMark);
        keyRow.getStyleClass().add("key-row");
        keyRow.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(key, Priority.ALWAYS);
        keyBox.getChildren().addAll(new Label("API key"), keyRow, keyNote, keep, forget, tokenBox);
        wide(place(Settings.Service.OFFLINE, "Offline voices", "Built in: no key, no network."));
        wide(place(Settings.Service.CARTESIA, "Cartesia", "api.cartesia.ai, with your API key."));
        wide(place(Settings.Service.OWN, "Another server", "Any that speaks Cartesia's protocol."));
        wide(urlBox).wide(keyBox).row("API version", version).wide(complaint).wide(connect).wide(state);
    }

    private void init() {
        key.textProperty().bindBidirectional(model.keys().textProperty());
        baseUrl.textProperty().bindBidirectional(model.baseUrlProperty());
        version.valueProperty().bindBidirectional(model.versionProperty());
        tokens.selectedProperty().bindBidirectional(model.accessTokensProperty());
        state.textProperty().bind(model.stateProperty());
        complaint.textProperty().bind(model.complaintProperty());
        model.complaintProperty().subscribe(text -> Display.show(complaint, !text.isEmpty()));
        model.kindProperty().subscribe(this::showKind);
        model.keyMarkProperty().subscribe(this::showMark);
        keyNote.textProperty().bind(model.keys().noteProperty());
        keep.selectedProperty().bindBidirectional(model.keys().keepProperty());
        keep.setOnAction(_ -> model.keys().keepKnown());
        forget.setOnAction(_ -> model.keys().forget());
        model.keys().offeredProperty().subscribe(this::showKeychain);
        model.keys().inKeychainProperty().subscribe(this::showKeychain);
        showKeychain();
        // Not earlier, so that it does not slow down the opening window.
        model.keys().probe();
        // These settings belong to the connection, so it is opened again at once.
        version.valueProperty().addListener((_, _, _) -> connect());
        tokens.selectedProperty().addListener((_, _, _) -> connect());
        connect.disableProperty().bind(model.inUseProperty());
        connect.setOnAction(_ -> connect());
        key.setOnAction(_ -> connect());
        baseUrl.setOnAction(_ -> connect());
    }

    private void connect() {
        model.open();
    }

    private void showKeychain() {
        boolean kept = model.keys().inKeychainProperty().get();
        Display.show(keep, model.keys().offeredProperty().get() && !kept);
        Display.show(forget, kept);
    }

    private void showMark(KeyMark mark) {
        String meaning = switch (mark) {
            case NONE -> "";
            case ASKED -> "The service is asked whether it takes the key.";
            case ACCEPTED -> "The service takes the key.";
            case REFUSED -> "The service refuses the key.";
        };
        Display.show(keyMark, mark != KeyMark.NONE);
        keyMark.setText(switch (mark) {
            case NONE -> "";
            case ASKED -> "…";
            case ACCEPTED -> "✓";
            case REFUSED -> "✗";
        });
        keyMark.pseudoClassStateChanged(ACCEPTED, mark == KeyMark.ACCEPTED);
        keyMark.pseudoClassStateChanged(REFUSED, mark == KeyMark.REFUSED);
        keyMark.setAccessibleText(meaning);
        keyMark.setTooltip(new Tooltip(meaning));
    }

    private void showKind(Settings.Service kind) {
        Display.show(urlBox, kind == Settings.Service.OWN);
        Display.show(keyBox, kind != Settings.Service.OFFLINE);
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

    /// A version by its date; in the list with what sets it apart.
    private static final class VersionCell extends ListCell<ApiVersion> {
        private final boolean noted;

        VersionCell(boolean noted) {
            this.noted = noted;
        }

        @Override
        protected void updateItem(@Nullable ApiVersion item, boolean empty) {
            super.updateItem(item, empty);
            boolean none = empty || item == null;
            ApiVersion shown = Objects.requireNonNullElse(item, ApiVersion.DEFAULT);
            setText(none ? "" : noted ? shown.date() + "   " + shown.note() : shown.date());
        }
    }
}
