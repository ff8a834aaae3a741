package dev.soundcheck.speech;

import java.util.OptionalInt;

/// How the text of an utterance in pieces is sent. Immutable.
///
/// @param maxBufferDelayMillis  0 to 5000; how long the service may hold text back. Empty to leave it to the service.
/// @param verbatim              true to send each piece as it is, even half a character or a first piece that the
///                              service refuses because there is nothing to say
public record ContextOptions(OptionalInt maxBufferDelayMillis, boolean verbatim) {

    /// Holds back what the service would refuse.
    public static ContextOptions of(OptionalInt maxBufferDelayMillis) {
        return new ContextOptions(maxBufferDelayMillis, false);
    }
}
