package dev.soundcheck.settings;

import com.google.gson.JsonObject;
import dev.soundcheck.json.JsonFields;
import java.util.HashMap;
import java.util.Map;

/// The sound's part of the settings file. A missing or invalid field gets its default. Stateless.
final class SoundJson {
    private SoundJson() {}

    static JsonObject write(SoundSettings sound) {
        JsonObject delays = new JsonObject();
        sound.delayMillis().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(entry -> delays.addProperty(entry.getKey(), entry.getValue()));
        JsonObject json = new JsonObject();
        json.addProperty("device", sound.device());
        json.add("delayMillis", delays);
        json.addProperty("startThresholdMillis", sound.startThresholdMillis());
        json.addProperty("whenLost", sound.whenLost().name());
        json.addProperty("volume", sound.volume());
        json.addProperty("muted", sound.muted());
        json.addProperty("rate", sound.rate());
        return json;
    }

    static SoundSettings read(JsonObject json) {
        SoundSettings otherwise = SoundSettings.DEFAULT;
        Map<String, Integer> delays = new HashMap<>();
        if (json.get("delayMillis") instanceof JsonObject named) {
            named.keySet().forEach(name -> delays.put(name, (int) JsonFields.number(named, name, 0)));
        }
        return new SoundSettings(JsonFields.string(json, "device", otherwise.device()), delays,
                (int) JsonFields.number(json, "startThresholdMillis", otherwise.startThresholdMillis()),
                SettingsJson.constant(json, "whenLost", otherwise.whenLost()),
                JsonFields.number(json, "volume", otherwise.volume()),
                JsonFields.bool(json, "muted", otherwise.muted()),
                JsonFields.number(json, "rate", otherwise.rate()));
    }
}
