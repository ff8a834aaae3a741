package dev.soundcheck.library;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.soundcheck.files.FileProblem;
import dev.soundcheck.files.WholeFile;
import dev.soundcheck.json.JsonFields;
import dev.soundcheck.json.JsonMerge;
import dev.soundcheck.text.CleanText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Favorite voices with a note each, and the voices used last. Any thread; written on `io`.
///
/// Names are kept beside the ids, so that a voice that has gone from the catalog can still be called by its name. Other
/// windows write the file too, so only what was changed here is written into it.
public final class VoiceShelf {
    public static final int MOST_RECENTS = 12;
    private static final long MOST_BYTES = 8L << 20;
    private static final Logger LOG = LoggerFactory.getLogger(VoiceShelf.class);

    private final Path file;
    private final Executor io;
    // Guarded by this.
    private final Map<String, Favorite> favorites = new LinkedHashMap<>();
    private final List<String> recents = new ArrayList<>();
    // Read and written on io.
    private boolean told;
    private JsonObject saved;
    private volatile Consumer<String> unsaved = _ -> {};

    /// A voice with a star.
    public record Favorite(String name, String note) {}

    /// Reads the file; a broken one is set aside.
    public VoiceShelf(Path folder, Executor io) {
        this.file = folder.resolve("favourites.json");
        this.io = io;
        load();
        this.saved = json();
    }

    /// Sets the listener that is told, on `io`, when the favorites cannot be saved: once, until a save succeeds.
    public void onUnsaved(Consumer<String> listener) {
        unsaved = listener;
    }

    /// By id, in the order they were starred.
    public synchronized Map<String, Favorite> favorites() {
        return new LinkedHashMap<>(favorites);
    }

    public synchronized Set<String> favoriteIds() {
        return Set.copyOf(favorites.keySet());
    }

    public synchronized boolean isFavorite(String id) {
        return favorites.containsKey(id);
    }

    /// The last used first.
    public synchronized List<String> recents() {
        return List.copyOf(recents);
    }

    public synchronized void star(String id, String name) {
        favorites.putIfAbsent(id, new Favorite(name, ""));
        save(true);
    }

    public synchronized void unstar(String id) {
        favorites.remove(id);
        save(true);
    }

    /// The note of a favorite; of any other voice it is dropped.
    public synchronized void note(String id, String note) {
        favorites.computeIfPresent(id, (_, favorite) -> new Favorite(favorite.name(), note));
        save(true);
    }

    public synchronized void used(String id) {
        if (!recents.isEmpty() && recents.getFirst().equals(id)) {
            return;
        }
        recents.remove(id);
        recents.addFirst(id);
        while (recents.size() > MOST_RECENTS) {
            recents.removeLast();
        }
        save(false);
    }

    private void load() {
        try {
            JsonObject json = JsonFields.parse(file, MOST_BYTES);
            for (JsonElement element : JsonFields.array(json, "favourites")) {
                JsonObject one = JsonFields.object(element);
                String id = CleanText.line(JsonFields.string(one, "id"), CleanText.NAME_CHARS);
                favorites.put(id,
                        new Favorite(CleanText.line(JsonFields.string(one, "name", id), CleanText.NAME_CHARS),
                                CleanText.lines(JsonFields.string(one, "note", ""), CleanText.DETAIL_CHARS)));
            }
            for (JsonElement element : JsonFields.array(json, "recents")) {
                if (recents.size() < MOST_RECENTS) {
                    recents.add(CleanText.line(element.getAsString(), CleanText.NAME_CHARS));
                }
            }
        } catch (NoSuchFileException _) {
            // the first start
        } catch (IOException | JsonParseException | IllegalStateException | UnsupportedOperationException problem) {
            LOG.warn("Favorites in {} could not be read: {}", file, problem.toString());
            setAside();
        }
    }

    private void setAside() {
        try {
            Files.move(file, file.resolveSibling("favourites.broken.json"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException problem) {
            LOG.warn("The broken favorites could not be set aside: {}", problem.toString());
        }
    }

    private JsonObject json() {
        JsonObject json = new JsonObject();
        JsonArray starred = new JsonArray();
        favorites.forEach((id, favorite) -> {
            JsonObject one = new JsonObject();
            one.addProperty("id", id);
            one.addProperty("name", favorite.name());
            one.addProperty("note", favorite.note());
            starred.add(one);
        });
        json.add("favourites", starred);
        JsonArray used = new JsonArray();
        recents.forEach(used::add);
        json.add("recents", used);
        return json;
    }

    /// @param precious  true for what a person has chosen to keep
    private void save(boolean precious) {
        JsonObject now = json();
        try {
            io.execute(() -> write(now, precious));
        } catch (RejectedExecutionException e) {
            LOG.warn("Favorites could not be saved: the application is closing.");
        }
    }

    private void write(JsonObject now, boolean precious) {
        try {
            JsonObject merged = JsonMerge.merge(ofAllWindows(), saved, now);
            JsonMerge.shorten(JsonFields.array(merged, "recents"), MOST_RECENTS);
            WholeFile.writeWithFolders(file, JsonFields.pretty(merged));
            saved = now;
            told = false;
        } catch (IOException problem) {
            LOG.warn("Favorites could not be saved to {}: {}", file, problem.toString());
            if (precious && !told) {
                told = true;
                unsaved.accept(FileProblem.sentence("Your favorite voices", problem)
                        + " They hold until the window closes.");
            }
        }
    }

    /// What the file holds now; empty where it cannot be read.
    private JsonObject ofAllWindows() {
        try {
            return JsonFields.parse(file, MOST_BYTES);
        } catch (IOException | JsonParseException | IllegalStateException _) {
            return new JsonObject();
        }
    }
}
