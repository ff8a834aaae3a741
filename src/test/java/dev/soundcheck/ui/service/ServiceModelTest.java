package dev.soundcheck.ui.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.ApiKey;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.ScriptedService;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ServiceModelTest {
    private static final SpeechFailure DOWN = SpeechFailure.of(SpeechFailure.Kind.UNREACHABLE, "Nobody answers.",
            "Look at the address.", "refused");

    private final Deque<Runnable> io = new ArrayDeque<>();
    private final ScriptedService offline = ScriptedService.offlineVoices();
    private final ScriptedService cartesia = ScriptedService.cartesia();
    private @Nullable SpeechFailure failure;
    private final ServiceModel model = new ServiceModel(place -> {
        if (failure != null) {
            throw new SpeechException(failure);
        }
        return place instanceof Place.Offline ? offline : cartesia;
    }, Runnable::run, io::add);

    @Test
    void openingReturnsAtOnceAndTheServiceComesLater() {
        model.open(new Place.Offline());
        assertInstanceOf(ServiceStatus.Opening.class, model.status());

        runIo();
        assertSame(offline, model.service());
    }

    @Test
    void aRefusalIsAStatusWithItsReason() {
        failure = DOWN;
        model.open(new Place.Offline());
        runIo();

        assertEquals(new ServiceStatus.Failed(new Place.Offline(), DOWN), model.status());
        assertNull(model.service());
    }

    @Test
    void aBugInTheOpenerIsAFailureToo() {
        ServiceModel broken = new ServiceModel(_ -> {
            throw new IllegalStateException("no such thing");
        }, Runnable::run, Runnable::run);
        broken.open(new Place.Offline());

        assertEquals("no such thing",
                assertInstanceOf(ServiceStatus.Failed.class, broken.status()).failure().detail());
    }

    @Test
    void retryOpensTheSamePlace() {
        failure = DOWN;
        model.open(new Place.Offline());
        runIo();
        failure = null;
        model.retry();
        runIo();

        assertSame(offline, model.service());
    }

    @Test
    void theServiceThatIsLeftIsClosed() {
        model.open(new Place.Offline());
        runIo();
        model.open(new Place.Cartesia(new ApiKey("sk_test")));
        runIo();

        assertTrue(offline.closed());
        assertSame(cartesia, model.service());
        assertFalse(cartesia.closed());
    }

    @Test
    void theAnswerToAnOlderChoiceIsClosedAndForgotten() {
        model.open(new Place.Offline());
        model.open(new Place.Cartesia(new ApiKey("sk_test")));
        runIo();

        assertTrue(offline.closed());
        assertSame(cartesia, model.service());
    }

    @Test
    void closingClosesTheService() {
        model.open(new Place.Offline());
        runIo();
        model.close();
        runIo();

        assertTrue(offline.closed());
    }

    @Test
    void aPlaceNeverTellsItsKey() {
        assertFalse(new Place.Cartesia(new ApiKey("sk_secret")).toString().contains("sk_secret"));
    }

    private void runIo() {
        while (!io.isEmpty()) {
            io.remove().run();
        }
    }
}
