package dev.soundcheck.ui.settings;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.ui.kit.PillRow;
import dev.soundcheck.ui.sound.SoundModel;
import dev.soundcheck.ui.theme.ThemeService;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The drawer with all settings, section by section. FX thread.
public final class SettingsView extends ScrollPane {
    private static final String SHEET = "/dev/soundcheck/ui/theme/settings.css";

    private final SettingsModel model;
    private final ThemeService themes;
    private final ComboBox<Long> budget = new ComboBox<>();

    public SettingsView(SettingsModel model, SoundModel sound, SystemModel system, ThemeService themes) {
        this.model = model;
        this.themes = themes;
        createView(sound, system);
    }

    /// Focuses the first choice.
    @Override
    public void requestFocus() {
        Node place = getContent() == null ? null : getContent().lookup(".radio-button:selected");
        if (place == null) {
            super.requestFocus();
        } else {
            place.requestFocus();
        }
    }

    private void createView(SoundModel sound, SystemModel system) {
        setId("settings");
        getStyleClass().addAll("settings", "edge-to-edge");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource(SHEET)).toExternalForm());
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(0);
        VBox sections = new VBox(new ServiceSection(model), new SoundSection(sound), takes(), look(),
                new SystemSection(system), new AboutSection());
        sections.getStyleClass().add("settings-sections");
        setContent(sections);
    }

    private Node takes() {
        budget.setId("takes-budget");
        for (long size = 256L << 20; size <= 16L << 30; size *= 2) {
            budget.getItems().add(size);
        }
        if (!budget.getItems().contains(model.takesBudgetBytesProperty().get())) {
            budget.getItems().add(model.takesBudgetBytesProperty().get());
        }
        budget.setCellFactory(_ -> new SizeCell());
        budget.setButtonCell(new SizeCell());
        model.takesBudgetBytesProperty().subscribe(bytes -> budget.setValue(bytes.longValue()));
        budget.valueProperty().addListener((_, _, bytes) -> {
            if (bytes != null) {
                model.takesBudgetBytesProperty().set(bytes);
            }
        });
        return new Form("Takes").row("On disk", budget)
                .wide(Form.note("Beyond that, the oldest takes without a star are deleted."))
                .row("Longest", limit())
                .wide(Form.note("A stream that brings more is ended. What came is kept."));
    }

    private Node limit() {
        ComboBox<Integer> limit = new ComboBox<>();
        limit.setId("takes-limit");
        limit.getItems().addAll(5, 15, 30, 60, 120, Settings.MOST_LIMIT_MINUTES);
        if (!limit.getItems().contains(model.limitMinutesProperty().get())) {
            limit.getItems().add(model.limitMinutesProperty().get());
        }
        limit.setCellFactory(_ -> new MinutesCell());
        limit.setButtonCell(new MinutesCell());
        limit.setValue(model.limitMinutesProperty().get());
        limit.valueProperty().addListener((_, _, minutes) -> {
            if (minutes != null) {
                model.limitMinutesProperty().set(minutes);
            }
        });
        return limit;
    }

    private Node look() {
        PillRow<Settings.Theme> row = new PillRow<>(themes.choiceProperty());
        row.add(Settings.Theme.SYSTEM, "System").setId("theme-system");
        row.add(Settings.Theme.LIGHT, "Light").setId("theme-light");
        row.add(Settings.Theme.DARK, "Dark").setId("theme-dark");
        return new Form("Look").row("Theme", row.stretched());
    }

    /// A length of sound.
    private static final class MinutesCell extends ListCell<Integer> {
        @Override
        protected void updateItem(@Nullable Integer minutes, boolean empty) {
            super.updateItem(minutes, empty);
            setText(minutes == null || empty
                    ? ""
                    : minutes % 60 == 0 && minutes > 60 ? minutes / 60 + " hours" : minutes + " minutes");
        }
    }

    /// A size in its usual unit.
    private static final class SizeCell extends ListCell<Long> {
        @Override
        protected void updateItem(@Nullable Long bytes, boolean empty) {
            super.updateItem(bytes, empty);
            setText(bytes == null || empty ? "" : text(bytes));
        }

        private static String text(long bytes) {
            return bytes % (1L << 30) == 0
                    ? String.format(Locale.ROOT, "up to %d GB", bytes >> 30)
                    : String.format(Locale.ROOT, "up to %d MB", bytes >> 20);
        }
    }
}
