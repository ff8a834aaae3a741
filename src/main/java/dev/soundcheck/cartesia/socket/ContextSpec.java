package dev.soundcheck.cartesia.socket;

import dev.soundcheck.speech.ContextOptions;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.trace.TraceRecorder;

/// What one utterance on the socket asks for, and its listener.
public record ContextSpec(SpeechRequest request, ContextOptions options, TraceRecorder trace,
        SpeechListener listener) {}
