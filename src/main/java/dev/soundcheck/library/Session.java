package dev.soundcheck.library;

import dev.soundcheck.speech.voice.Voice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a session file carries beside the sound: enough to go on with elsewhere, without a key or a network.
///
/// @param voiceId  the voice that was chosen, null for none
/// @param voices   those that the takes were spoken with, and the favorites
/// @param takes    of the library they lie in
/// @param labs     JSON of each lab by its name
public record Session(String text, @Nullable String voiceId, @Nullable String modelId, List<Voice> voices,
        List<TakeHead> takes, Map<String, String> labs) {}
