package dev.soundcheck.speech;

/// One message of an utterance on the socket that has left for the service.
///
/// @param contextId  the id it went under; a new one where the utterance had to begin again on a new socket
/// @param text       "" for everything but text
/// @param flushId    the id the service will give to what is spoken up to here, counted from 1; 0 where it is no flush
/// @param sentNanos  the instant at which it was handed to the socket
/// @param bytes      its length as JSON
public record SentInput(String contextId, Kind kind, String text, int flushId, long sentNanos, int bytes) {
    /// What the message asks for.
    public enum Kind {
        TEXT, FLUSH,
        /// No more text will come.
        FINISH, CANCEL
    }
}
