package dev.soundcheck.ui.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.Delivery;
import dev.soundcheck.speech.request.SpeechModel;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.testing.ScriptedService;
import dev.soundcheck.testing.Voices;
import dev.soundcheck.ui.service.Place;
import dev.soundcheck.ui.service.ServiceModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class VoiceModelTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Voice FOURTH = Voices.EIGHT.get(3);

    private static final SpeechFailure DOWN = SpeechFailure.of(SpeechFailure.Kind.UNREACHABLE, "Nobody answers.",
            "Look at the address.", "refused");

    private final ScriptedService service = ScriptedService.offlineVoices();
    private final ServiceModel services = new ServiceModel(_ -> service, Runnable::run, Runnable::run);
    private final CatalogModel catalog = new CatalogModel(services, Runnable::run, Runnable::run);

    @Test
    void withoutACatalogThereIsNoVoiceAndNoRequest() {
        VoiceModel model = model(null);

        assertNull(model.voiceProperty().get());
        assertNull(model.request("hello"));
    }

    @Test
    void theFirstVoiceIsTakenWhereNoneWasWanted() {
        VoiceModel model = model(null);
        open();

        assertEquals(Voices.EIGHT.getFirst(), model.voiceProperty().get());
    }

    @Test
    void languagesAreOfferedByName() {
        VoiceModel model = model(null);
        service.voices(Stream.of("bn", "bg", "el", "de")
                .map(code -> new Voice(code, code, "", "", code, null, null, false, null)).toList());
        open();
        model.modelIdProperty().set("sonic-3");

        assertEquals(List.of("bn", "bg", "de", "el"), model.languages());
    }

    @Test
    void theWantedVoiceIsWaitedForAcrossPages() {
        service.pageSize(1);
        VoiceModel model = model(FOURTH.id());
        open();

        assertEquals(FOURTH, model.voiceProperty().get());
    }

    @Test
    void aWantedVoiceThatIsGoneGivesWayToTheFirst() {
        VoiceModel model = model("nobody");
        open();

        assertEquals(Voices.EIGHT.getFirst(), model.voiceProperty().get());
    }

    @Test
    void theChosenVoiceSurvivesAReload() {
        VoiceModel model = model(null);
        open();
        model.choose(FOURTH);
        open();

        assertEquals(FOURTH, model.voiceProperty().get());
        assertEquals(FOURTH.id(), model.rememberedId());
    }

    @Test
    void aServiceWithOtherVoicesChoosesItsFirst() {
        VoiceModel model = model(null);
        open();
        service.voices(Voices.many(3));
        open();

        assertEquals("voice-00000", Objects.requireNonNull(model.voiceProperty().get()).id());
    }

    @Test
    void aListThatFailedInTheMiddleLeavesTheWantedVoice() {
        service.pageSize(2);
        service.failCatalogAfterPages(1, DOWN);
        VoiceModel model = model(FOURTH.id());
        open();

        assertEquals(FOURTH.id(), Objects.requireNonNull(model.voiceProperty().get()).id());
        assertEquals(FOURTH.id(), model.rememberedId());
    }

    @Test
    void theChosenVoiceSurvivesAReloadThatFails() {
        VoiceModel model = model(null);
        open();
        model.choose(FOURTH);
        service.failCatalog(DOWN);
        open();
        assertEquals(FOURTH, model.voiceProperty().get());

        service.failCatalog(null);
        catalog.retry();
        assertEquals(FOURTH, model.voiceProperty().get());
    }

    @Test
    void theRequestHoldsWhatTheRailShows() {
        VoiceModel model = model(FOURTH.id());
        open();
        model.modelIdProperty().set("sonic-3");
        model.languageProperty().set("en");
        model.speedProperty().set(1.2499999);
        model.volumeProperty().set(0.8);
        model.phonemesProperty().set(false);

        assertEquals(new SpeechRequest("hello", FOURTH.id(), "sonic-3", "en", new Delivery(1.25, 0.8, null),
                model.format().format(), new StampOptions(true, false, false)), model.request("hello"));
    }

    @Test
    void modelsThatHaveStoppedAnsweringAreNotOffered() {
        List<String> offered = model(null).models().stream().map(SpeechModel::id).toList();

        assertEquals(List.of("sonic-3.6", "sonic-3.5", "sonic-3", "sonic-latest"), offered);
    }

    @Test
    void aModelThatIsAboutToStopSaysWhen() {
        VoiceModel model = new VoiceModel(catalog, null, "sonic-2", true, LocalDate.of(2026, 10, 8));
        assertEquals("This model stops answering on 2026-10-20, in 12 days. Choose a newer one for what is to last.",
                model.sunsetWarning());
        model.modelIdProperty().set("sonic-3.6");
        assertEquals("", model.sunsetWarning());
    }

    @Test
    void aRememberedModelThatIsGoneGivesWayToTheDefault() {
        VoiceModel model = new VoiceModel(catalog, null, "sonic-2", true, TODAY);

        assertEquals(SpeechModel.DEFAULT_ID, model.modelIdProperty().get());
    }

    @Test
    void facesOfNeighboringIdsAreSpread() {
        long colors = Voices.EIGHT.stream().map(voice -> FaceColor.of(voice.id())).distinct().count();

        assertEquals(7, colors);
    }

    private VoiceModel model(@Nullable String wantedId) {
        return new VoiceModel(catalog, wantedId, "sonic-3.6", true, TODAY);
    }

    private void open() {
        services.open(new Place.Offline());
    }
}
