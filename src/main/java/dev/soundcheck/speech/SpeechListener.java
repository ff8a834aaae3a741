package dev.soundcheck.speech;

/// Receives the events of one stream, one at a time, on the thread that reads the network. Must be quick.
@FunctionalInterface
public interface SpeechListener {
    void onEvent(SpeechEvent event);

    /// A message of the utterance has left. Called at once, on the thread that sent it, which may be the caller's own.
    default void onSent(SentInput sent) {}

    /// Sound came although the utterance was cancelled. It is in no event. Called on the thread that reads the network.
    default void onLate(LateAudio late) {}

    /// Text was not taken because the utterance has ended. Called on the caller's own thread.
    default void onRefused(String text) {}
}
