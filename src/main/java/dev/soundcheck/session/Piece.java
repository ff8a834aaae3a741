package dev.soundcheck.session;

/// A piece of an utterance's text as it was sent. Immutable.
///
/// @param offset     of its first char in the text of the utterance
/// @param length     in chars
/// @param cameNanos  when its first char came to us, on the clock of the trace; what it waited here is up to `sentNanos`
/// @param sentNanos  when it was handed to the service, on the clock of the trace
/// @param flushId    counts the batches that flushes part, from 1; audio of the service carries the same number
public record Piece(int offset, int length, long cameNanos, long sentNanos, int flushId) {
    public int end() {
        return offset + length;
    }
}
