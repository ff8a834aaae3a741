package dev.soundcheck.library;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Careful reading of JSON that somebody else may have written. Stateless.
///
/// What is required and missing, or of the wrong kind, is a `JsonParseException`: one kind of failure for all of them.
final class JsonFields {
    private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping()
            .serializeSpecialFloatingPointValues().create();

    private JsonFields() {}

    static String pretty(JsonElement json) {
        return PRETTY.toJson(json) + "\n";
    }

    static JsonObject parse(String text) {
        return object(JsonParser.parseString(text));
    }

    static JsonObject object(@Nullable JsonElement element) {
        if (element instanceof JsonObject object) {
            return object;
        }
        throw new JsonParseException("an object is missing");
    }

    static JsonObject object(JsonObject in, String name) {
        return object(in.get(name));
    }

    /// Empty where it is missing.
    static JsonArray array(JsonObject in, String name) {
        return in.get(name) instanceof JsonArray array ? array : new JsonArray();
    }

    static String string(JsonObject in, String name) {
        String value = stringOrNull(in, name);
        if (value == null) {
            throw new JsonParseException(name + " is missing");
        }
        return value;
    }

    static String string(JsonObject in, String name, String otherwise) {
        String value = stringOrNull(in, name);
        return value == null ? otherwise : value;
    }

    static @Nullable String stringOrNull(JsonObject in, String name) {
        return in.get(name) instanceof JsonPrimitive value && value.isString() ? value.getAsString() : null;
    }

    static boolean bool(JsonObject in, String name) {
        return in.get(name) instanceof JsonPrimitive value && value.isBoolean() && value.getAsBoolean();
    }

    /// @throws JsonParseException where it is no finite number
    static double number(JsonObject in, String name) {
        double value = number(in, name, Double.NaN);
        if (!Double.isFinite(value)) {
            throw new JsonParseException(name + " is no number");
        }
        return value;
    }

    /// As `number`, of an array's element.
    static double number(JsonElement element) {
        if (element instanceof JsonPrimitive value && value.isNumber() && Double.isFinite(value.getAsDouble())) {
            return value.getAsDouble();
        }
        throw new JsonParseException("an element is no number");
    }

    static double number(JsonObject in, String name, double otherwise) {
        if (in.get(name) instanceof JsonPrimitive value && value.isNumber()) {
            return value.getAsDouble();
        }
        return otherwise;
    }

    static int integer(JsonObject in, String name, int otherwise) {
        double value = number(in, name, otherwise);
        return value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE ? (int) Math.round(value) : otherwise;
    }

    /// Exact to the last digit, as a raw clock value must be.
    static long whole(JsonObject in, String name, long otherwise) {
        if (in.get(name) instanceof JsonPrimitive value && value.isNumber()) {
            try {
                return Long.parseLong(value.getAsString());
            } catch (NumberFormatException _) {
                return otherwise;
            }
        }
        return otherwise;
    }

    /// A constant by its name in lower case.
    static <E extends Enum<E>> E constant(JsonObject in, String name, Class<E> type) {
        String wanted = string(in, name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(wanted)) {
                return constant;
            }
        }
        throw new JsonParseException(name + " is unknown: " + wanted);
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
