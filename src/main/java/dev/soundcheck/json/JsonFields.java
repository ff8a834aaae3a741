package dev.soundcheck.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.soundcheck.files.StrangeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads JSON from outside. Stateless.
///
/// A required value that is missing or of the wrong kind is a `JsonParseException`, and so is a text with too many
/// values. A number that is not finite counts as missing.
public final class JsonFields {
    /// Each value takes about a hundred bytes of memory, however short its text is.
    static final int MOST_VALUES = 2_000_000;
    private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping()
            .serializeSpecialFloatingPointValues().create();

    private JsonFields() {}

    public static String pretty(JsonElement json) {
        return PRETTY.toJson(json) + "\n";
    }

    public static JsonObject parse(String text) {
        checkValues(text);
        return object(JsonParser.parseString(text));
    }

    /// The object in the text; an empty one where there is none.
    public static JsonObject parseOrEmpty(@Nullable String text) {
        try {
            return text != null && JsonParser.parseString(text) instanceof JsonObject object
                    ? object
                    : new JsonObject();
        } catch (JsonParseException noJson) {
            return new JsonObject();
        }
    }

    /// Follows no link and reads no more than that.
    public static JsonObject parse(Path file, long mostBytes) throws IOException {
        return parse(StrangeFile.text(file, mostBytes));
    }

    public static JsonObject object(@Nullable JsonElement element) {
        if (element instanceof JsonObject object) {
            return object;
        }
        throw new JsonParseException("an object is missing");
    }

    public static JsonObject object(JsonObject in, String name) {
        return object(in.get(name));
    }

    /// Empty where it is missing.
    public static JsonObject objectOrEmpty(JsonObject in, String name) {
        return in.get(name) instanceof JsonObject object ? object : new JsonObject();
    }

    /// Empty where it is missing.
    public static JsonArray array(JsonObject in, String name) {
        return in.get(name) instanceof JsonArray array ? array : new JsonArray();
    }

    public static String string(JsonObject in, String name) {
        String value = stringOrNull(in, name);
        if (value == null) {
            throw new JsonParseException(name + " is missing");
        }
        return value;
    }

    public static String string(JsonObject in, String name, String otherwise) {
        String value = stringOrNull(in, name);
        return value == null ? otherwise : value;
    }

    public static @Nullable String stringOrNull(JsonObject in, String name) {
        return in.get(name) instanceof JsonPrimitive value && value.isString() ? value.getAsString() : null;
    }

    /// False where it is missing.
    public static boolean bool(JsonObject in, String name) {
        return bool(in, name, false);
    }

    public static boolean bool(JsonObject in, String name, boolean otherwise) {
        boolean known = in.get(name) instanceof JsonPrimitive value && value.isBoolean();
        return known ? in.get(name).getAsBoolean() : otherwise;
    }

    /// A number that is required.
    ///
    /// @throws JsonParseException where it is no finite number
    public static double number(JsonObject in, String name) {
        double value = number(in, name, Double.NaN);
        if (Double.isNaN(value)) {
            throw new JsonParseException(name + " is no number");
        }
        return value;
    }

    /// As `number`, of an array's element.
    public static double number(JsonElement element) {
        double value = finite(element);
        if (Double.isNaN(value)) {
            throw new JsonParseException("an element is no number");
        }
        return value;
    }

    /// As `number`, of an array's element.
    public static double number(JsonElement element, double otherwise) {
        double value = finite(element);
        return Double.isNaN(value) ? otherwise : value;
    }

    public static double number(JsonObject in, String name, double otherwise) {
        double value = finite(in.get(name));
        return Double.isNaN(value) ? otherwise : value;
    }

    public static int integer(JsonObject in, String name, int otherwise) {
        double value = number(in, name, otherwise);
        return value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE ? (int) Math.round(value) : otherwise;
    }

    /// Exact to the last digit, as a raw clock value must be.
    public static long whole(JsonObject in, String name, long otherwise) {
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
    public static <E extends Enum<E>> E constant(JsonObject in, String name, Class<E> type) {
        String wanted = string(in, name);
        for (E constant : type.getEnumConstants()) {
            if (name(constant).equals(wanted)) {
                return constant;
            }
        }
        throw new JsonParseException(name + " is unknown: " + wanted);
    }

    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// NaN where it is no finite number.
    private static double finite(@Nullable JsonElement element) {
        if (element instanceof JsonPrimitive value && value.isNumber()) {
            double number = value.getAsDouble();
            return Double.isFinite(number) ? number : Double.NaN;
        }
        return Double.NaN;
    }

    /// Counts the characters that begin or separate values, in strings too: at least as many as there are values.
    private static void checkValues(String text) {
        int values = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == ',' || c == '[' || c == '{') && ++values > MOST_VALUES) {
                throw new JsonParseException("more than " + MOST_VALUES + " values");
            }
        }
    }
}
