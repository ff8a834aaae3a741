package dev.soundcheck.settings;

import com.google.gson.JsonObject;
import dev.soundcheck.json.JsonFields;

/// The look of the window as a part of the settings file. Stateless.
final class LookJson {
    private LookJson() {}

    static JsonObject write(LookSettings look) {
        JsonObject json = new JsonObject();
        json.addProperty("textScale", look.textScale());
        json.addProperty("sidePx", look.sidePx());
        json.addProperty("sideShown", look.sideShown());
        json.addProperty("waveformPx", look.waveformPx());
        json.addProperty("lanes", look.lanes().name());
        WindowPlace place = look.place();
        if (place != null) {
            json.add("window", window(place));
        }
        return json;
    }

    static LookSettings read(JsonObject json) {
        LookSettings otherwise = LookSettings.DEFAULT;
        return new LookSettings(JsonFields.number(json, "textScale", otherwise.textScale()),
                JsonFields.number(json, "sidePx", otherwise.sidePx()),
                JsonFields.bool(json, "sideShown", otherwise.sideShown()),
                JsonFields.number(json, "waveformPx", otherwise.waveformPx()),
                SettingsJson.constant(json, "lanes", otherwise.lanes()),
                json.get("window") instanceof JsonObject window ? window(window) : otherwise.place());
    }

    private static JsonObject window(WindowPlace place) {
        JsonObject json = new JsonObject();
        json.addProperty("x", place.xPx());
        json.addProperty("y", place.yPx());
        json.addProperty("width", place.widthPx());
        json.addProperty("height", place.heightPx());
        json.addProperty("maximized", place.maximized());
        return json;
    }

    private static WindowPlace window(JsonObject json) {
        return new WindowPlace(JsonFields.number(json, "x", 0), JsonFields.number(json, "y", 0),
                JsonFields.number(json, "width", 0), JsonFields.number(json, "height", 0),
                JsonFields.bool(json, "maximized", false));
    }
}
