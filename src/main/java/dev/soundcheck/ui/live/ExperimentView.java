package dev.soundcheck.ui.live;

import atlantafx.base.theme.Styles;
import dev.soundcheck.live.experiment.Variant;
import dev.soundcheck.live.experiment.VariantRun;
import dev.soundcheck.ui.kit.Display;
import dev.soundcheck.ui.kit.Icons;
import dev.soundcheck.ui.kit.TerseRow;
import dev.soundcheck.ui.text.WrappedLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The same text sent in several ways, as a table that fills while they are spoken. FX thread.
final class ExperimentView extends VBox {
    private static final double LEAST_SCALE_MILLIS = 500;

    private final ExperimentModel model;
    private final Setup setup;
    private final ExperimentDialogs dialogs;
    private final Label text = new WrappedLabel();
    private final Label pace = WrappedLabel.ofOneRow();
    private final GridPane table = new GridPane();
    private final List<ExperimentRow> rows = new ArrayList<>();
    private final Label sentence = new WrappedLabel();
    private final Button run = button("experiment-run", "Run", Feather.PLAY, "Speak the text in every way");
    private final Button stop = button("experiment-stop", "Stop", Feather.SQUARE, "Keep what has come (Esc)");
    private final Button listen = button("experiment-listen", "Compare two blind", Feather.HEADPHONES,
            "Hear the two that are ticked under letters, and say which is better");
    private final Button export = button("experiment-export", "Export…", Feather.SHARE,
            "A report (.md), a table (.csv) or JSON");

    ExperimentView(ExperimentModel model, Setup setup, ExperimentDialogs dialogs) {
        this.model = model;
        this.setup = setup;
        this.dialogs = dialogs;
        createView();
        init();
    }

    void show() {
        List<VariantRun> runs = model.runs();
        List<Variant> ways = model.ways();
        fill(ways.size());
        double longest = runs.stream().mapToDouble(each -> each.firstAudioMillis().orElse(0)).max().orElse(0);
        for (int i = 0; i < rows.size(); i++) {
            if (i < runs.size()) {
                rows.get(i).show(runs.get(i), Math.max(LEAST_SCALE_MILLIS, longest));
            } else {
                rows.get(i).show(ways.get(i));
            }
        }
        text.setText(model.text().strip());
        pace.setText(String.format(Locale.ROOT,
                "Written by a simulated model: first token after %.0f ms, then %.0f tokens a second. %s.",
                setup.firstTokenMillisProperty().get(), setup.tokensPerSecondProperty().get(), model.cost()));
        Display.show(run, !model.running());
        Display.show(stop, model.running());
        listen.setDisable(model.running() || !model.pair().complete());
        export.setDisable(model.experiment() == null);
    }

    private void createView() {
        setId("live-experiment");
        getStyleClass().add("experiment");
        Label title = new Label("One text, sent in ten ways");
        title.getStyleClass().add("experiment-title");
        Button back = Icons.button("experiment-back", Feather.ARROW_LEFT, "Back to the voices (Esc)");
        back.setOnAction(_ -> model.openProperty().set(false));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button open = button("experiment-open", "Open…", Feather.FOLDER, "Show an experiment that was kept");
        open.setOnAction(_ -> dialogs.open(model::open));
        run.getStyleClass().add(Styles.ACCENT);
        TerseRow head = new TerseRow();
        head.getChildren().addAll(back, title, space, run, stop, listen, export, open);
        head.shortens(open, export, listen, stop, run);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("experiment-head");
        text.getStyleClass().add("experiment-text");
        pace.getStyleClass().add("form-hint");
        sentence.getStyleClass().add("experiment-sentence");
        table.getStyleClass().add("experiment-table");
        ExperimentRow.head(table);
        ScrollPane scroll = new ScrollPane(table);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, text, pace, scroll, sentence);
    }

    private void init() {
        run.setOnAction(_ -> model.run());
        stop.setOnAction(_ -> model.stop());
        listen.setOnAction(_ -> model.pair().listen());
        export.setOnAction(_ -> dialogs.save(model::export));
        sentence.textProperty().bind(model.sentenceProperty());
    }

    private void fill(int count) {
        while (rows.size() > count) {
            table.getChildren().removeAll(rows.removeLast().nodes());
        }
        while (rows.size() < count) {
            ExperimentRow row = new ExperimentRow(model);
            rows.add(row);
            row.addTo(table, rows.size());
        }
    }

    private static Button button(String id, String title, Feather icon, String meaning) {
        Button button = new Button(title, Icons.of(icon));
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(meaning));
        return button;
    }
}
