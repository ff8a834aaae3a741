package dev.soundcheck.speech;

/// Receives the events of one stream, one at a time, on the thread that reads the network. Must be quick.
@FunctionalInterface
public interface SpeechListener {
    void onEvent(SpeechEvent event);
}
