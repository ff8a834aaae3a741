package dev.soundcheck.testing;

import dev.soundcheck.session.Desk;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.ui.kit.Frame;

/// A studio whose stream, playback and clock a test moves by hand, and the frames it would send to a view.
public final class StageRig {
    private final HandClock clock = new HandClock();
    private final FakePlayback playback = new FakePlayback();
    private final ScriptedService service = ScriptedService.offlineVoices();
    private final Studio studio = new Studio(playback, clock, () -> {});
    private long seenChanges = -1;

    public FakePlayback playback() {
        return playback;
    }

    public Desk desk() {
        return studio.desk();
    }

    public Studio studio() {
        return studio;
    }

    /// Presses Speak; nothing has come yet.
    public ScriptedCall speak(String text, Endpoint endpoint) {
        speak(endpoint, SpeechRequest.of(text, "voice", "model"));
        return service.lastCall();
    }

    public Take speak(Endpoint endpoint, SpeechRequest request) {
        return studio.speak(service, endpoint, request);
    }

    public ScriptedCall call() {
        return service.lastCall();
    }

    /// All of the take, with the stamps of another text than the one that was sent.
    public void stamped(String spoken) {
        service.lastCall().sayAs(SyntheticSpeech.of(spoken, 44_100));
    }

    /// What is heard now.
    public void hear(double seconds) {
        playback.hearSeconds(seconds, clock.nanoTime() + 1);
    }

    public Frame frame() {
        boolean changed = desk().changes() != seenChanges;
        seenChanges = desk().changes();
        return new Frame(desk().beat(clock.nanoTime()), changed);
    }
}
