package dev.soundcheck.settings;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.soundcheck.text.CleanText;

/// The settings as a file's text and back. A field that is missing or makes no sense takes its default.
final class SettingsJson {
    static final int MOST_TEXT_CHARS = 500_000;
    private static final int MOST_URL_CHARS = 2000;
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private SettingsJson() {}

    static String write(Settings settings) {
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
        return GSON.toJson(json);
    }

    /// @throws JsonParseException where the text is no JSON object
    static Settings read(String text) {
        JsonElement root = JsonParser.parseString(text);
        if (!root.isJsonObject()) {
            throw new JsonParseException("settings are no JSON object");
        }
        JsonObject json = root.getAsJsonObject();
        Settings otherwise = Settings.DEFAULT;
        return new Settings(constant(json, "theme", otherwise.theme()), constant(json, "service", otherwise.service()),
                CleanText.line(string(json, "baseUrl", otherwise.baseUrl()), MOST_URL_CHARS),
                name(json, "endpoint", otherwise.endpointId()),
                has(json, "voice") ? name(json, "voice", "") : otherwise.voiceId(),
                name(json, "model", otherwise.modelId()),
                text(string(json, "text", otherwise.text())),
                bool(json, "phonemes", otherwise.phonemes()), name(json, "format", otherwise.formatId()),
                json.get("sound") instanceof JsonObject sound ? SoundJson.read(sound) : otherwise.sound(), wire(json),
                Math.max(Settings.LEAST_TAKES_BUDGET_BYTES,
                        (long) number(json, "takesBudgetBytes", (double) otherwise.takesBudgetBytes())),
                Math.clamp((int) number(json, "limitMinutes", otherwise.limitMinutes()), 1,
                        Settings.MOST_LIMIT_MINUTES),
                json.get("system") instanceof JsonObject system ? SystemJson.read(system) : otherwise.system(),
                json.get("look") instanceof JsonObject look ? LookJson.read(look) : otherwise.look());
    }

    private static WireSettings wire(JsonObject json) {
        WireSettings otherwise = WireSettings.DEFAULT;
        return new WireSettings(string(json, "apiVersion", otherwise.apiVersion()),
                bool(json, "accessTokens", otherwise.accessTokens()));
    }

    private static String name(JsonObject json, String name, String otherwise) {
        return CleanText.line(string(json, name, otherwise), CleanText.NAME_CHARS);
    }

    /// The line as it was left, to the letter.
    private static String text(String line) {
        return line.substring(0, Math.min(line.length(), MOST_TEXT_CHARS));
    }

    static double number(JsonObject json, String name, double otherwise) {
        return has(json, name) && json.getAsJsonPrimitive(name).isNumber() ? json.get(name).getAsDouble() : otherwise;
    }

    static boolean bool(JsonObject json, String name, boolean otherwise) {
        return has(json, name) ? json.get(name).getAsBoolean() : otherwise;
    }

    private static boolean has(JsonObject json, String name) {
        return json.has(name) && json.get(name).isJsonPrimitive();
    }

    static String string(JsonObject json, String name, String otherwise) {
        return has(json, name) ? json.get(name).getAsString() : otherwise;
    }

    static <E extends Enum<E>> E constant(JsonObject json, String name, E otherwise) {
        String wanted = string(json, name, otherwise.name());
        for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
            if (constant.name().equals(wanted)) {
                return constant;
            }
        }
        return otherwise;
    }
}
