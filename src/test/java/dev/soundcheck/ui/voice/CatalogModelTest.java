package dev.soundcheck.ui.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.library.CatalogCache;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.ScriptedService;
import dev.soundcheck.testing.Voices;
import dev.soundcheck.ui.service.Place;
import dev.soundcheck.ui.service.ServiceModel;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CatalogModelTest {
    private static final SpeechFailure BUSY = SpeechFailure.of(SpeechFailure.Kind.SERVER, "The service failed.",
            "Try again.", "500");

    @TempDir
    Path folder;

    private final Deque<Runnable> io = new ArrayDeque<>();
    private final ScriptedService service = ScriptedService.offlineVoices();
    private final ServiceModel services = new ServiceModel(_ -> service, Runnable::run, io::add);
    private final CatalogModel catalog = new CatalogModel(services, Runnable::run, io::add);

    @Test
    void voicesAreLoadedPageByPageToTheEnd() {
        service.voices(Voices.many(205));
        open();

        assertEquals(3, service.queries().size());
        assertEquals(Voices.many(205), List.copyOf(catalog.voices()));
        assertInstanceOf(CatalogState.Ready.class, catalog.stateProperty().get());
    }

    @Test
    void itIsLoadingUntilTheLastPage() {
        services.open(new Place.Offline());

        assertInstanceOf(CatalogState.Loading.class, catalog.stateProperty().get());
    }

    @Test
    void aCatalogWithoutVoicesIsSaidToBeEmpty() {
        service.voices(List.of());
        open();

        assertInstanceOf(CatalogState.Empty.class, catalog.stateProperty().get());
    }

    @Test
    void aFailedPageIsToldAndRetryLoadsAll() {
        service.failCatalog(BUSY);
        open();
        assertEquals(new CatalogState.Failed(BUSY), catalog.stateProperty().get());

        service.failCatalog(null);
        catalog.retry();
        runIo();
        assertEquals(Voices.EIGHT, List.copyOf(catalog.voices()));
    }

    @Test
    void aServiceThatCannotBeReachedShowsTheVoicesItHadWithTheirDate() {
        CatalogCache cache = new CatalogCache(folder);
        Place own = new Place.Own(URI.create("http://voices.example"), null);
        Instant before = Instant.now();
        CatalogModel first = new CatalogModel(services, cache, Runnable::run, io::add);
        services.open(own);
        runIo();
        assertNull(first.keptAtProperty().get());

        SpeechFailure unreachable = SpeechFailure.of(SpeechFailure.Kind.UNREACHABLE, "No route.", "", "");
        ServiceModel gone = new ServiceModel(_ -> {
            throw new SpeechException(unreachable);
        }, Runnable::run, io::add);
        CatalogModel second = new CatalogModel(gone, cache, Runnable::run, io::add);
        gone.open(own);
        runIo();

        assertEquals(Voices.EIGHT, List.copyOf(second.voices()));
        assertEquals(new CatalogState.Failed(unreachable), second.stateProperty().get());
        Instant keptAt = Objects.requireNonNull(second.keptAtProperty().get());
        assertTrue(!keptAt.isBefore(before) && !keptAt.isAfter(Instant.now()));
    }

    @Test
    void whatTheServiceAnswersTakesThePlaceOfWhatWasKept() {
        CatalogCache cache = new CatalogCache(folder);
        Place own = new Place.Own(URI.create("http://voices.example"), null);
        cache.save("OWN voices.example", Voices.many(300), Instant.EPOCH);
        CatalogModel model = new CatalogModel(services, cache, Runnable::run, io::add);
        services.open(own);
        assertEquals(0, model.voices().size());
        runIo();

        assertEquals(Voices.EIGHT, List.copyOf(model.voices()));
        assertNull(model.keptAtProperty().get());
        assertEquals("Slate", model.name(Voices.EIGHT.getFirst().id()));
    }

    @Test
    void pagesOfAServiceThatWasLeftAreIgnored() {
        service.voices(Voices.many(205));
        services.open(new Place.Offline());
        io.remove().run();
        Runnable pages = io.remove();
        services.open(new Place.Offline());
        pages.run();

        assertTrue(catalog.voices().isEmpty());
    }

    private void open() {
        services.open(new Place.Offline());
        runIo();
    }

    private void runIo() {
        while (!io.isEmpty()) {
            io.remove().run();
        }
    }
}
