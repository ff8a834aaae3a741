package dev.soundcheck.ui.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.soundcheck.speech.ApiKey;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechFailure.Kind;
import dev.soundcheck.testing.ScriptedService;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class HealthModelTest {
    private static final Health WELL = new Health.Well();
    private static final Health ASKED = new Health.Asked();

    private final Deque<Runnable> io = new ArrayDeque<>();
    private final ScriptedService service = ScriptedService.cartesia();
    private final ServiceModel services = new ServiceModel(_ -> service, Runnable::run, Runnable::run);
    private final HealthModel model = new HealthModel(services, Runnable::run, io::add);

    @Test
    void aPlaceThatWasJustOpenedIsNotWellBeforeItHasAnswered() {
        open();
        assertEquals(ASKED, health());

        model.ask();
        runIo();
        assertEquals(WELL, health());
    }

    @Test
    void aRefusedKeyIsSeenBeforeAnythingIsSpoken() {
        SpeechFailure refused = failure(Kind.UNAUTHORIZED);
        service.failCatalog(refused);
        open();
        model.ask();
        runIo();

        assertEquals(new Health.Ill(refused), health());
        assertEquals(0, service.calls().size());
    }

    @Test
    void anIllPlaceIsAskedAgainSoonAndIsWellOnceItAnswers() {
        open();
        model.look(0, false);
        model.failed(failure(Kind.UNREACHABLE));
        model.look(seconds(2), false);
        assertEquals(0, io.size());

        model.look(seconds(4), false);
        runIo();
        assertEquals(WELL, health());
    }

    @Test
    void aRefusedKeyIsNotSentAgainEveryFewSeconds() {
        open();
        model.look(0, false);
        model.failed(failure(Kind.UNAUTHORIZED));
        model.look(seconds(12), false);

        assertEquals(0, io.size());
    }

    @Test
    void aWellPlaceIsAskedNowAndThenButNeverBesideSpeech() {
        open();
        model.look(0, false);
        model.answered();
        model.look(seconds(61), true);
        assertEquals(0, io.size());

        service.failCatalog(failure(Kind.UNREACHABLE));
        model.look(seconds(61), false);
        runIo();
        assertInstanceOf(Health.Ill.class, health());
    }

    @Test
    void aWellPlaceIsNotAskedWhileARoomMeasures() {
        AtomicBoolean measuring = new AtomicBoolean(true);
        open();
        model.restWhile(measuring::get);
        model.look(0, false);
        model.answered();
        model.look(seconds(61), false);
        assertEquals(0, io.size());

        measuring.set(false);
        model.look(seconds(61), false);
        assertEquals(1, io.size());
    }

    @Test
    void whatAFormerPlaceAnswersIsNotSaidOfTheNext() {
        open();
        model.ask();
        services.open(new Place.Cartesia(new ApiKey("sk_other")));
        runIo();

        assertEquals(ASKED, health());
    }

    @Test
    void aPlaceThatRefusesSomethingElseThanTheKeyIsThere() {
        open();
        model.failed(new SpeechFailure(Kind.REJECTED, "There is no such route.", "", "", 404, null, null));

        assertEquals(WELL, health());
    }

    @Test
    void aPlaceThatCouldNotBeOpenedIsIllWhateverTheReason() {
        model.failed(failure(Kind.BROKEN_STREAM));

        assertInstanceOf(Health.Ill.class, health());
    }

    private void open() {
        services.open(new Place.Cartesia(new ApiKey("sk_test")));
    }

    private Health health() {
        return model.healthProperty().get();
    }

    private void runIo() {
        while (!io.isEmpty()) {
            io.remove().run();
        }
    }

    private static long seconds(long count) {
        return TimeUnit.SECONDS.toNanos(count);
    }

    private static SpeechFailure failure(Kind kind) {
        return SpeechFailure.of(kind, "No.", "Look there.", "");
    }
}
