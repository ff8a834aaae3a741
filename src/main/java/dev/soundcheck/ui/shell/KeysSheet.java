package dev.soundcheck.ui.shell;

import atlantafx.base.theme.Styles;
import dev.soundcheck.ui.keys.Scope;
import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.kit.Icons;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The table of all keys, laid over the window. FX thread.
///
/// Made when it is first opened. While it is open the focus stays in it, and goes back when it closes.
final class KeysSheet extends StackPane {
    private static final List<List<Scope>> COLUMNS = List.of(List.of(Scope.WINDOW),
            List.of(Scope.STAGE, Scope.WAVEFORM, Scope.LANES),
            List.of(Scope.TAKES, Scope.VOICES, Scope.COMPARE, Scope.LIVE, Scope.WIRE));
    private static final double ALL_COLUMNS_PX = 1220;

    private final Pane root;
    private final Button close = Icons.button("close-keys", Feather.X, Shortcut.BACK.after("Close"));
    private final ScrollPane scroll = new ScrollPane();
    private @Nullable Node opener;
    /// Nodes that must get no keys while this is open.
    private List<Node> covered = List.of();

    /// @param root  of the window
    KeysSheet(Pane root) {
        this.root = root;
        setId("keys-sheet");
        getStyleClass().add("keys-sheet");
        setManaged(false);
    }

    boolean isOpen() {
        return root.equals(getParent());
    }

    void open() {
        if (getChildren().isEmpty()) {
            createView();
            init();
        }
        opener = root.getScene() == null ? null : root.getScene().getFocusOwner();
        covered = List.copyOf(root.getChildren());
        root.getChildren().add(this);
        fill();
        scroll.requestFocus();
        covered.forEach(node -> node.setDisable(true));
    }

    void close() {
        covered.forEach(node -> node.setDisable(false));
        covered = List.of();
        root.getChildren().remove(this);
        if (opener != null && opener.getScene() != null) {
            opener.requestFocus();
        }
        opener = null;
    }

    private void createView() {
        Label title = new Label("Keys");
        title.getStyleClass().add("drawer-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("drawer-head");
        FlowPane columns = new FlowPane();
        columns.getStyleClass().add("keys-columns");
        columns.setPrefWidth(ALL_COLUMNS_PX);
        columns.setPrefWrapLength(ALL_COLUMNS_PX); // its height is that of the columns side by side
        COLUMNS.forEach(scopes -> columns.getChildren().add(column(scopes)));
        scroll.setId("keys");
        scroll.setContent(columns);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(true);
        scroll.getStyleClass().add(Styles.DENSE);
        scroll.setAccessibleText(spoken());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox card = new VBox(head, scroll);
        card.getStyleClass().add("keys-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(card);
    }

    private void init() {
        close.setOnAction(_ -> close());
        root.widthProperty().subscribe(this::fill);
        root.heightProperty().subscribe(this::fill);
        setOnMouseClicked(event -> {
            if (equals(event.getTarget())) {
                close();
            }
        });
    }

    private void fill() {
        resizeRelocate(0, 0, root.getWidth(), root.getHeight());
    }

    private static Node column(List<Scope> scopes) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-column");
        int row = 0;
        for (Scope scope : scopes) {
            Label title = new Label(scope.title());
            title.getStyleClass().addAll("section-title", "keys-scope");
            grid.add(title, 0, row++, 2, 1);
            for (Shortcut key : Shortcut.in(scope)) {
                Label keys = new Label(key.keys());
                keys.getStyleClass().add("key-name");
                keys.setMinWidth(Region.USE_PREF_SIZE);
                grid.addRow(row++, keys, new Label(key.words()));
            }
        }
        return grid;
    }

    private static String spoken() {
        return "Keys. " + List.of(Scope.values()).stream().map(scope -> scope.title() + ": " + Shortcut.in(scope)
                .stream().map(key -> key.keys() + ", " + key.words()).collect(Collectors.joining("; ")))
                .collect(Collectors.joining(". "));
    }
}
