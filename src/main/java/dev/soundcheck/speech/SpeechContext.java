package dev.soundcheck.speech;

/// An utterance that is sent in pieces over the socket. Pieces are joined byte for byte: mind the spaces.
///
/// Methods may be called from any thread and return at once; after `finish`, `cancel` or an end they do nothing.
public interface SpeechContext extends SpeechStream {
    String contextId();

    /// More text of the same utterance.
    void append(String text);

    /// Speak what is buffered now.
    void flush();

    /// No more text will come.
    void finish();
}
