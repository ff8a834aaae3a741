package dev.soundcheck.live;

import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Studio;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.HandClock;
import dev.soundcheck.testing.ScriptedContext;
import dev.soundcheck.testing.ScriptedService;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/// A live session with a scripted service and loudspeakers made by hand.
abstract class LiveSessionCase {
    static final String TEXT = "One two three four five six seven eight nine ten.";
    static final SpeechFailure LOST = SpeechFailure.of(SpeechFailure.Kind.BROKEN_STREAM,
            "The connection was lost.", "Go on.", "");

    final HandClock clock = new HandClock();
    final ScriptedService service = ScriptedService.offlineVoices();
    final List<FakePlayback> loudspeakers = new ArrayList<>();
    final Studio studio = new Studio(new Mute(), clock, () -> {});
    final LiveSession session = new LiveSession(studio, () -> service, () -> {
        FakePlayback loudspeaker = new FakePlayback();
        loudspeakers.add(loudspeaker);
        return loudspeaker;
    }, clock, () -> {});

    /// A lane whose turn has sent the text and received so much of its sound.
    LiveLane speaking(double seconds) {
        LiveLane lane = session.add(new TurnPlan("Voice",
                SpeechRequest.of("", "v", "m").withLanguage("en"), OptionalInt.of(250), Cut.AS_TYPED, true));
        Objects.requireNonNull(lane).type(TEXT);
        ScriptedContext context = service.contexts().getLast();
        context.call().speak(TEXT);
        context.call().audio(seconds);
        return lane;
    }

    LiveLane lane(Cut cut, boolean safe) {
        return Objects.requireNonNull(session.add(plan(cut, safe)));
    }

    static TurnPlan plan(Cut cut, boolean safe) {
        return new TurnPlan("Voice", SpeechRequest.of("", "v", "m"), OptionalInt.of(250), cut, safe);
    }

    ScriptedContext context(int index) {
        return service.contexts().get(index);
    }

    static LiveTurn turn(LiveLane lane) {
        return Objects.requireNonNull(lane.turn());
    }
}
