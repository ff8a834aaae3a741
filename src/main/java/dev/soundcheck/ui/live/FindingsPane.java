package dev.soundcheck.ui.live;

import atlantafx.base.theme.Styles;
import dev.soundcheck.live.LintFinding;
import dev.soundcheck.ui.text.WrappedLabel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// What is wrong with what was sent, each with its fix. FX thread.
final class FindingsPane extends VBox {
    private static final int MOST_SHOWN = 20;
    private static final String TITLE = "Advice";

    private final LiveModel model;
    private final VBox list = new VBox();
    private final Label title = new Label(TITLE);
    private List<LintFinding> shown = List.of();
    /// Without those that say the same of another context.
    private List<LintFinding> distinct = List.of();
    /// True once there is a turn.
    private boolean spoken;

    FindingsPane(LiveModel model) {
        this.model = model;
        getStyleClass().add("live-findings");
        title.getStyleClass().add("section-title");
        title.setTooltip(new Tooltip("What a check of the pieces that were sent has found (lint)"));
        list.getStyleClass().add("live-finding-list");
        getChildren().addAll(title, list);
        model.setup().safeProperty().subscribe(this::fill);
        model.setup().delayProperty().subscribe(this::fill);
        fill();
    }

    void show() {
        boolean now = model.voices().lanes().stream().anyMatch(lane -> !lane.looks().isEmpty());
        if (now != spoken || !model.findings().equals(shown)) {
            spoken = now;
            shown = model.findings();
            Set<String> told = new HashSet<>();
            distinct = shown.stream().filter(each -> told.add(each.sentence())).toList();
            fill();
        }
    }

    private void fill() {
        title.setText(distinct.isEmpty() ? TITLE : TITLE + " · " + distinct.size());
        List<Node> rows = new ArrayList<>();
        distinct.stream().limit(MOST_SHOWN).forEach(each -> rows.add(row(each)));
        if (distinct.isEmpty()) {
            Label none = new WrappedLabel(spoken
                    ? "Nothing is wrong with the pieces that were sent."
                    : "Type or paste a text: what is wrong with the pieces that are sent is told here.");
            none.getStyleClass().add("form-hint");
            none.setMinHeight(USE_PREF_SIZE);
            rows.add(none);
        } else if (distinct.size() > MOST_SHOWN) {
            Label more = new Label("and " + (distinct.size() - MOST_SHOWN) + " more");
            more.getStyleClass().add("form-hint");
            rows.add(more);
        }
        list.getChildren().setAll(rows);
    }

    private Node row(LintFinding finding) {
        Label sentence = new WrappedLabel(finding.sentence());
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().add("live-finding-sentence");
        VBox row = new VBox(sentence);
        row.getStyleClass().add("live-finding");
        if (model.mends(finding)) {
            Button fix = new Button(finding.fix().title());
            fix.getStyleClass().addAll(Styles.SMALL, "live-fix");
            fix.setOnAction(_ -> model.fix(finding));
            row.getChildren().add(fix);
        }
        return row;
    }
}
