package dev.soundcheck.speech;

/// Handle of a running generation.
public interface SpeechStream {
    /// Ends it; the listener gets `Cancelled` unless it has ended already. Legal at any time, from any thread.
    void cancel();
}
