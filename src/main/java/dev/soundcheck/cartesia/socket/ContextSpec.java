package dev.soundcheck.cartesia.socket;

import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.trace.TraceRecorder;
import java.util.OptionalInt;

/// What one utterance on the socket is to say, and who hears of it.
///
/// @param maxBufferDelayMillis  empty to leave it to the service
public record ContextSpec(SpeechRequest request, OptionalInt maxBufferDelayMillis, TraceRecorder trace,
        SpeechListener listener) {}
