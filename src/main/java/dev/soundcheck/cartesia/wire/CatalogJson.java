package dev.soundcheck.cartesia.wire;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.soundcheck.json.JsonStream;
import dev.soundcheck.speech.request.Language;
import dev.soundcheck.speech.voice.Accent;
import dev.soundcheck.speech.voice.PronunciationDictionary;
import dev.soundcheck.speech.voice.SpokenLocale;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what the catalog holds besides voices; rows without an id are left out. Stateless.
public final class CatalogJson {
    private CatalogJson() {}

    /// Some dictionaries, and whether there are more.
    public record Dictionaries(List<PronunciationDictionary> dictionaries, boolean hasMore) {}

    public static Dictionaries dictionaries(String json) throws IOException {
        List<PronunciationDictionary> all = new ArrayList<>();
        boolean[] more = new boolean[1];
        fields(json, (name, value) -> {
            switch (name) {
                case "data" -> JsonStream.array(value, item -> dictionary(item, all));
                case "has_more" -> more[0] = JsonStream.bool(value);
                default -> value.skipValue();
            }
        });
        return new Dictionaries(List.copyOf(all), more[0] && !all.isEmpty());
    }

    public static List<Accent> accents(String json) throws IOException {
        List<Accent> all = new ArrayList<>();
        fields(json, (name, value) -> {
            if (name.equals("accents")) {
                JsonStream.array(value, item -> accent(item, all));
            } else {
                value.skipValue();
            }
        });
        return List.copyOf(all);
    }

    public static List<SpokenLocale> locales(String json) throws IOException {
        List<SpokenLocale> all = new ArrayList<>();
        fields(json, (name, value) -> {
            if (name.equals("locales")) {
                JsonStream.array(value, item -> locale(item, all));
            } else {
                value.skipValue();
            }
        });
        return List.copyOf(all);
    }

    private static void fields(String json, JsonStream.Field field) throws IOException {
        try (JsonReader in = new JsonReader(new StringReader(json))) {
            if (in.peek() != JsonToken.BEGIN_OBJECT) {
                throw new IOException("no object");
            }
            JsonStream.object(in, field);
        }
    }

    private static void dictionary(JsonReader in, List<PronunciationDictionary> all) throws IOException {
        int[] entries = new int[1];
        Map<String, String> texts = texts(in, (name, value) -> {
            if (name.equals("items")) {
                JsonStream.array(value, item -> {
                    entries[0]++;
                    item.skipValue();
                });
            } else {
                value.skipValue();
            }
        });
        String id = texts.get("id");
        if (id != null) {
            all.add(new PronunciationDictionary(id, texts.getOrDefault("name", id), entries[0]));
        }
    }

    private static void accent(JsonReader in, List<Accent> all) throws IOException {
        if (in.peek() == JsonToken.STRING) {
            String id = in.nextString();
            all.add(new Accent(id, id, "", null));
            return;
        }
        Map<String, String> texts = texts(in, (_, value) -> value.skipValue());
        String id = texts.get("id");
        if (id != null) {
            all.add(new Accent(id, texts.getOrDefault("name", id), texts.getOrDefault("language", ""),
                    texts.get("locale")));
        }
    }

    private static void locale(JsonReader in, List<SpokenLocale> all) throws IOException {
        List<Accent> accents = new ArrayList<>();
        Map<String, String> texts = texts(in, (name, value) -> {
            if (name.equals("accents")) {
                JsonStream.array(value, item -> accent(item, accents));
            } else {
                value.skipValue();
            }
        });
        String code = texts.get("locale");
        if (code != null) {
            String name = texts.getOrDefault("display_name", texts.getOrDefault("name", new Language(code).name()));
            all.add(new SpokenLocale(code, name, List.copyOf(accents)));
        }
    }

    /// The fields of an object that are text; the others go to `rest`.
    private static Map<String, String> texts(JsonReader in, JsonStream.Field rest) throws IOException {
        Map<String, String> texts = new HashMap<>();
        JsonStream.object(in, (name, value) -> {
            if (value.peek() != JsonToken.STRING) {
                rest.read(name, value);
                return;
            }
            @Nullable
            String text = JsonStream.string(value);
            if (text != null) {
                texts.put(name, text);
            }
        });
        return texts;
    }
}
