package dev.soundcheck.settings;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.soundcheck.files.FileProblem;
import dev.soundcheck.files.StrangeFile;
import dev.soundcheck.files.WholeFile;
import dev.soundcheck.json.JsonFields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Owns the settings of one window: loaded once, saved a moment after the last change, whole or not at all.
///
/// Any thread; writing happens on `io`. A broken file means defaults and a warning, and is kept beside the new one. Other
/// windows write the file too, so only what was changed here is written into it.
public final class SettingsStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);
    private static final long MOST_BYTES = 8L << 20;
    private static final long SAVE_DELAY_MILLIS = 800;

    private final Path file;
    private final ScheduledExecutorService io;
    // Guarded by this.
    private Settings settings;
    private Settings saved;
    private boolean dirty;
    private @Nullable ScheduledFuture<?> save;
    private boolean told;
    private Consumer<String> unsaved = _ -> {};

    public SettingsStore(Path folder, ScheduledExecutorService io) {
        this.file = folder.resolve("settings.json");
        this.io = io;
        this.settings = load();
        this.saved = settings;
    }

    public synchronized Settings settings() {
        return settings;
    }

    public synchronized void update(UnaryOperator<Settings> change) {
        Settings next = change.apply(settings);
        if (next.equals(settings)) {
            return;
        }
        settings = next;
        dirty = true;
        if (save != null) {
            save.cancel(false);
        }
        save = io.schedule(this::saveNow, SAVE_DELAY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /// Sets the listener that is told when the settings cannot be saved: once, until a save succeeds. Called on `io`,
    /// or on the thread that closes the store.
    public synchronized void onUnsaved(Consumer<String> listener) {
        unsaved = listener;
    }

    /// Saves what is still unsaved.
    @Override
    public void close() {
        saveNow();
    }

    private Settings load() {
        try {
            return SettingsJson.read(StrangeFile.text(file.toRealPath(), MOST_BYTES));
        } catch (NoSuchFileException _) {
            return Settings.DEFAULT;
        } catch (IOException | JsonParseException | IllegalStateException problem) {
            LOG.warn("Settings in {} could not be read; defaults are used: {}", file, problem.getMessage());
            setAside();
            return Settings.DEFAULT;
        }
    }

    private void setAside() {
        try {
            Files.move(file, file.resolveSibling("settings.broken.json"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException problem) {
            LOG.warn("The broken settings file could not be set aside: {}", problem.getMessage());
        }
    }

    private synchronized void saveNow() {
        if (!dirty) {
            return;
        }
        try {
            WholeFile.writeWithFolders(file, SettingsJson.merge(ofAllWindows(), saved, settings));
            saved = settings;
            dirty = false;
            told = false;
        } catch (IOException problem) {
            LOG.warn("Settings could not be saved to {}: {}", file, problem.getMessage());
            if (!told) {
                told = true;
                unsaved.accept(FileProblem.sentence("Your settings", problem)
                        + " They hold until the window closes.");
            }
        }
    }

    /// What the file holds now; empty where it cannot be read.
    private JsonObject ofAllWindows() {
        try {
            return JsonFields.parse(StrangeFile.text(file.toRealPath(), MOST_BYTES));
        } catch (IOException | JsonParseException | IllegalStateException _) {
            return new JsonObject();
        }
    }
}
