package dev.soundcheck.library;

import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.HandClock;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.testing.ScriptedService;
import java.util.function.UnaryOperator;

/// Makes takes for tests and keeps them in a library that does everything at once, on the caller's thread.
final class Kept {
    final HandClock clock = new HandClock();
    final ScriptedService service = ScriptedService.cartesia();
    final Studio studio = new Studio(new Mute(), clock, () -> {});

    /// A take that has ended.
    Take take(String text) {
        return take(text, Endpoint.WEBSOCKET, request -> request);
    }

    Take take(String text, Endpoint endpoint, UnaryOperator<SpeechRequest> change) {
        Take take = begin(text, endpoint, change);
        clock.advanceMillis(40);
        call().sayAll();
        return take;
    }

    /// A take of which nothing has arrived yet; `call` plays it.
    Take begin(String text, Endpoint endpoint, UnaryOperator<SpeechRequest> change) {
        return studio.speak(service, endpoint, change.apply(SpeechRequest.of(text, "voice-1", "sonic-3.6")));
    }

    ScriptedCall call() {
        return service.lastCall();
    }

    void keep(TakeLibrary library, Take take) {
        library.keep(take, "Ada");
        library.advance();
    }
}
