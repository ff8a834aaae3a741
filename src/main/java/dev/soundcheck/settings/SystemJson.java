package dev.soundcheck.settings;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.soundcheck.text.CleanText;
import java.util.ArrayList;
import java.util.List;

/// The system's part of the settings file. A missing or invalid field gets its default. Stateless.
final class SystemJson {
    private static final int MOST_NAMES = 100;
    private static final int MOST_NAME_CHARS = 4096;

    private SystemJson() {}

    static JsonObject write(SystemSettings system) {
        JsonObject json = new JsonObject();
        json.addProperty("logDetail", system.logDetail().name());
        json.add("keychainOrigins", array(system.keychainOrigins()));
        json.add("recentFiles", array(system.recentFiles()));
        return json;
    }

    static SystemSettings read(JsonObject json) {
        return new SystemSettings(SettingsJson.constant(json, "logDetail", SystemSettings.DEFAULT.logDetail()),
                names(json, "keychainOrigins"), names(json, "recentFiles"));
    }

    private static JsonArray array(List<String> names) {
        JsonArray array = new JsonArray();
        names.forEach(array::add);
        return array;
    }

    private static List<String> names(JsonObject json, String field) {
        List<String> names = new ArrayList<>();
        if (json.get(field) instanceof JsonArray array) {
            for (JsonElement each : array) {
                if (names.size() < MOST_NAMES && each.isJsonPrimitive()) {
                    names.add(CleanText.line(each.getAsString(), MOST_NAME_CHARS));
                }
            }
        }
        return names.stream().filter(name -> !name.isEmpty()).toList();
    }
}
