package dev.soundcheck.offline.wire.catalog;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/// `GET /accents` and `GET /locales`: the one accent the offline voices have. Stateless.
public final class Places {
    public static final String ACCENT = "american";

    private Places() {}

    public static JsonObject accents() {
        return wrap("accents", american());
    }

    public static JsonObject locales() {
        JsonObject locale = new JsonObject();
        locale.addProperty("locale", "en-US");
        locale.addProperty("language", "en");
        locale.addProperty("display_name", "English (United States)");
        locale.add("accents", list(american()));
        return wrap("locales", locale);
    }

    private static JsonObject american() {
        JsonObject accent = new JsonObject();
        accent.addProperty("id", ACCENT);
        accent.addProperty("name", "American");
        accent.addProperty("language", "en");
        accent.addProperty("locale", "en-US");
        accent.addProperty("is_locale_default", true);
        accent.addProperty("is_localizable", false);
        return accent;
    }

    private static JsonObject wrap(String name, JsonObject only) {
        JsonObject json = new JsonObject();
        json.add(name, list(only));
        return json;
    }

    private static JsonArray list(JsonObject only) {
        JsonArray array = new JsonArray();
        array.add(only);
        return array;
    }
}
