package dev.soundcheck.library;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.soundcheck.files.WholeFile;
import dev.soundcheck.json.JsonFields;
import dev.soundcheck.speech.voice.Voice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The voices of each service when it was last reached, with the date. Blocks on the disk; one thread at a time.
public final class CatalogCache {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogCache.class);

    private static final long MOST_BYTES = 64L << 20;

    private final Path folder;

    /// The voices of one service.
    ///
    /// @param savedAt  when the service gave them
    public record Kept(List<Voice> voices, Instant savedAt) {}

    public CatalogCache(Path folder) {
        this.folder = folder;
    }

    /// Takes the place of what was kept for the same service.
    ///
    /// @param place  identifies the service, such as the base URL; never a key
    public void save(String place, List<Voice> voices, Instant at) {
        JsonObject json = new JsonObject();
        json.addProperty("place", place);
        json.addProperty("savedAt", at.toString());
        json.add("voices", VoiceCodec.write(voices));
        try {
            Files.createDirectories(folder);
            WholeFile.write(file(place), json.toString());
        } catch (IOException problem) {
            LOG.warn("The voices of {} could not be kept: {}", place, problem.toString());
        }
    }

    /// Null where none are kept or the file is damaged.
    public @Nullable Kept load(String place) {
        try {
            JsonObject json = JsonFields.parse(file(place), MOST_BYTES);
            return new Kept(List.copyOf(VoiceCodec.read(JsonFields.array(json, "voices"))),
                    Instant.parse(JsonFields.string(json, "savedAt")));
        } catch (NoSuchFileException _) {
            return null;
        } catch (IOException | JsonParseException | DateTimeException problem) {
            LOG.warn("The kept voices of {} could not be read: {}", place, problem.toString());
            return null;
        }
    }

    private Path file(String place) {
        return folder.resolve("voices-" + UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)) + ".json");
    }
}
