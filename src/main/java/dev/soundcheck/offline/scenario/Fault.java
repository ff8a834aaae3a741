package dev.soundcheck.offline.scenario;

/// A staged fault. Counts are the chunks sent before it.
public sealed interface Fault {
    /// The request, or on a socket each context, is refused with this status.
    record Refused(int status) implements Fault {}

    /// The socket's handshake is refused with this status.
    record HandshakeRefused(int status) implements Fault {}

    /// A web page comes instead of an answer.
    record WebPage() implements Fault {}

    /// The connection breaks.
    record Dropped(int afterChunks) implements Fault {}

    /// The socket is closed with this code; over HTTP the connection breaks.
    record Closed(int code, int afterChunks) implements Fault {}

    /// The stream ends in the middle of a sample or of an event.
    record Truncated(int afterChunks) implements Fault {}

    /// An error comes in the middle; on bytes, which have no place for one, the connection breaks.
    record Failed(int afterChunks) implements Fault {}

    /// The same without a `context_id`.
    record NamelessFailure(int afterChunks) implements Fault {}

    /// Nothing more comes, and the connection stays open.
    record Silence(int afterChunks) implements Fault {}

    /// All of the sound comes, but no `done`.
    record NoDone() implements Fault {}
}
