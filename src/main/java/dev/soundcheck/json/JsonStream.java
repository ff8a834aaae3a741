package dev.soundcheck.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a server's JSON while it is parsed: a value of another type than expected counts as absent. Stateless.
public final class JsonStream {
    private JsonStream() {}

    /// What to do with one field of an object; must read or skip its value.
    @FunctionalInterface
    public interface Field {
        void read(String name, JsonReader in) throws IOException;
    }

    /// Reads an object field by field; anything else is skipped.
    public static void object(JsonReader in, Field field) throws IOException {
        if (in.peek() != JsonToken.BEGIN_OBJECT) {
            in.skipValue();
            return;
        }
        in.beginObject();
        while (in.hasNext()) {
            field.read(in.nextName(), in);
        }
        in.endObject();
    }

    public static @Nullable String string(JsonReader in) throws IOException {
        JsonToken token = in.peek();
        if (token == JsonToken.STRING || token == JsonToken.NUMBER) {
            return in.nextString();
        }
        in.skipValue();
        return null;
    }

    public static boolean bool(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.BOOLEAN) {
            return in.nextBoolean();
        }
        in.skipValue();
        return false;
    }

    /// NaN where there is no number.
    public static double number(JsonReader in) throws IOException {
        String text = string(in);
        try {
            return text == null ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }

    public static int integer(JsonReader in, int absent) throws IOException {
        double value = number(in);
        return Double.isNaN(value) ? absent : (int) value;
    }

    public static List<String> strings(JsonReader in) throws IOException {
        List<String> values = new ArrayList<>();
        array(in, item -> {
            String value = string(item);
            values.add(value == null ? "" : value);
        });
        return values;
    }

    public static List<Double> numbers(JsonReader in) throws IOException {
        List<Double> values = new ArrayList<>();
        array(in, item -> values.add(number(item)));
        return values;
    }

    /// What to do with one item of an array; must read or skip it.
    @FunctionalInterface
    public interface Item {
        void read(JsonReader in) throws IOException;
    }

    public static void array(JsonReader in, Item item) throws IOException {
        if (in.peek() != JsonToken.BEGIN_ARRAY) {
            in.skipValue();
            return;
        }
        in.beginArray();
        while (in.hasNext()) {
            item.read(in);
        }
        in.endArray();
    }
}
