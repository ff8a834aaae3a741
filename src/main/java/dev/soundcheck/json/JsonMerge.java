package dev.soundcheck.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Brings the changes of one window into a file that other windows write too. Stateless.
///
/// A value that this window did not change stays as the file has it, so what another window has changed is kept, and so is
/// what only a newer version can read.
public final class JsonMerge {
    private JsonMerge() {}

    /// What the file becomes.
    ///
    /// @param file    what it holds now
    /// @param before  what this window has read or written last
    /// @param now     what this window wants to write
    public static JsonObject merge(JsonObject file, JsonObject before, JsonObject now) {
        JsonObject merged = file.deepCopy();
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            JsonElement value = value(file.get(name), before.get(name), now.get(name));
            if (value == null) {
                merged.remove(name);
            } else {
                merged.add(name, value);
            }
        }
        return merged;
    }

    /// Cuts a list to this many items; two windows together may have added more.
    public static void shorten(JsonArray list, int most) {
        while (list.size() > most) {
            list.remove(list.size() - 1);
        }
    }

    private static @Nullable JsonElement value(@Nullable JsonElement file, @Nullable JsonElement before,
            @Nullable JsonElement now) {
        if (file instanceof JsonObject theirs && now instanceof JsonObject ours) {
            return merge(theirs, before instanceof JsonObject old ? old : new JsonObject(), ours);
        }
        if (file instanceof JsonArray theirs && now instanceof JsonArray ours) {
            return list(theirs, before instanceof JsonArray old ? old : new JsonArray(), ours);
        }
        boolean missing = file == null && !(now instanceof JsonNull);
        return missing || !Objects.equals(before, now) ? now : file;
    }

    /// In this window's order; behind its own items come those that another window has added. Where one window has
    /// removed an item and the other has changed it, it stays.
    private static JsonArray list(JsonArray file, JsonArray before, JsonArray now) {
        if (now.equals(before)) {
            return file;
        }
        JsonArray merged = new JsonArray();
        for (JsonElement item : now) {
            JsonElement theirs = find(item, file);
            if (theirs != null || !before.contains(item)) {
                merged.add(value(theirs, find(item, before), item));
            }
        }
        for (JsonElement item : file) {
            if (find(item, now) == null && !before.contains(item)) {
                merged.add(item);
            }
        }
        return merged;
    }

    /// The same item in another version of its list, null where that lacks it. Objects with one `id` are the same item.
    private static @Nullable JsonElement find(JsonElement item, JsonArray list) {
        for (JsonElement other : list) {
            if (key(other).equals(key(item))) {
                return other;
            }
        }
        return null;
    }

    private static JsonElement key(JsonElement item) {
        return item instanceof JsonObject object && object.has("id") ? object.get("id") : item;
    }
}
