package dev.soundcheck.settings;

import com.google.gson.JsonObject;

/// The look of the window as a part of the settings file.
final class LookJson {
    private LookJson() {}

    static JsonObject write(LookSettings look) {
        JsonObject json = new JsonObject();
        json.addProperty("textScale", look.textScale());
        json.addProperty("sidePx", look.sidePx());
        json.addProperty("sideShown", look.sideShown());
        json.addProperty("waveformPx", look.waveformPx());
        json.addProperty("lanes", look.lanes().name());
        return json;
    }

    static LookSettings read(JsonObject json) {
        LookSettings otherwise = LookSettings.DEFAULT;
        return new LookSettings(SettingsJson.number(json, "textScale", otherwise.textScale()),
                SettingsJson.number(json, "sidePx", otherwise.sidePx()),
                SettingsJson.bool(json, "sideShown", otherwise.sideShown()),
                SettingsJson.number(json, "waveformPx", otherwise.waveformPx()),
                SettingsJson.constant(json, "lanes", otherwise.lanes()));
    }
}
