package dev.soundcheck.har;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.soundcheck.json.JsonFields;
import dev.soundcheck.wire.Secrets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// The secrets that a request was made with, so that an answer that repeats one can be blanked too. Stateless.
final class EntrySecrets {
    /// A shorter value may be an ordinary word, which would then be blanked everywhere.
    private static final int FEWEST_CHARS = 12;

    private EntrySecrets() {}

    static Set<String> of(JsonObject request) {
        Set<String> secrets = new HashSet<>();
        for (JsonElement element : JsonFields.array(request, "headers")) {
            if (element instanceof JsonObject header && Secrets.secret(JsonFields.string(header, "name", ""))) {
                values(JsonFields.string(header, "value", "")).forEach(secrets::add);
            }
        }
        for (JsonElement element : JsonFields.array(request, "queryString")) {
            if (element instanceof JsonObject parameter
                    && Secrets.secret(JsonFields.string(parameter, "name", ""))) {
                secrets.add(JsonFields.string(parameter, "value", ""));
            }
        }
        secrets.removeIf(secret -> secret.length() < FEWEST_CHARS);
        return secrets;
    }

    /// The secrets of a header: the value, its words without the scheme before them, the values of cookies.
    private static Stream<String> values(String header) {
        Stream<String> words = Arrays.stream(header.split("[;,\\s]+", -1))
                .flatMap(word -> Stream.of(word, word.substring(word.indexOf('=') + 1)));
        return Stream.concat(Stream.of(header), words);
    }
}
