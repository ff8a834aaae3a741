package dev.soundcheck.ui.wire;

import dev.soundcheck.ui.kit.LeastWidth;
import dev.soundcheck.ui.kit.LeftToRight;
import dev.soundcheck.wire.WireKind;
import dev.soundcheck.wire.WireRow;
import dev.soundcheck.wire.WireText;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// One row of the wire log: direction, time, time since the row before, size, what it is. FX thread.
final class WireCell extends ListCell<ShownRow> {
    private static final List<Double> WIDTHS_PX = List.of(16.0, 80.0, 80.0, 66.0);
    private static final List<String> WIDEST = List.of("↓", "+9999999", "+9999999", "99.9 KB");
    private static final int MOST_FIGURE_CHARS = 8;
    private static final int MOST_CHARS = 300;
    private static final PseudoClass SENT = PseudoClass.getPseudoClass("sent");
    private static final PseudoClass BELONGS = PseudoClass.getPseudoClass("belongs");
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final WireModel model;
    private final Label direction = column(0, "wire-arrow");
    private final Label since = column(1, "wire-figure");
    private final Label delta = column(2, "wire-figure");
    private final Label size = column(3, "wire-figure");
    private final Label title = new Label();
    private final HBox box = new HBox(direction, since, delta, size, title);

    WireCell(WireModel model) {
        this.model = model;
        getStyleClass().add("wire-cell");
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("wire-row");
        title.getStyleClass().add("wire-title");
        title.setMinWidth(0);
        title.setEllipsisString("…");
        HBox.setHgrow(title, Priority.ALWAYS);
        // The list is as wide as its drawer; a long row is cut there.
        setPrefWidth(0);
    }

    /// With as many decimals as its column has room for.
    static String figure(String sign, double millis) {
        String text = sign + String.format(Locale.ROOT, "%.2f", millis);
        int tooMany = text.length() - MOST_FIGURE_CHARS;
        return tooMany <= 0
                ? text
                : sign + String.format(Locale.ROOT, tooMany == 1 ? "%.1f" : "%.0f", millis);
    }

    /// Gives a label the width of its column, the same in each row.
    static void widen(Label label, int index) {
        LeastWidth.fix(label, WIDTHS_PX.get(index), WIDEST.get(index));
    }

    private static Label column(int index, String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        widen(label, index);
        return label;
    }

    @Override
    protected void updateItem(@Nullable ShownRow item, boolean empty) {
        super.updateItem(item, empty);
        pseudoClassStateChanged(BELONGS, !empty && item != null && model.belongs(item));
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        WireRow row = item.row();
        boolean sent = row.entry().sent();
        direction.setText(sent ? "↑" : "↓");
        since.setText(figure("", item.sinceMillis()));
        delta.setText(item.index() == 0 ? "" : figure("+", item.deltaMillis()));
        size.setText(row.bytes() == 0 ? "" : WireText.size(row.bytes()));
        String words = model.words().title(row.entry());
        title.setText(LeftToRight.of(words.length() <= MOST_CHARS ? words : words.substring(0, MOST_CHARS) + "…"));
        pseudoClassStateChanged(SENT, sent);
        pseudoClassStateChanged(ERROR, WireKind.of(row.entry()) == WireKind.ERROR);
        setGraphic(box);
    }
}
