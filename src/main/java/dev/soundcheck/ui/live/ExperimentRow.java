package dev.soundcheck.ui.live;

import atlantafx.base.theme.Styles;
import dev.soundcheck.live.experiment.Variant;
import dev.soundcheck.live.experiment.VariantRun;
import dev.soundcheck.ui.kit.Icons;
import dev.soundcheck.ui.kit.LeastWidth;
import dev.soundcheck.ui.text.WrappedLabel;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One way of an experiment in the table: its wait as a bar, its figures, and the buttons to hear it. FX thread.
final class ExperimentRow {
    private static final PseudoClass TO_COME = PseudoClass.getPseudoClass("to-come");
    private static final PseudoClass SPEAKING = PseudoClass.getPseudoClass("speaking");
    private static final double BAR_MIN_PX = 80;
    private static final double[] WIDTHS_PX = {24, 128, 0, 62, 64, 48, 66, 56, 34};
    private static final int BAR_COLUMN = 2;

    private final ExperimentModel model;
    private final CheckBox chosen = new CheckBox();
    private final Label title = new Label();
    private final SplitBar bar = new SplitBar();
    private final Label failure = WrappedLabel.ofOneRow();
    private final Label audio = figure();
    private final Label messages = figure();
    private final Label seams = figure();
    private final Label silence = figure();
    private final Label length = figure();
    private final Button play = Icons.button("experiment-hear", Feather.PLAY, "Hear this way");
    private @Nullable VariantRun run;

    ExperimentRow(ExperimentModel model) {
        this.model = model;
        chosen.setTooltip(new Tooltip("One of the two that are compared by ear"));
        chosen.setOnAction(_ -> withRun(run -> model.pair().choose(run)));
        play.setOnAction(_ -> withRun(run -> model.pair().hear(run)));
        play.getStyleClass().add(Styles.SMALL);
        title.getStyleClass().add("experiment-way");
        bar.setMinWidth(BAR_MIN_PX);
        bar.setMaxWidth(Double.MAX_VALUE);
        failure.getStyleClass().add("experiment-failure");
    }

    /// Gives the table its columns and their names.
    static void head(GridPane table) {
        for (int i = 0; i < WIDTHS_PX.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            if (i == BAR_COLUMN) {
                column.setHgrow(Priority.ALWAYS);
                column.setMinWidth(BAR_MIN_PX);
            }
            column.setHalignment(i > BAR_COLUMN ? HPos.RIGHT : HPos.LEFT);
            table.getColumnConstraints().add(column);
        }
        List<Label> names = List.of(name("", ""), name("Way", "How the text is cut, and max_buffer_delay_ms"),
                name("Wait", "For the first sound, from the first token: held here, waiting for words, "
                        + "server's buffer, service"),
                name("Audio", "First token to first sound that arrived (TTFA)"),
                name("Messages", "Messages sent, the last one too"), name("Seams", "Where two pieces meet"),
                name("Silence", "The longest silence at a seam"), name("Sound", "Length of the sound"), name("", ""));
        for (int i = 0; i < WIDTHS_PX.length; i++) {
            LeastWidth.hold(names.get(i), WIDTHS_PX[i]);
            table.add(names.get(i), i, 0);
        }
    }

    void addTo(GridPane table, int index) {
        table.addRow(index, chosen, title, bar, audio, messages, seams, silence, length, play);
        table.add(failure, BAR_COLUMN, index);
    }

    /// A way that was not spoken yet.
    void show(Variant way) {
        run = null;
        title.setText(way.title());
        title.pseudoClassStateChanged(TO_COME, true);
        title.pseudoClassStateChanged(SPEAKING, false);
        nodes().stream().filter(node -> !node.equals(title)).forEach(node -> node.setVisible(false));
    }

    /// @param scaleMillis  what the longest bar stands for
    void show(VariantRun next, double scaleMillis) {
        if (run == null) {
            nodes().forEach(node -> node.setVisible(true));
            title.pseudoClassStateChanged(TO_COME, false);
        }
        run = next;
        boolean speaking = model.speaking(next);
        title.setText(next.variant().title());
        title.pseudoClassStateChanged(SPEAKING, speaking);
        chosen.setSelected(model.pair().chosen(next));
        chosen.setDisable(!model.pair().audible(next));
        chosen.setAccessibleText("Compare " + next.variant().title());
        play.setDisable(!model.pair().audible(next));
        play.setAccessibleText("Hear " + next.variant().title());
        String broken = next.failure();
        failure.setText(broken == null ? "" : broken);
        failure.setVisible(broken != null);
        bar.setVisible(broken == null);
        bar.show(next.split(), scaleMillis);
        figures(next, speaking);
    }

    private void figures(VariantRun next, boolean speaking) {
        audio.setText(next.firstAudioMillis().isEmpty()
                ? speaking ? "…" : "–"
                : String.format(Locale.ROOT, "%,.0f ms", next.firstAudioMillis().getAsDouble()));
        messages.setText(String.valueOf(next.messages()));
        seams.setText(String.valueOf(next.seams()));
        silence.setText(next.seams() == 0
                ? "–"
                : String.format(Locale.ROOT, "%,.0f ms", next.longestSilenceMillis()));
        length.setText(next.sounds() ? String.format(Locale.ROOT, "%.2f s", next.seconds()) : "–");
    }

    private void withRun(Consumer<VariantRun> command) {
        VariantRun spoken = run;
        if (spoken != null) {
            command.accept(spoken);
        }
    }

    List<Node> nodes() {
        return List.of(chosen, title, bar, failure, audio, messages, seams, silence, length, play);
    }

    private static Label name(String name, String meaning) {
        Label label = new Label(name);
        label.getStyleClass().add("live-name");
        if (!meaning.isEmpty()) {
            label.setTooltip(new Tooltip(meaning));
        }
        return label;
    }

    private static Label figure() {
        Label label = new Label();
        label.getStyleClass().add("live-figure");
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }
}
