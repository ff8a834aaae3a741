package dev.soundcheck.ui.voice;

import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.Voice;
import dev.soundcheck.speech.VoicePage;
import dev.soundcheck.speech.VoiceQuery;
import dev.soundcheck.ui.service.ServiceModel;
import dev.soundcheck.ui.service.ServiceStatus;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// The voices of the service in use, loaded page by page, searched and filtered here. FX thread.
public final class CatalogModel {
    private final ServiceModel services;
    private final Executor fx;
    private final Executor io;
    private final ObservableList<Voice> voices = FXCollections.observableArrayList();
    private final FilteredList<Voice> shown = new FilteredList<>(voices);
    private final ReadOnlyObjectWrapper<CatalogState> state = new ReadOnlyObjectWrapper<>(this, "state",
            new CatalogState.Loading());
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<@Nullable Gender> gender = new SimpleObjectProperty<>(this, "gender");
    /// Counts loadings, so that pages of an older one are known as such. Written on FX, read by the loader.
    private final AtomicInteger loading = new AtomicInteger();

    public CatalogModel(ServiceModel services, Executor fx, Executor io) {
        this.services = services;
        this.fx = fx;
        this.io = io;
        search.subscribe(this::filter);
        gender.subscribe(this::filter);
        services.statusProperty().subscribe(this::follow);
    }

    // == PROPERTIES ==

    /// All voices known so far, in the service's order.
    public ObservableList<Voice> voices() {
        return voices;
    }

    /// Those that search and chips leave.
    public ObservableList<Voice> shown() {
        return shown;
    }

    public ReadOnlyObjectProperty<CatalogState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public StringProperty searchProperty() {
        return search;
    }

    /// Null for all.
    public ObjectProperty<@Nullable Gender> genderProperty() {
        return gender;
    }

    public int count(Gender of) {
        return (int) voices.stream().filter(of::matches).count();
    }

    // == COMMANDS ==

    /// Loads anew: the catalogue where the service is there, the service where it is not.
    public void retry() {
        SpeechService service = services.service();
        if (service == null) {
            services.retry();
        } else {
            load(service);
        }
    }

    /// Takes away search and chips, so that all voices are shown again.
    public void clearFilter() {
        search.set("");
        gender.set(null);
    }

    private void follow(ServiceStatus status) {
        switch (status) {
            case ServiceStatus.Opening _ -> empty(new CatalogState.Loading());
            case ServiceStatus.Failed(_, SpeechFailure failure) -> empty(new CatalogState.Failed(failure));
            case ServiceStatus.Ready(_, SpeechService service) -> load(service);
        }
    }

    private void empty(CatalogState next) {
        loading.incrementAndGet();
        voices.clear();
        state.set(next);
    }

    private void load(SpeechService service) {
        empty(new CatalogState.Loading());
        int mine = loading.get();
        io.execute(() -> pages(service, mine));
    }

    private void pages(SpeechService service, int mine) {
        try {
            VoiceQuery query = VoiceQuery.FIRST;
            boolean more = true;
            while (more && mine == loading.get()) {
                VoicePage page = service.page(query);
                fx.execute(() -> arrive(mine, page));
                more = page.hasMore() && !page.voices().isEmpty();
                query = more ? query.after(page.voices().getLast().id()) : query;
            }
        } catch (SpeechException e) {
            fx.execute(() -> fail(mine, e.failure()));
        }
    }

    private void arrive(int mine, VoicePage page) {
        if (mine != loading.get()) {
            return;
        }
        voices.addAll(page.voices());
        if (!page.hasMore() || page.voices().isEmpty()) {
            state.set(voices.isEmpty() ? new CatalogState.Empty() : new CatalogState.Ready());
        }
    }

    private void fail(int mine, SpeechFailure failure) {
        if (mine == loading.get()) {
            state.set(new CatalogState.Failed(failure));
        }
    }

    private void filter() {
        List<String> wanted = VoiceSearch.terms(search.get());
        Gender only = gender.get();
        shown.setPredicate(voice -> (only == null || only.matches(voice)) && VoiceSearch.matches(voice, wanted));
    }
}
