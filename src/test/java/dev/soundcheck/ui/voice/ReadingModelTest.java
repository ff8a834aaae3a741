package dev.soundcheck.ui.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.Pronunciation;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.voice.PronunciationDictionary;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.testing.ScriptedService;
import dev.soundcheck.ui.service.Place;
import dev.soundcheck.ui.service.ServiceModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class ReadingModelTest {
    private static final PronunciationDictionary NAMES = new PronunciationDictionary("dict-1", "Product names", 12);

    private final ScriptedService service = ScriptedService.offlineVoices();
    private final ServiceModel services = new ServiceModel(_ -> service, Runnable::run, Runnable::run);
    private final CatalogModel catalog = new CatalogModel(services, Runnable::run, Runnable::run);
    private final VoiceModel voices = new VoiceModel(catalog, null, "sonic-3.6", true, LocalDate.of(2026, 11, 22));
    private final ReadingModel reading = voices.reading();

    @Test
    void whatIsChosenGoesIntoTheRequest() {
        open(irish("v1"));
        reading.accentProperty().set("irish");
        reading.normalizationProperty().set("en-GB");
        reading.dictionaryProperty().set("dict-1");

        assertEquals(new Pronunciation("irish", "en-GB", "dict-1"), request().pronunciation());
        assertEquals("irish accent, numbers in en-GB, Product names", reading.summary());
    }

    @Test
    void nothingIsAskedForUntilItIsChosen() {
        open(irish("v1"));

        assertEquals(Pronunciation.DEFAULT, request().pronunciation());
        assertEquals("", reading.summary());
    }

    @Test
    void anOlderModelIsNotAskedForAnAccentOrARegion() {
        open(irish("v1"));
        reading.accentProperty().set("irish");
        reading.normalizationProperty().set("en-GB");
        reading.dictionaryProperty().set("dict-1");
        voices.languageProperty().set("en-GB");
        voices.modelIdProperty().set("sonic-3");

        assertEquals("This model takes no accent: accents came with sonic-3.6.", reading.accentReason());
        assertEquals(new Pronunciation(null, null, "dict-1"), request().pronunciation());
        assertEquals("en", request().language());
        assertEquals("This model takes the language alone, without the region.", voices.languageReason());
    }

    @Test
    void whatAnotherPlaceDoesNotOfferIsNotAskedForThere() {
        open(irish("v1"));
        reading.accentProperty().set("irish");
        reading.dictionaryProperty().set("dict-1");
        voices.languageProperty().set("en");
        service.dictionaries(List.of(new PronunciationDictionary("dict-2", "Other names", 3)));
        open(new Voice("v2", "Anna", "", "", "de", "feminine", "bavarian", false, null));

        assertEquals(Pronunciation.DEFAULT, request().pronunciation());
        assertNull(request().language());
        assertEquals("", reading.summary());

        service.dictionaries(List.of(NAMES));
        open(irish("v1"));
        assertEquals(new Pronunciation("irish", null, "dict-1"), request().pronunciation());
        assertEquals("en", request().language());
    }

    @Test
    void numbersAsWrittenAreAskedForOfAnyModelThatCanBeSteered() {
        open(irish("v1"));
        reading.normalizationProperty().set("off");
        voices.modelIdProperty().set("sonic-3");

        assertEquals(new Pronunciation(null, "off", null), request().pronunciation());
    }

    @Test
    void stampsOfTheSpokenWordsAreAskedForWhereWanted() {
        open(irish("v1"));
        assertFalse(request().stamps().normalized());
        reading.spokenStampsProperty().set(true);
        assertTrue(request().stamps().normalized());
        assertEquals("stamps as spoken", reading.summary());
    }

    @Test
    void anAccountWithoutDictionariesSaysSo() {
        service.dictionaries(List.of());
        open(irish("v1"));

        assertEquals("This account has no dictionary yet.", reading.dictionaryReason());
    }

    @Test
    void aListOfDictionariesThatFailsLeavesTheVoices() {
        service.failDictionaries(SpeechFailure.of(SpeechFailure.Kind.REJECTED, "The key may not list them.", "", ""));
        open(irish("v1"));

        assertEquals("The dictionaries could not be loaded: The key may not list them.", reading.dictionaryReason());
        assertEquals(new CatalogState.Ready(), catalog.stateProperty().get());
    }

    @Test
    void regionsOfTheSpokenLanguageAreOffered() {
        open(irish("v1"));

        assertTrue(reading.normalizations().containsAll(List.of("off", "en-AU", "en-US")));
        assertTrue(reading.normalizations().stream().noneMatch(code -> code.startsWith("fr")));
        assertTrue(voices.languages().containsAll(List.of("en", "en-GB")));
    }

    private void open(Voice voice) {
        service.voices(List.of(voice));
        if (service.knownDictionaries() == null) {
            service.dictionaries(List.of(NAMES));
        }
        services.open(new Place.Offline());
    }

    private SpeechRequest request() {
        return Objects.requireNonNull(voices.request("hello"));
    }

    private static Voice irish(String id) {
        return new Voice(id, "Niamh", "", "", "en", "feminine", "irish", false, null);
    }
}
