package dev.soundcheck.offline.wire.message;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads typed fields of a request and refuses wrong types by name. Unknown fields are ignored.
public record Fields(JsonObject json, String path) {
    public static Fields of(JsonObject json) {
        return new Fields(json, "");
    }

    public boolean has(String name) {
        return json.has(name);
    }

    public String requiredText(String name) {
        return text(name).orElseThrow(() -> wrong(name, "is required"));
    }

    /// Absent and null are the same.
    public Optional<String> text(String name) {
        return primitive(name, "a string").map(value -> {
            if (!value.isString()) {
                throw wrong(name, "must be a string");
            }
            return value.getAsString();
        });
    }

    public boolean flag(String name) {
        return primitive(name, "a boolean").map(value -> {
            if (!value.isBoolean()) {
                throw wrong(name, "must be true or false");
            }
            return value.getAsBoolean();
        }).orElse(false);
    }

    OptionalDouble number(String name) {
        Optional<JsonPrimitive> value = primitive(name, "a number");
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!value.get().isNumber()) {
            throw wrong(name, "must be a number");
        }
        return OptionalDouble.of(value.get().getAsDouble());
    }

    public double number(String name, double otherwise, double least, double most) {
        double number = number(name).orElse(otherwise);
        if (!(number >= least && number <= most)) {
            throw wrong(name, "must be between " + plain(least) + " and " + plain(most));
        }
        return number;
    }

    public int integer(String name, int otherwise, int least, int most) {
        double number = number(name, otherwise, least, most);
        if (number != Math.rint(number)) {
            throw wrong(name, "must be a whole number");
        }
        return (int) number;
    }

    public Optional<Fields> object(String name) {
        JsonElement value = json.get(name);
        if (value == null || value.isJsonNull()) {
            return Optional.empty();
        }
        if (!(value instanceof JsonObject inner)) {
            throw wrong(name, "must be an object");
        }
        return Optional.of(new Fields(inner, path + name + '.'));
    }

    public Problem wrong(String name, String what) {
        return Problem.badRequest("Invalid request", path + name + ' ' + what + '.');
    }

    private Optional<JsonPrimitive> primitive(String name, String kind) {
        JsonElement value = json.get(name);
        if (value == null || value.isJsonNull()) {
            return Optional.empty();
        }
        if (!(value instanceof JsonPrimitive primitive)) {
            throw wrong(name, "must be " + kind);
        }
        return Optional.of(primitive);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
