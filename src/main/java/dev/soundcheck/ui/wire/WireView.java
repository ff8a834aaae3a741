package dev.soundcheck.ui.wire;

import atlantafx.base.theme.Styles;
import dev.soundcheck.session.Take;
import dev.soundcheck.snippet.Snippet;
import dev.soundcheck.ui.kit.CodeItems;
import dev.soundcheck.ui.kit.FileChoice;
import dev.soundcheck.ui.kit.LeastWidth;
import dev.soundcheck.ui.kit.YieldingRow;
import dev.soundcheck.wire.WireKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The wire log: rows on the left, one of them in full on the right, what can be done with it above. FX thread.
final class WireView extends BorderPane {
    private static final double ROW_PX = 22;
    private static final double LEAST_SEARCH_PX = 64;
    private static final String LEAST_STATUS = "000 rows";
    private static final double LIST_SHARE = 0.62;
    private static final double LIST_SHARE_BESIDE_EDITOR = 0.48;
    /// What moves the selection up, and the list with it.
    private static final Set<KeyCode> BACK = Set.of(KeyCode.UP, KeyCode.PAGE_UP, KeyCode.HOME);

    private final WireModel model;
    private final ListView<ShownRow> list;
    private final Label nothing = new Label();
    private final RawPane rawPane;
    private final ToggleButton raw = new ToggleButton("Raw request");
    private final TextField search = new TextField();
    private final ComboBox<@Nullable WireKind> kind = new ComboBox<>();
    private final CheckBox following = new CheckBox("Follow");
    private final Label status = new Label();
    private final MenuButton support = new MenuButton("Copy for support");
    private final MenuButton code = new MenuButton("Copy as code");
    private final Button har = new Button("Save HAR…");

    WireView(WireModel model, RawModel rawModel) {
        this.model = model;
        this.rawPane = new RawPane(rawModel);
        raw.selectedProperty().bindBidirectional(rawModel.openProperty());
        this.list = new ListView<>(model.rows());
        createView();
        init();
    }

    private void createView() {
        setId("wire-view");
        getStyleClass().add("wire-view");
        list.setId("wire-rows");
        list.setAccessibleText("Messages");
        list.setFixedCellSize(ROW_PX);
        list.setCellFactory(_ -> new WireCell(model));
        list.setPlaceholder(nothing);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getStyleClass().addAll("wire-rows", Styles.DENSE);
        VBox.setVgrow(list, Priority.ALWAYS);
        DetailPane detail = new DetailPane(model);
        detail.visibleProperty().bind(rawPane.visibleProperty().not());
        SplitPane halves = new SplitPane(new VBox(head(), list), new StackPane(detail, rawPane));
        raw.selectedProperty().subscribe(
                open -> halves.setDividerPositions(open ? LIST_SHARE_BESIDE_EDITOR : LIST_SHARE));
        setTop(tools());
        setCenter(halves);
    }

    private YieldingRow tools() {
        search.setId("wire-search");
        search.setPromptText("Filter");
        search.setPrefColumnCount(10);
        kind.setId("wire-kind");
        kind.getItems().add(null);
        kind.getItems().addAll(List.of(WireKind.values()));
        kind.setConverter(new KindNames());
        following.setId("wire-follow");
        status.setId("wire-status");
        status.getStyleClass().add(Styles.TEXT_MUTED);
        support.setId("wire-support");
        code.setId("wire-code");
        har.setId("wire-har");
        raw.setId("wire-raw");
        raw.setTooltip(new Tooltip("Edit the JSON of the next request and send it unchanged"));
        YieldingRow tools = new YieldingRow();
        List.of(kind, following, raw, support, code, har).forEach(part -> part.setMinWidth(USE_PREF_SIZE));
        search.setMinWidth(LEAST_SEARCH_PX);
        tools.getChildren().addAll(kind, search, following, raw, support, code, har, status);
        tools.yields(status);
        takeTheRest(status);
        tools.getChildren().forEach(node -> node.getStyleClass().add(Styles.SMALL));
        tools.getStyleClass().add("wire-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        return tools;
    }

    /// What it says moves nothing.
    private static void takeTheRest(Label status) {
        LeastWidth.hold(status, LEAST_STATUS);
        status.setPrefWidth(0);
        status.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(status, Priority.ALWAYS);
    }

    private static HBox head() {
        HBox head = new HBox();
        List<String> names = List.of("", "ms", "+ ms", "size");
        for (int i = 0; i < names.size(); i++) {
            Label label = new Label(names.get(i));
            WireCell.widen(label, i);
            label.getStyleClass().add("wire-figure");
            head.getChildren().add(label);
        }
        Label what = new Label("what");
        what.getStyleClass().add("wire-title");
        head.getChildren().add(what);
        head.getStyleClass().addAll("wire-row", "wire-head");
        return head;
    }

    private void init() {
        kind.valueProperty().bindBidirectional(model.kindProperty());
        search.textProperty().bindBidirectional(model.searchProperty());
        following.selectedProperty().bindBidirectional(model.followingProperty());
        status.textProperty().bind(model.statusProperty());
        list.getSelectionModel().getSelectedIndices().subscribe(this::chosen);
        list.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::moved);
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        model.statusProperty().subscribe(this::follow); // it is set once the list knows of the new rows
        list.heightProperty().subscribe(this::follow);
        following.selectedProperty().subscribe(this::follow);
        model.statusProperty().subscribe(_ -> nothing.setText(model.filtered()
                ? "No row fits the filter."
                : "Speak, and what goes over the wire is shown here."));
        model.statusProperty().subscribe(_ -> offerCopies());
        model.linkedProperty().subscribe(row -> linked(row.intValue()));
        model.chosenProperty().subscribe(list::refresh);
        support.getItems().addAll(item("with-text", "With the text", () -> copyNote(true)),
                item("without-text", "Without the text", () -> copyNote(false)));
        CodeItems languages = new CodeItems("wire", this::copyCode);
        code.getItems().addAll(languages.all());
        code.setOnShowing(_ -> {
            Take take = model.take();
            languages.show(take == null ? null : take.endpoint());
        });
        har.setOnAction(_ -> saveHar());
    }

    private static MenuItem item(String id, String title, Runnable action) {
        MenuItem item = new MenuItem(title);
        item.setId("wire-copy-" + id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void offerCopies() {
        List.of(support, code, har).forEach(part -> part.setDisable(model.take() == null));
    }

    private void copyCode(Snippet snippet) {
        Copied.text(model.code(snippet));
        model.say("The code is copied.");
    }

    private void chosen() {
        model.choose(List.copyOf(list.getSelectionModel().getSelectedItems()));
    }

    /// While the user looks back, new rows do not scroll the list.
    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() > 0) {
            following.setSelected(false);
        }
    }

    private void moved(KeyEvent key) {
        if (BACK.contains(key.getCode())) {
            following.setSelected(false);
        }
    }

    private void pressed(MouseEvent press) {
        for (Node at = press.getPickResult().getIntersectedNode(); at != null; at = at.getParent()) {
            if (at instanceof ScrollBar) {
                following.setSelected(false);
            }
        }
    }

    private void follow() {
        if (following.isSelected() && !model.rows().isEmpty()) {
            list.layout(); // it scrolls among the rows it knows
            if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
                flow.setPosition(1); // scrollTo the last row can end a row above it
            }
        }
    }

    private void linked(int row) {
        if (row >= 0) {
            following.setSelected(false);
            list.getSelectionModel().clearAndSelect(row);
            list.layout(); // those of another take are known once they are laid out
            list.scrollTo(Math.max(0, row - 2));
        }
    }

    private void copyNote(boolean withText) {
        model.supportNote(withText).ifPresent(note -> {
            Copied.text(note);
            model.say("The note is copied.");
        });
    }

    boolean takes(KeyEvent key) {
        return rawPane.takes(key);
    }

    private void saveHar() {
        Take take = model.take();
        if (take == null) {
            return;
        }
        Path file = new FileChoice("Save as HAR").kind("HTTP archive", ".har")
                .save(getScene().getWindow(), model.fileName(take) + ".har");
        if (file != null) {
            model.saveHar(file);
        }
    }

    /// The names of the kinds; no kind is all of them.
    private static final class KindNames extends StringConverter<@Nullable WireKind> {
        @Override
        public String toString(@Nullable WireKind shown) {
            return shown == null ? "All" : shown.title();
        }

        @Override
        public @Nullable WireKind fromString(String name) {
            return null;
        }
    }
}
