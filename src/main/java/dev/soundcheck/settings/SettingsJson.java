package dev.soundcheck.settings;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.soundcheck.json.JsonFields;
import dev.soundcheck.json.JsonMerge;
import dev.soundcheck.text.CleanText;

/// The settings as a file's text and back. A missing or invalid field gets its default. Stateless.
final class SettingsJson {
    static final int MOST_TEXT_CHARS = 500_000;
    private static final int MOST_URL_CHARS = 2000;

    private SettingsJson() {}

    private static JsonObject write(Settings settings) {
        JsonObject json = new JsonObject();
        json.addProperty("theme", settings.theme().name());
        json.addProperty("service", settings.service().name());
        json.addProperty("baseUrl", settings.baseUrl());
        json.addProperty("endpoint", settings.endpointId());
        json.addProperty("voice", settings.voiceId());
        json.addProperty("model", settings.modelId());
        json.addProperty("text", settings.text());
        json.addProperty("phonemes", settings.phonemes());
        json.addProperty("format", settings.formatId());
        json.add("sound", SoundJson.write(settings.sound()));
        json.addProperty("apiVersion", settings.wire().apiVersion());
        json.addProperty("accessTokens", settings.wire().accessTokens());
        json.addProperty("takesBudgetBytes", settings.takesBudgetBytes());
        json.addProperty("limitMinutes", settings.limitMinutes());
        json.add("system", SystemJson.write(settings.system()));
        json.add("look", LookJson.write(settings.look()));
        return json;
    }

    /// The file's text with the changes of one window.
    ///
    /// @param file    what it holds now
    /// @param before  what the window has read or written last
    static String merge(JsonObject file, Settings before, Settings now) {
        JsonObject merged = JsonMerge.merge(file, write(before), write(now));
        JsonMerge.shorten(JsonFields.array(JsonFields.objectOrEmpty(merged, "system"), "recentFiles"),
                SystemSettings.MOST_RECENT_FILES);
        return JsonFields.pretty(merged);
    }

    /// @throws JsonParseException where the text is no JSON object
    static Settings read(String text) {
        JsonObject json = JsonFields.parse(text);
        Settings otherwise = Settings.DEFAULT;
        return new Settings(constant(json, "theme", otherwise.theme()), constant(json, "service", otherwise.service()),
                CleanText.line(JsonFields.string(json, "baseUrl", otherwise.baseUrl()), MOST_URL_CHARS),
                name(json, "endpoint", otherwise.endpointId()),
                JsonFields.stringOrNull(json, "voice") == null ? otherwise.voiceId() : name(json, "voice", ""),
                name(json, "model", otherwise.modelId()),
                text(JsonFields.string(json, "text", otherwise.text())),
                JsonFields.bool(json, "phonemes", otherwise.phonemes()), name(json, "format", otherwise.formatId()),
                json.get("sound") instanceof JsonObject sound ? SoundJson.read(sound) : otherwise.sound(), wire(json),
                Math.max(Settings.LEAST_TAKES_BUDGET_BYTES,
                        (long) JsonFields.number(json, "takesBudgetBytes", (double) otherwise.takesBudgetBytes())),
                Math.clamp((int) JsonFields.number(json, "limitMinutes", otherwise.limitMinutes()), 1,
                        Settings.MOST_LIMIT_MINUTES),
                json.get("system") instanceof JsonObject system ? SystemJson.read(system) : otherwise.system(),
                json.get("look") instanceof JsonObject look ? LookJson.read(look) : otherwise.look());
    }

    private static WireSettings wire(JsonObject json) {
        WireSettings otherwise = WireSettings.DEFAULT;
        return new WireSettings(JsonFields.string(json, "apiVersion", otherwise.apiVersion()),
                JsonFields.bool(json, "accessTokens", otherwise.accessTokens()));
    }

    private static String name(JsonObject json, String name, String otherwise) {
        return CleanText.line(JsonFields.string(json, name, otherwise), CleanText.NAME_CHARS);
    }

    /// The line exactly as it was left.
    private static String text(String line) {
        return line.substring(0, Math.min(line.length(), MOST_TEXT_CHARS));
    }

    static <E extends Enum<E>> E constant(JsonObject json, String name, E otherwise) {
        String wanted = JsonFields.string(json, name, otherwise.name());
        for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
            if (constant.name().equals(wanted)) {
                return constant;
            }
        }
        return otherwise;
    }
}
