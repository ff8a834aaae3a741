package dev.soundcheck.testing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Makes of a good JSON text one that means harm: seeded, so that a find comes again. One thread.
public final class HostileJson {
    private static final List<String> VALUES = List.of("null", "true", "-1", "0", "1e308", "-1e308", "1e999", "NaN",
            "-Infinity", "2147483648", "9223372036854775807", "99999999999999999999", "\"\"", "\"../../etc/passwd\"",
            "\"\\u001b]0;x\\u0007\"", "\"\\u202e\"", "\"\\ud800\"", "[]", "{}", "[[[[[[]]]]]]", "[null,{},\"x\",-5]",
            "{\"a\":{\"b\":[1]}}", "\"2026-13-45T99:99:99Z\"", "\"NaN\"", "\"/dev/zero\"");

    private final Random random;

    public HostileJson(long seed) {
        this.random = new Random(seed);
    }

    /// With one to three values replaced or dropped, or with a piece cut out of the text.
    public String of(String good) {
        if (random.nextInt(8) == 0) {
            int from = random.nextInt(good.length());
            return good.substring(0, from) + good.substring(Math.min(good.length(), from + random.nextInt(40)));
        }
        JsonElement root = JsonParser.parseString(good);
        for (int i = random.nextInt(3); i >= 0; i--) {
            spoil(root);
        }
        return root.toString();
    }

    private void spoil(JsonElement root) {
        List<Runnable> ways = new ArrayList<>();
        collect(root, ways);
        if (!ways.isEmpty()) {
            ways.get(random.nextInt(ways.size())).run();
        }
    }

    private void collect(JsonElement element, List<Runnable> ways) {
        if (element instanceof JsonObject object) {
            for (String name : object.keySet()) {
                ways.add(() -> object.add(name, value()));
                ways.add(() -> object.remove(name));
                collect(object.get(name), ways);
            }
        } else if (element instanceof JsonArray array) {
            ways.add(() -> array.add(value()));
            for (int i = 0; i < Math.min(array.size(), 20); i++) {
                int at = i;
                ways.add(() -> array.set(at, value()));
                collect(array.get(i), ways);
            }
        }
    }

    private JsonElement value() {
        if (random.nextInt(12) == 0) {
            return JsonParser.parseString("\"" + "x".repeat(1 << 20) + "\"");
        }
        return JsonParser.parseString(VALUES.get(random.nextInt(VALUES.size())));
    }
}
