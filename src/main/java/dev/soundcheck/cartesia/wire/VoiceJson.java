package dev.soundcheck.cartesia.wire;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.soundcheck.json.JsonStream;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.speech.voice.VoicePage;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads voices in every shape they have had: unknown fields are left out, missing ones are empty. Stateless.
public final class VoiceJson {
    private VoiceJson() {}

    public static VoicePage page(String json) throws IOException {
        List<Voice> voices = new ArrayList<>();
        boolean[] more = new boolean[2];
        try (JsonReader in = new JsonReader(new StringReader(json))) {
            if (in.peek() == JsonToken.BEGIN_ARRAY) {
                voices(in, voices); // the first API had no pages
                return new VoicePage(List.copyOf(voices), false);
            }
            in.beginObject();
            while (in.hasNext()) {
                switch (in.nextName()) {
                    case "data" -> {
                        more[1] = true;
                        voices(in, voices);
                    }
                    case "has_more" -> more[0] = JsonStream.bool(in);
                    default -> in.skipValue();
                }
            }
            in.endObject();
        }
        if (!more[1]) {
            throw new IOException("an object without data");
        }
        return new VoicePage(List.copyOf(voices), more[0] && !voices.isEmpty());
    }

    private static void voices(JsonReader array, List<Voice> voices) throws IOException {
        JsonStream.array(array, item -> {
            Voice voice = voice(item);
            if (voice != null) {
                voices.add(voice);
            }
        });
    }

    /// Null where there is no id.
    public static @Nullable Voice voice(String json) throws IOException {
        try (JsonReader in = new JsonReader(new StringReader(json))) {
            return voice(in);
        }
    }

    private static @Nullable Voice voice(JsonReader in) throws IOException {
        Fields fields = new Fields();
        JsonStream.object(in, fields::read);
        return fields.voice();
    }

    /// The known fields of one voice.
    private static final class Fields {
        private @Nullable String id;
        private @Nullable String name;
        private @Nullable String description;
        private @Nullable String tagline;
        private @Nullable String language;
        private @Nullable String gender;
        private @Nullable String accent;
        private @Nullable String previewUrl;
        private boolean owned;

        void read(String field, JsonReader in) throws IOException {
            switch (field) {
                case "id" -> id = JsonStream.string(in);
                case "name" -> name = JsonStream.string(in);
                case "description" -> description = JsonStream.string(in);
                case "tagline" -> tagline = JsonStream.string(in);
                case "language" -> language = JsonStream.string(in);
                case "gender" -> gender = JsonStream.string(in);
                case "accent" -> accent = JsonStream.string(in);
                case "is_owner" -> owned = JsonStream.bool(in);
                case "preview_file_url" -> previewUrl = JsonStream.string(in);
                default -> in.skipValue();
            }
        }

        @Nullable
        Voice voice() {
            return id == null || id.isBlank()
                    ? null
                    : new Voice(id, orElse(name, id), orElse(description, ""), orElse(tagline, ""),
                            orElse(language, ""), gender, accent, owned, previewUrl);
        }

        private static String orElse(@Nullable String value, String otherwise) {
            return value == null ? otherwise : value;
        }
    }
}
