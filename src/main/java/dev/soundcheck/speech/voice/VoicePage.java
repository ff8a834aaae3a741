package dev.soundcheck.speech.voice;

import java.util.List;

/// Some voices, and whether more follow the last of them.
public record VoicePage(List<Voice> voices, boolean hasMore) {}
