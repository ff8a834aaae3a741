package dev.soundcheck.ui.voice;

import atlantafx.base.theme.Styles;
import dev.soundcheck.audition.Languages;
import dev.soundcheck.audition.VoiceFilter;
import dev.soundcheck.audition.VoiceSearch;
import dev.soundcheck.ui.kit.Icons;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The chips above the list of voices, each with how many voices it would leave. FX thread.
final class FilterChips extends FlowPane {
    private static final int MOST_VALUES = 60;

    private final PickerModel model;
    private final ToggleButton favorites = chip("favorites", "Favorites");
    private final ToggleButton recents = chip("recents", "Recent");
    private final Map<String, ToggleButton> genders = new HashMap<>();
    private final MenuButton language = menu("language");
    private final MenuButton accent = menu("accent");

    FilterChips(PickerModel model) {
        this.model = model;
        getStyleClass().add("filter-chips");
        favorites.setGraphic(Icons.of(Feather.STAR));
        favorites.setOnAction(_ -> change(filter -> filter.withFavorites(favorites.isSelected())));
        recents.setOnAction(_ -> change(filter -> filter.withRecents(recents.isSelected())));
        model.resultProperty().subscribe(this::show);
    }

    private void show(VoiceSearch.Result result) {
        VoiceFilter filter = model.filterProperty().get();
        List<Node> wanted = new ArrayList<>(List.of(favorites, recents));
        toggle(favorites, "Favorites", filter.favorites(), result.favorites());
        toggle(recents, "Recent", filter.recents(), result.recents());
        for (String gender : model.genders()) {
            ToggleButton chip = genders.computeIfAbsent(gender, this::genderChip);
            toggle(chip, VoiceText.trait(gender), gender.equals(filter.gender()),
                    result.genders().getOrDefault(gender, 0));
            wanted.add(chip);
        }
        if (values(language, "Language", model.languages(), filter.language(), result.languages(), Languages::name,
                VoiceFilter::withLanguage)) {
            wanted.add(language);
        }
        if (values(accent, "Accent", model.accents(), filter.accent(), result.accents(), VoiceText::trait,
                VoiceFilter::withAccent)) {
            wanted.add(accent);
        }
        // Chips that stay are left where they are: one that is pressed keeps the focus.
        if (!getChildren().equals(wanted)) {
            getChildren().setAll(wanted);
        }
    }

    private ToggleButton genderChip(String gender) {
        ToggleButton chip = chip(gender, VoiceText.trait(gender));
        chip.setOnAction(_ -> change(now -> now.withGender(chip.isSelected() ? gender : null)));
        return chip;
    }

    private static void toggle(ToggleButton chip, String title, boolean on, int voices) {
        chip.setSelected(on);
        chip.setText(title + " " + voices);
        chip.setDisable(voices == 0 && !on);
    }

    /// False where there is nothing to choose from.
    private boolean values(MenuButton chip, String title, List<String> values, @Nullable String chosen,
            Map<String, Integer> counts, Function<String, String> name,
            BiFunction<VoiceFilter, @Nullable String, VoiceFilter> with) {
        if (values.size() < 2 && chosen == null) {
            return false;
        }
        chip.setText(chosen == null ? title : name.apply(chosen) + " " + counts.getOrDefault(chosen, 0));
        chip.getItems().setAll(item("All", () -> change(now -> with.apply(now, null))));
        values.stream().limit(MOST_VALUES).forEach(value -> {
            MenuItem item = item(name.apply(value) + "  " + counts.getOrDefault(value, 0),
                    () -> change(now -> with.apply(now, value)));
            item.setDisable(counts.getOrDefault(value, 0) == 0);
            chip.getItems().add(item);
        });
        return true;
    }

    private void change(UnaryOperator<VoiceFilter> how) {
        model.filterProperty().set(how.apply(model.filterProperty().get()));
    }

    private static MenuItem item(String text, Runnable command) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> command.run());
        return item;
    }

    private static ToggleButton chip(String id, String title) {
        return dressed(new ToggleButton(title), id);
    }

    private static MenuButton menu(String id) {
        return dressed(new MenuButton(), id);
    }

    private static <B extends ButtonBase> B dressed(B chip, String id) {
        chip.setId("chip-" + id);
        chip.getStyleClass().addAll("filter-chip", Styles.SMALL);
        return chip;
    }
}
