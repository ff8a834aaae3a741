package dev.soundcheck.audition;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The emotions a model can be asked for, in groups that a person can find something in. Data from Cartesia's
/// documentation of `POST /tts/bytes` (2026-09); the groups are ours.
public final class Emotions {
    /// Group by group, in the order to be shown.
    public static final Map<String, List<String>> GROUPS = groups();
    /// All names, as they are sent.
    public static final Set<String> ALL = all();

    private Emotions() {}

    private static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("Steady", List.of("neutral", "calm", "content", "peaceful", "serene", "confident", "determined",
                "proud", "trust", "grateful", "contemplative"));
        groups.put("Bright", List.of("happy", "excited", "enthusiastic", "elated", "euphoric", "triumphant", "amazed",
                "surprised", "curious", "anticipation", "flirtatious"));
        groups.put("Warm", List.of("affectionate", "sympathetic", "nostalgic", "wistful", "apologetic"));
        groups.put("Angry", List.of("angry", "mad", "outraged", "frustrated", "agitated", "threatened", "disgusted",
                "contempt", "envious", "sarcastic", "ironic", "skeptical"));
        groups.put("Low", List.of("sad", "dejected", "melancholic", "disappointed", "hurt", "guilty", "bored", "tired",
                "rejected", "resigned", "distant"));
        groups.put("Uneasy", List.of("scared", "anxious", "panicked", "alarmed", "hesitant", "insecure", "confused",
                "mysterious"));
        return groups;
    }

    private static Set<String> all() {
        Set<String> all = new LinkedHashSet<>();
        groups().values().forEach(all::addAll);
        return all;
    }
}
