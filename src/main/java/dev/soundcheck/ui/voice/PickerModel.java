package dev.soundcheck.ui.voice;

import dev.soundcheck.audition.FilterHistory;
import dev.soundcheck.audition.Languages;
import dev.soundcheck.audition.VoiceFilter;
import dev.soundcheck.audition.VoiceSearch;
import dev.soundcheck.library.VoiceShelf;
import dev.soundcheck.speech.voice.Voice;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Which voices of the catalog are shown, and the way back where none are. FX thread.
public final class PickerModel {
    private static final VoiceSearch.Result NOTHING = new VoiceSearch.Result(List.of(), Map.of(), Map.of(), Map.of(), 0,
            0);

    private final CatalogModel catalog;
    private final VoiceShelf shelf;
    private final FilterHistory history = new FilterHistory();
    private final ObjectProperty<VoiceFilter> filter = new SimpleObjectProperty<>(this, "filter", VoiceFilter.ALL);
    private final ReadOnlyObjectWrapper<VoiceSearch.Result> result = new ReadOnlyObjectWrapper<>(this, "result",
            NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable VoiceFilter> undo = new ReadOnlyObjectWrapper<>(this, "undo");
    private final ObservableList<Voice> shown = FXCollections.observableArrayList();
    private VoiceSearch search = new VoiceSearch(List.of());

    public PickerModel(CatalogModel catalog, VoiceShelf shelf) {
        this.catalog = catalog;
        this.shelf = shelf;
        catalog.voices().addListener((ListChangeListener<Voice>) _ -> index());
        filter.subscribe(this::find);
        index();
    }

    // == PROPERTIES ==

    public ObservableList<Voice> shown() {
        return shown;
    }

    public ObjectProperty<VoiceFilter> filterProperty() {
        return filter;
    }

    /// What the filter leaves, with the counts of the chips.
    public ReadOnlyObjectProperty<VoiceSearch.Result> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// The filter to go back to from an empty list, null while it is not empty.
    public ReadOnlyObjectProperty<@Nullable VoiceFilter> undoProperty() {
        return undo.getReadOnlyProperty();
    }

    public CatalogModel catalog() {
        return catalog;
    }

    public List<String> languages() {
        return search.values(Voice::language, Languages::name);
    }

    public List<String> genders() {
        return search.values(Voice::gender, VoiceText::trait);
    }

    public List<String> accents() {
        return search.values(Voice::accent, VoiceText::trait);
    }

    public boolean isFavorite(Voice voice) {
        return shelf.isFavorite(voice.id());
    }

    /// Favorites that the catalog has no longer, by name; empty while it is still loading.
    public List<String> gone() {
        if (!(catalog.stateProperty().get() instanceof CatalogState.Ready) || catalog.keptAtProperty().get() != null) {
            return List.of();
        }
        Set<String> known = new HashSet<>();
        catalog.voices().forEach(voice -> known.add(voice.id()));
        return shelf.favorites().entrySet().stream().filter(entry -> !known.contains(entry.getKey()))
                .map(entry -> entry.getValue().name()).toList();
    }

    // == COMMANDS ==

    /// Goes back to the last filter that left something.
    public void undo() {
        VoiceFilter back = undo.get();
        if (back != null) {
            filter.set(back);
        }
    }

    public void showAll() {
        filter.set(VoiceFilter.ALL);
    }

    public void toggleFavorite(Voice voice) {
        if (shelf.isFavorite(voice.id())) {
            shelf.unstar(voice.id());
        } else {
            shelf.star(voice.id(), voice.name());
        }
        find();
    }

    /// Notes every voice that is chosen there as a recent one.
    public void follow(VoiceModel voices) {
        voices.voiceProperty().subscribe(voice -> {
            if (voice != null) {
                used(voice);
            }
        });
    }

    /// The voice has been chosen.
    public void used(Voice voice) {
        shelf.used(voice.id());
        find();
    }

    private void index() {
        search = new VoiceSearch(catalog.voices());
        find();
    }

    private void find() {
        VoiceSearch.Result found = search.find(filter.get(), shelf.favoriteIds(), shelf.recents());
        List<Voice> ordered = ordered(found.voices());
        if (!shown.equals(ordered)) {
            shown.setAll(ordered);
        }
        if (!catalog.voices().isEmpty()) {
            history.found(filter.get(), found.voices().size());
            undo.set(history.undo());
        }
        result.set(found);
    }

    /// Recent ones stand with the last first, as long as no search puts the best first.
    private List<Voice> ordered(List<Voice> found) {
        if (!filter.get().recents() || !filter.get().text().isBlank()) {
            return found;
        }
        List<String> recents = shelf.recents();
        return found.stream().sorted(Comparator.comparingInt((Voice voice) -> recents.indexOf(voice.id()))).toList();
    }
}
