package dev.soundcheck.speech.request;

import java.util.ArrayList;
import java.util.List;

/// A color of voice the service takes by name: `generation_config.emotion`. A hint, and beta there.
///
/// @param name     lower case, as it is sent
/// @param group    a word to sort it under; ours, not the service's
/// @param primary  one of those that work best
public record Emotion(String name, String group, boolean primary) {
    private static final List<String> PRIMARY = List.of("neutral", "calm", "angry", "content", "sad", "scared");

    /// All 58. Source: Cartesia docs, "Text to speech (bytes)" (2026-08).
    public static final List<Emotion> ALL = all();

    private static List<Emotion> all() {
        List<Emotion> all = new ArrayList<>();
        group(all, "Plain", "neutral calm content peaceful serene confident determined contemplative");
        group(all, "Joyful", "happy excited enthusiastic elated euphoric triumphant amazed surprised proud");
        group(all, "Warm", "flirtatious grateful affectionate trust sympathetic");
        group(all, "Curious", "curious anticipation mysterious skeptical");
        group(all, "Angry", "angry mad outraged frustrated agitated threatened disgusted contempt envious");
        group(all, "Wry", "sarcastic ironic");
        group(all, "Sad", "sad dejected melancholic disappointed hurt guilty nostalgic wistful apologetic");
        group(all, "Weary", "bored tired rejected resigned distant");
        group(all, "Anxious", "hesitant insecure confused anxious panicked alarmed scared");
        return List.copyOf(all);
    }

    private static void group(List<Emotion> all, String group, String names) {
        for (String name : names.split(" ", -1)) {
            all.add(new Emotion(name, group, PRIMARY.contains(name)));
        }
    }
}
