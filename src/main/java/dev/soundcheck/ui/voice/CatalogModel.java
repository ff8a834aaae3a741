package dev.soundcheck.ui.voice;

import dev.soundcheck.library.CatalogCache;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.voice.PronunciationDictionary;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.speech.voice.VoicePage;
import dev.soundcheck.speech.voice.VoiceQuery;
import dev.soundcheck.ui.kit.Latest;
import dev.soundcheck.ui.service.Place;
import dev.soundcheck.ui.service.ServiceModel;
import dev.soundcheck.ui.service.ServiceStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The voices of the service in use, loaded page by page. FX thread.
///
/// Until a service has answered, the voices it had the last time are shown with their date.
public final class CatalogModel {
    private final ServiceModel services;
    private final @Nullable CatalogCache cache;
    private final Executor fx;
    private final Executor io;
    private final ObservableList<Voice> voices = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<CatalogState> state = new ReadOnlyObjectWrapper<>(this, "state",
            new CatalogState.Loading());
    private final ReadOnlyObjectWrapper<@Nullable Instant> keptAt = new ReadOnlyObjectWrapper<>(this, "keptAt");
    private final ReadOnlyObjectWrapper<List<PronunciationDictionary>> dictionaries = new ReadOnlyObjectWrapper<>(this,
            "dictionaries", List.of());
    private final ReadOnlyStringWrapper dictionaryProblem = new ReadOnlyStringWrapper(this, "dictionaryProblem", "");
    /// Any thread reads it: names of all voices seen in this run.
    private final Map<String, String> names = new ConcurrentHashMap<>();
    /// Voices of a list that arrives to replace a kept one.
    private final List<Voice> arriving = new ArrayList<>();
    private final Latest loadings = new Latest();
    /// The pages of an older loading are dropped.
    private Latest.Wish loading = loadings.wish();

    public CatalogModel(ServiceModel services, Executor fx, Executor io) {
        this(services, null, fx, io);
    }

    /// @param cache  null to keep nothing between runs
    public CatalogModel(ServiceModel services, @Nullable CatalogCache cache, Executor fx, Executor io) {
        this.services = services;
        this.cache = cache;
        this.fx = fx;
        this.io = io;
        services.statusProperty().subscribe(this::follow);
    }

    // == PROPERTIES ==

    /// All voices known so far, in the service's order.
    public ObservableList<Voice> voices() {
        return voices;
    }

    public ReadOnlyObjectProperty<CatalogState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// When the voices on show were listed, null where they come from the service now.
    public ReadOnlyObjectProperty<@Nullable Instant> keptAtProperty() {
        return keptAt.getReadOnlyProperty();
    }

    /// The account's pronunciation dictionaries; they come after the voices.
    public ReadOnlyObjectProperty<List<PronunciationDictionary>> dictionariesProperty() {
        return dictionaries.getReadOnlyProperty();
    }

    /// Why there are no dictionaries, empty where they were loaded or still load.
    public ReadOnlyStringProperty dictionaryProblemProperty() {
        return dictionaryProblem.getReadOnlyProperty();
    }

    /// What a voice is called, or its id again. Any thread.
    public String name(String voiceId) {
        return names.getOrDefault(voiceId, voiceId);
    }

    // == COMMANDS ==

    /// Loads again: the catalog where the service is open, else the service.
    public void retry() {
        SpeechService service = services.service();
        if (service == null) {
            services.retry();
        } else {
            load(service, services.status().place());
        }
    }

    private void follow(ServiceStatus status) {
        switch (status) {
            case ServiceStatus.Opening(Place place) -> {
                begin();
                showKept(place, loading);
            }
            case ServiceStatus.Failed(Place place, SpeechFailure failure) -> {
                if (voices.isEmpty()) {
                    showKept(place, loading);
                }
                state.set(new CatalogState.Failed(failure));
            }
            case ServiceStatus.Ready(Place place, SpeechService service) -> load(service, place);
        }
    }

    private void begin() {
        loading = loadings.wish();
        arriving.clear();
        voices.clear();
        dictionaries.set(List.of());
        dictionaryProblem.set("");
        keptAt.set(null);
        state.set(new CatalogState.Loading());
    }

    /// Only other places: our own voices are there at once and are not kept.
    private void showKept(Place place, Latest.Wish mine) {
        CatalogCache keeper = cache;
        if (keeper == null || place instanceof Place.Offline) {
            return;
        }
        io.execute(() -> {
            CatalogCache.Kept kept = keeper.load(key(place));
            if (kept != null) {
                fx.execute(() -> arriveKept(mine, kept));
            }
        });
    }

    private void arriveKept(Latest.Wish mine, CatalogCache.Kept kept) {
        if (mine.stands() && voices.isEmpty()) {
            remember(kept.voices());
            keptAt.set(kept.savedAt());
            voices.setAll(kept.voices());
        }
    }

    private void load(SpeechService service, Place place) {
        if (keptAt.get() == null) {
            begin();
        } else {
            arriving.clear();
            state.set(new CatalogState.Loading());
        }
        Latest.Wish mine = loading;
        io.execute(() -> pages(service, place, mine));
    }

    private void pages(SpeechService service, Place place, Latest.Wish mine) {
        try {
            VoiceQuery query = VoiceQuery.FIRST;
            boolean more = true;
            while (more && mine.stands()) {
                VoicePage page = service.page(query);
                fx.execute(() -> arrive(mine, page, place));
                more = page.hasMore() && !page.voices().isEmpty();
                query = more ? query.after(page.voices().getLast().id()) : query;
            }
        } catch (SpeechException e) {
            fx.execute(() -> fail(mine, e.failure()));
            return;
        }
        dictionaries(service, mine);
    }

    /// A service without dictionaries, or whose list fails, still has its voices.
    private void dictionaries(SpeechService service, Latest.Wish mine) {
        try {
            List<PronunciationDictionary> found = service.dictionaries();
            fx.execute(() -> {
                if (mine.stands()) {
                    dictionaryProblem.set("");
                    dictionaries.set(found);
                }
            });
        } catch (SpeechException e) {
            fx.execute(() -> {
                if (mine.stands()) {
                    dictionaryProblem.set("The dictionaries could not be loaded: " + e.failure().sentence());
                }
            });
        }
    }

    private void arrive(Latest.Wish mine, VoicePage page, Place place) {
        if (!mine.stands()) {
            return;
        }
        remember(page.voices());
        boolean last = !page.hasMore() || page.voices().isEmpty();
        if (keptAt.get() == null) {
            voices.addAll(page.voices());
        } else {
            arriving.addAll(page.voices());
        }
        if (last) {
            complete(place);
        }
    }

    private void complete(Place place) {
        if (keptAt.get() != null) {
            voices.setAll(arriving);
            arriving.clear();
            keptAt.set(null);
        }
        state.set(voices.isEmpty() ? new CatalogState.Empty() : new CatalogState.Ready());
        CatalogCache keeper = cache;
        if (keeper != null && !voices.isEmpty() && !(place instanceof Place.Offline)) {
            List<Voice> whole = List.copyOf(voices);
            io.execute(() -> keeper.save(key(place), whole, Instant.now()));
        }
    }

    private void fail(Latest.Wish mine, SpeechFailure failure) {
        if (mine.stands()) {
            state.set(new CatalogState.Failed(failure));
        }
    }

    private void remember(List<Voice> page) {
        page.forEach(voice -> names.put(voice.id(), voice.name()));
    }

    private static String key(Place place) {
        return place.kind() + " " + place.title();
    }
}
