package dev.soundcheck.testing;

import dev.soundcheck.speech.voice.Voice;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Voices for tests: eight with the shape of a real catalog, or as many as are wanted.
public final class Voices {
    public static final List<Voice> EIGHT = List.of(
            voice("5c7f1a2e-0001-4d3a-9b1e-000000000001", "Slate", "Even and clear", "feminine", "american"),
            voice("5c7f1a2e-0002-4d3a-9b1e-000000000002", "Juniper", "Light, a little quick", "feminine", "american"),
            voice("5c7f1a2e-0003-4d3a-9b1e-000000000003", "Basalt", "Deep and slow", "masculine", "american"),
            voice("5c7f1a2e-0004-4d3a-9b1e-000000000004", "Harbor", "Warm narrator", "masculine", "american"),
            voice("5c7f1a2e-0005-4d3a-9b1e-000000000005", "Wren", "Small and bright", "feminine", "american"),
            voice("5c7f1a2e-0006-4d3a-9b1e-000000000006", "Flint", "Dry, for instructions", "masculine", "american"),
            voice("5c7f1a2e-0007-4d3a-9b1e-000000000007", "Lumen", "Neither high nor low", "gender_neutral", null),
            voice("5c7f1a2e-0008-4d3a-9b1e-000000000008", "Hush", "Whispered", "feminine", "american"));

    private Voices() {}

    public static List<Voice> many(int count) {
        return IntStream.range(0, count).mapToObj(i -> voice(String.format(Locale.ROOT, "voice-%05d", i), "Voice " + i,
                "Number " + i, i % 2 == 0 ? "feminine" : "masculine", null)).toList();
    }

    private static Voice voice(String id, String name, String tagline, String gender, @Nullable String accent) {
        return new Voice(id, name, tagline + ".", tagline, "en", gender, accent, false, null);
    }
}
