package dev.soundcheck.session;

import java.util.List;

/// A piece of an utterance's text as it was sent. Immutable. Times are on the clock of the trace.
///
/// @param offset     of its first char in the text of the utterance
/// @param length     in chars
/// @param came       its text as it arrived here, portion by portion; it waited here until `sentNanos`
/// @param sentNanos  when it was handed to the service
/// @param flushId    counts the batches between flushes, from 1; the service's audio carries the same number
public record Piece(int offset, int length, List<Came> came, long sentNanos, int flushId) {

    /// Text that came at once.
    ///
    /// @param length  in chars
    public record Came(long atNanos, int length) {}

    public Piece {
        came = List.copyOf(came);
        if (came.isEmpty()) {
            throw new IllegalArgumentException("a piece has come before it is sent");
        }
    }

    /// One whose text came at once.
    public Piece(int offset, int length, long cameNanos, long sentNanos, int flushId) {
        this(offset, length, List.of(new Came(cameNanos, length)), sentNanos, flushId);
    }

    /// When its first char came.
    public long cameNanos() {
        return came.getFirst().atNanos();
    }

    public int end() {
        return offset + length;
    }
}
