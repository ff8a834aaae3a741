package dev.soundcheck.live;

import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.Trace;
import java.util.List;
import java.util.OptionalInt;

/// What happened in one turn, as raw stamps of one clock. Immutable.
///
/// @param firstTokenNanos       when the first text reached us
/// @param sent                  the messages, in the order they were sent
/// @param maxBufferDelayMillis  what was asked for, empty where it was left to the service
/// @param timeline              all text that was sent, and the words as far as they are known
/// @param rateHz                of the sound; 0 before its form is known
/// @param heardFrames           how much of the sound was heard
/// @param longestDryNanos       how long the loudspeaker had nothing to play in its middle, at most
public record TurnRecord(long firstTokenNanos, List<Sent> sent, OptionalInt maxBufferDelayMillis, Timeline timeline,
        Trace trace, int rateHz, long heardFrames, long longestDryNanos) {

    /// A message of the turn.
    ///
    /// @param offset  of its first char in the text
    /// @param length  0 for a flush and for a finish without text
    public record Sent(long atNanos, int offset, int length, Kind kind) {

        /// What it asks of the service.
        public enum Kind {
            TEXT, FLUSH, LAST
        }

        public int end() {
            return offset + length;
        }
    }

    public TurnRecord {
        sent = List.copyOf(sent);
    }
}
