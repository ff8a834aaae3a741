package dev.soundcheck.library;

import com.google.gson.JsonParseException;
import dev.soundcheck.audio.store.BlockCache;
import dev.soundcheck.session.Take;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The takes of this run that are not completely on the disk yet. Everything runs on the library's own thread.
///
/// A failure of one take is reported once and does not stop the others.
final class TakesInWriting {
    private final Shelf shelf;
    private final TakeIndex index;
    private final BlockCache cache;
    private final TakeLibrary.Task open;
    private final List<Unbegun> unbegun = new ArrayList<>();
    private final List<TakeWriter> writers = new ArrayList<>();
    /// Takes whose files could not be completed, by folder: the rest is in memory only.
    private final Map<String, Take> unsaved = new HashMap<>();
    private final Consumer<Take> kept;
    private @Nullable TakeWriter late;

    /// A take whose folder could not be made; it is tried again with each `advance`.
    private record Unbegun(Take take, String voiceName) {}

    /// @param open  opens the shelf where it is not open yet
    /// @param kept  told of each take that need not be held in memory any longer
    TakesInWriting(Shelf shelf, TakeIndex index, BlockCache cache, TakeLibrary.Task open,
            Consumer<Take> kept) {
        this.kept = kept;
        this.cache = cache;
        this.shelf = shelf;
        this.index = index;
        this.open = open;
    }

    void keep(Take take, String voiceName) {
        Unbegun one = new Unbegun(take, voiceName);
        try {
            begin(one);
        } catch (IOException | JsonParseException | IllegalArgumentException problem) {
            unbegun.add(one);
            index.failed("Take " + take.number() + " could not be kept.", problem);
        }
    }

    /// Writes what has arrived.
    ///
    /// @return true where a take has ended
    boolean advance() throws IOException {
        unbegun.removeIf(this::begins);
        boolean ended = false;
        for (TakeWriter writer : List.copyOf(writers)) {
            if (!advance(writer)) {
                writers.remove(writer);
            } else if (writer.done()) {
                writers.remove(writer);
                writer.release(() -> shelf.sound(writer.id()), cache);
                kept.accept(writer.take());
                // Only the latest take can still be heard for the first time.
                late = writer;
                ended = true;
            }
        }
        stampLate();
        return ended;
    }

    /// True while a take that has ended has not been heard yet.
    boolean awaitsFirstOut() {
        return late != null;
    }

    /// The take was deleted.
    void forget(String id) {
        Take take = unsaved.remove(id);
        if (take != null) {
            kept.accept(take);
        }
    }

    /// Closes all files; the next start recovers the takes that were not over.
    void abandonAll() {
        writers.forEach(TakeWriter::abandon);
        writers.clear();
        unbegun.clear();
    }

    private void begin(Unbegun one) throws IOException {
        open.run();
        TakeFolder folder = shelf.claim(one.take().number(), one.take().madeAt());
        TakeWriter writer = new TakeWriter(one.take(), folder, one.voiceName());
        try {
            index.insert(writer.begin());
        } catch (IOException problem) {
            shelf.unclaim(folder);
            throw problem;
        }
        writers.add(writer);
    }

    private boolean begins(Unbegun one) {
        try {
            begin(one);
            return true;
        } catch (IOException | JsonParseException | IllegalArgumentException _) {
            return false; // it was reported the first time
        }
    }

    /// False where the writer failed and was dropped.
    private boolean advance(TakeWriter writer) {
        TakeHead known = index.head(writer.id());
        try {
            index.replace(writer.advance(known == null ? Review.NONE : known.review()));
            return true;
        } catch (IOException | JsonParseException | IllegalArgumentException problem) {
            writer.abandon();
            unsaved.put(writer.id(), writer.take());
            if (known != null) {
                index.replace(known.failed(known.seconds(), known.bytes(), "It could not be saved whole."));
            }
            index.failed("Take " + writer.take().number() + " could not be saved whole.",
                    "It stays in memory until Soundcheck ends: save its sound elsewhere, or make room on the disk.",
                    problem);
            return false;
        }
    }

    private void stampLate() throws IOException {
        TakeWriter writer = late;
        if (writer != null && (index.head(writer.id()) == null || !writer.awaitsFirstOut())) {
            late = null;
        }
    }
}
