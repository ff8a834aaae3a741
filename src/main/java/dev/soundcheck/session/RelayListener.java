package dev.soundcheck.session;

import dev.soundcheck.speech.LateAudio;
import dev.soundcheck.speech.SentInput;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechListener;
import java.util.function.Consumer;

/// Gives the events of an utterance to a second listener too. On the threads that call it.
///
/// @param utterance  told of every event first
/// @param ear        told of everything
record RelayListener(Consumer<SpeechEvent> utterance, SpeechListener ear) implements SpeechListener {
    @Override
    public void onEvent(SpeechEvent event) {
        utterance.accept(event);
        ear.onEvent(event);
    }

    @Override
    public void onSent(SentInput sent) {
        ear.onSent(sent);
    }

    @Override
    public void onLate(LateAudio late) {
        ear.onLate(late);
    }

    @Override
    public void onRefused(String text) {
        ear.onRefused(text);
    }
}
