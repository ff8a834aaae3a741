package dev.soundcheck.speech;

/// An utterance that is sent in pieces over the socket. Pieces are joined byte for byte: mind the spaces.
///
/// Methods may be called from any thread and return at once. They give false, and do nothing, after `finish`, `cancel`
/// or an end. Several contexts may be open at a time; they share one socket.
public interface SpeechContext extends SpeechStream {
    /// The id of the utterance. It changes where the socket was lost before the first answer and the utterance begins
    /// again on a new one; each `SentInput` tells the id it went under.
    String contextId();

    /// More text of the same utterance. A piece that is refused is told to the listener as well.
    ///
    /// @return false where the text was not taken
    boolean append(String text);

    /// Speak what is buffered now. Before the first text that can be spoken, it is kept until there is some.
    ///
    /// @return false where there is nothing left to flush
    boolean flush();

    /// No more text will come.
    ///
    /// @return false where the utterance is over already
    boolean finish();

    /// Sends a message as it stands, even after `finish`. Whatever is answered to the context it names comes here too.
    ///
    /// @return false where it cannot leave any more
    default boolean send(String message) {
        return false;
    }
}
