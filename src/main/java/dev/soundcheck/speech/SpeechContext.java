package dev.soundcheck.speech;

/// An utterance that is sent in pieces over the socket. Pieces are joined byte for byte, spaces included.
///
/// Methods may be called from any thread and return at once. They give false, and do nothing, after `finish`, `cancel`
/// or an end. Several contexts may be open at a time; they share one socket.
public interface SpeechContext extends SpeechStream {
    /// The id of the utterance. It changes where the socket was lost before the first answer and the utterance begins
    /// again on a new one; each `SentInput` has the id it was sent with.
    String contextId();

    /// More text of the same utterance. The listener is also told of a refused piece.
    ///
    /// @return false where the text was not taken
    boolean append(String text);

    /// Asks to speak what is buffered. Before the first text that can be spoken, the flush waits for it.
    ///
    /// @return false where there is nothing left to flush
    boolean flush();

    /// Tells the service that no more text will come.
    ///
    /// @return false where the utterance is over already
    boolean finish();

    /// Sends a message unchanged, even after `finish`. The answers to the context it names come here too.
    ///
    /// @return false where it cannot leave any more
    default boolean send(String message) {
        return false;
    }
}
