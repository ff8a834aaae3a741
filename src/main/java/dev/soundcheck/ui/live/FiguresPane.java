package dev.soundcheck.ui.live;

import dev.soundcheck.live.TurnFigures;
import dev.soundcheck.ui.text.WrappedLabel;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The figures of the turn that is shown. FX thread.
final class FiguresPane extends VBox {
    private final LiveModel model;
    private final Label title = new Label("This turn");
    private final Label audio = new Label("–");
    private final Label heard = new Label("–");
    private final SplitBar bar = new SplitBar();
    private final Map<Part, Label> parts = new EnumMap<>(Part.class);
    private final Label gap = new Label("–");
    private final Label chars = new Label("–");
    private final Label seams = new Label("–");
    private final Label silence = new Label("–");
    private final Label estimate = new WrappedLabel();

    FiguresPane(LiveModel model) {
        this.model = model;
        createView();
    }

    void show() {
        Optional<TurnLook> shown = model.shown();
        TurnFigures figures = shown.map(TurnLook::figures).orElse(null);
        boolean offline = shown.map(look -> look.turn().take()).map(take -> take.offline()).orElse(false);
        title.setText(shown.filter(_ -> model.voices().lanes().size() > 1)
                .map(look -> "This turn · " + look.turn().plan().voiceName()).orElse("This turn"));
        audio.setText(figures == null ? "–" : millis(figures.firstAudioMillis()));
        heard.setText(figures == null ? "–" : millis(figures.firstHeardMillis()));
        TurnFigures.Split split = figures == null ? new TurnFigures.Split(0, 0, 0, 0, false) : figures.split();
        bar.show(split);
        parts.forEach((part, label) -> label.setText(figures == null || figures.firstAudioMillis().isEmpty()
                ? "–"
                : whole((double) part.wholeMillis(split))));
        gap.setText(figures == null ? "–" : millis(figures.longestGapMillis()));
        chars.setText(figures == null ? "–" : figures.charsSent() + " / " + figures.charsHeard());
        if (figures == null || figures.seams().isEmpty()) {
            seams.setText("–");
            silence.setText("–");
        } else {
            seams.setText(String.valueOf(figures.seams().size()));
            silence.setText(whole(longestSilence(figures)));
        }
        estimate.setText((offline ? "Offline voices. " : "")
                + (split.estimated() ? "When the service stopped waiting is an estimate." : ""));
    }

    private void createView() {
        getStyleClass().add("live-figures");
        title.getStyleClass().add("section-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("live-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints values = new ColumnConstraints();
        values.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(names, values);
        row(grid, 0, "First audio", audio, "From the first token to the first sound that arrived (TTFA)");
        row(grid, 1, "First heard", heard, "From the first token to the first sound out of the loudspeaker");
        audio.getStyleClass().add("live-figure-large");
        heard.getStyleClass().add("live-figure-large");
        GridPane split = new GridPane();
        split.getStyleClass().add("live-grid");
        split.getColumnConstraints().addAll(names, values);
        int index = 0;
        for (Part part : Part.values()) {
            Label value = new Label("–");
            parts.put(part, value);
            Label name = row(split, index++, part.title(), value, part.meaning());
            name.setGraphic(mark(part));
        }
        row(split, index++, "Longest gap heard", gap,
                "The longest time the loudspeaker had nothing to play, from the first sound heard to the last: the next "
                        + "sound was late, or this machine was busy (underrun). Pauses that the voice makes do not count.");
        row(split, index++, "Chars sent / heard", chars, "Up to the last word that was heard");
        row(split, index++, "Seams", seams, "Where two pieces meet");
        row(split, index, "Silence at a seam", silence, "The longest silence between the words that meet there");
        estimate.getStyleClass().add("form-hint");
        estimate.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(title, grid, bar, split, estimate);
    }

    private static Label row(GridPane grid, int row, String name, Label value, String meaning) {
        Label label = new Label(name);
        label.getStyleClass().add("live-name");
        label.setTooltip(new Tooltip(meaning));
        label.setMinWidth(USE_PREF_SIZE);
        value.getStyleClass().add("live-figure");
        grid.addRow(row, label, value);
        return label;
    }

    private static Region mark(Part part) {
        Region mark = new Region();
        mark.getStyleClass().addAll("part-mark", "part-" + part.name().toLowerCase(Locale.ROOT));
        return mark;
    }

    private static double longestSilence(TurnFigures figures) {
        return figures.seams().stream().mapToDouble(TurnFigures.Seam::silenceMillis).max().orElse(0);
    }

    private static String millis(OptionalDouble millis) {
        return millis.isEmpty() ? "–" : whole(millis.getAsDouble());
    }

    private static String whole(double millis) {
        return String.format(Locale.ROOT, "%,.0f ms", millis);
    }
}
