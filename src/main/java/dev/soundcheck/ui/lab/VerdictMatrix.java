package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.verdict.Verdict;
import dev.soundcheck.ui.kit.EndpointMark;
import dev.soundcheck.ui.kit.Minus;
import dev.soundcheck.ui.text.WrappedLabel;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Every lane against every other: how far the lane of the row is ahead of the lane of the column. A lead that the data
/// do not prove is pale; the diagonal shows the medians. FX thread.
final class VerdictMatrix extends GridPane {
    private static final PseudoClass AHEAD = PseudoClass.getPseudoClass("ahead");
    private static final PseudoClass BEHIND = PseudoClass.getPseudoClass("behind");

    /// Of words that wrap; the column is wider where its figures are.
    private static final double COLUMN_PX = 72;

    VerdictMatrix() {
        setId("lab-matrix");
        getStyleClass().add("lab-matrix");
    }

    void show(@Nullable Verdict verdict) {
        getChildren().clear();
        if (verdict == null || verdict.standings().size() < 2) {
            return;
        }
        List<Verdict.Standing> standings = verdict.standings();
        for (int i = 0; i < standings.size(); i++) {
            LabLane lane = standings.get(i).lane();
            add(rowHead(lane), 0, i + 1);
            add(columnHead(lane), i + 1, 0);
            for (int j = 0; j < standings.size(); j++) {
                Node cell = i == j ? median(verdict, i) : cell(verdict, i, j);
                GridPane.setHgrow(cell, Priority.ALWAYS);
                add(cell, j + 1, i + 1);
            }
        }
    }

    private static Node rowHead(LabLane lane) {
        return head(lane, lane.plainTitle(), Pos.CENTER_LEFT, List.of(line(lane.changesTitle())));
    }

    /// Narrow: one fact on each line, and what the lane asks for in its own way on as many as it needs.
    private static Node columnHead(LabLane lane) {
        Label changes = new WrappedLabel(lane.changesTitle());
        changes.setPrefWidth(COLUMN_PX);
        changes.setMaxWidth(Double.MAX_VALUE);
        return head(lane, lane.endpoint().title(), Pos.BOTTOM_LEFT, List.of(line(lane.mode().title()), changes));
    }

    private static Node head(LabLane lane, String title, Pos at, List<Label> below) {
        Label first = line(title);
        first.setGraphic(new EndpointMark(lane.endpoint()));
        VBox head = new VBox(first);
        head.setAlignment(at);
        head.getStyleClass().add("lab-matrix-head");
        below.stream().filter(label -> !label.getText().isEmpty()).forEach(head.getChildren()::add);
        Tooltip.install(head, new Tooltip(lane.title()));
        return head;
    }

    private static Label line(String words) {
        Label line = new Label(words);
        line.setMinWidth(Region.USE_PREF_SIZE);
        return line;
    }

    private static Node median(Verdict verdict, int lane) {
        Label median = new Label(verdict.metric().text(verdict.standings().get(lane).spread().median()));
        StackPane cell = new StackPane(median);
        cell.getStyleClass().add("lab-matrix-median");
        return cell;
    }

    private static Node cell(Verdict verdict, int row, int column) {
        Verdict.Lead lead = verdict.lead(row, column);
        Label much = new Label(Minus.of(number(verdict, lead.median(), true)));
        much.getStyleClass().add("lab-matrix-lead");
        Label interval = new Label(Minus.of(brief(verdict, lead.low()) + "…" + brief(verdict, lead.high())));
        interval.setMinWidth(Region.USE_PREF_SIZE);
        interval.getStyleClass().add("lab-matrix-interval");
        VBox cell = new VBox(much, interval);
        cell.getStyleClass().add("lab-matrix-cell");
        cell.pseudoClassStateChanged(AHEAD, lead.told() && lead.median() > 0);
        cell.pseudoClassStateChanged(BEHIND, lead.told() && lead.median() < 0);
        String words = words(verdict, row, column, lead);
        Tooltip.install(cell, new Tooltip(words));
        cell.setAccessibleText(words);
        return cell;
    }

    private static String words(Verdict verdict, int row, int column, Verdict.Lead lead) {
        String of = verdict.standings().get(row).lane().title();
        String over = verdict.standings().get(column).lane().title();
        String interval = Minus.of(verdict.metric().text(lead.low()) + " to " + verdict.metric().text(lead.high()));
        return lead.told()
                ? of + " is " + (lead.median() > 0 ? "ahead of " : "behind ") + over + ": 99 % interval " + interval
                : of + " and " + over + " are not told apart: 99 % interval " + interval;
    }

    /// From ten on without decimals: a cell is narrow, and the tooltip is exact.
    private static String brief(Verdict verdict, double value) {
        String number = number(verdict, value, false);
        double shown = Double.parseDouble(number);
        return Math.abs(shown) < 10 ? number : String.format(Locale.ROOT, "%.0f", shown);
    }

    /// Without its unit, which the caption says once.
    private static String number(Verdict verdict, double value, boolean signed) {
        String text = verdict.metric().text(value).replaceFirst(" .*", "");
        return signed && value > 0 ? "+" + text : text;
    }
}
