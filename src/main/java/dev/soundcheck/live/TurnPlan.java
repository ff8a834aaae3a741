package dev.soundcheck.live;

import dev.soundcheck.speech.request.SpeechRequest;
import java.util.OptionalInt;

/// Who speaks in a turn and how its text is sent. Immutable.
///
/// @param voiceName             as people know the voice
/// @param request               its text is empty
/// @param maxBufferDelayMillis  empty to leave it to the service
/// @param safe                  true to hold pieces back until nothing is split
public record TurnPlan(String voiceName, SpeechRequest request, OptionalInt maxBufferDelayMillis, Cut cut,
        boolean safe) {

    public TurnPlan withDelay(OptionalInt other) {
        return new TurnPlan(voiceName, request, other, cut, safe);
    }

    public TurnPlan withCut(Cut other) {
        return new TurnPlan(voiceName, request, maxBufferDelayMillis, other, safe);
    }

    public TurnPlan withSafe(boolean other) {
        return new TurnPlan(voiceName, request, maxBufferDelayMillis, cut, other);
    }
}
