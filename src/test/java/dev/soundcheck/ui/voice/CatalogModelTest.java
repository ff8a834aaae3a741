package dev.soundcheck.ui.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.Voice;
import dev.soundcheck.testing.ScriptedService;
import dev.soundcheck.testing.Voices;
import dev.soundcheck.ui.service.Place;
import dev.soundcheck.ui.service.ServiceModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CatalogModelTest {
    private static final SpeechFailure BUSY = SpeechFailure.of(SpeechFailure.Kind.SERVER, "The service failed.",
            "Try again.", "500");

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
    void aCatalogueWithoutVoicesIsSaidToBeEmpty() {
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

    @ParameterizedTest
    @CsvSource(textBlock = """
            slate,            1
            SLATE,            1
            'warm narrator',  1
            'narrator warm',  1
            000000000008,     1
            'masculine',      0
            'bright xyz',     0
            '   ',            8
            """)
    void everyTermMustBeFoundSomewhere(String search, int found) {
        open();
        catalog.searchProperty().set(search);

        assertEquals(found, catalog.shown().size());
    }

    @Test
    void accentsDoNotHideAVoice() {
        service.voices(List.of(new Voice("v1", "Zoé", "", "", "fr", null, null, false, null)));
        open();
        catalog.searchProperty().set("zoe");

        assertEquals(1, catalog.shown().size());
    }

    @Test
    void aChipLeavesItsGenderAndClearingBringsAllBack() {
        open();
        catalog.genderProperty().set(Gender.MASCULINE);
        catalog.searchProperty().set("a");
        assertTrue(catalog.shown().stream().allMatch(voice -> "masculine".equals(voice.gender())));
        assertEquals(3, catalog.count(Gender.MASCULINE));

        catalog.clearFilter();
        assertEquals(8, catalog.shown().size());
        assertNull(catalog.genderProperty().get());
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
