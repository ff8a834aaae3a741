package dev.soundcheck.library;

import dev.soundcheck.speech.voice.Voice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The content of a session file besides the sound: enough to go on elsewhere, without a key or a network.
public record Session(String text, @Nullable String voiceId, @Nullable String modelId, List<Voice> voices,
        List<TakeHead> takes, Map<String, String> labs) {}
