package dev.soundcheck.library;

import com.google.gson.JsonParseException;
import dev.soundcheck.session.Take;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All takes that were kept, of this run and earlier ones. In memory there are only their heads.
///
/// Commands may come from any thread and return at once; the disk is touched on `io`, one task at a time. Listeners are
/// told on that thread.
public final class TakeLibrary implements AutoCloseable {
    public static final long DEFAULT_BUDGET_BYTES = 2L << 30;
    private static final Logger LOG = LoggerFactory.getLogger(TakeLibrary.class);

    private final Shelf shelf;
    private final Executor io;
    private final TakeIndex index = new TakeIndex();
    private final AtomicInteger numbers = new AtomicInteger(-1);
    private volatile long budgetBytes;
    // Below: only on io.
    private final List<TakeWriter> writers = new ArrayList<>();
    private @Nullable TakeWriter late;
    private final Deque<String> deleted = new ArrayDeque<>();
    private volatile @Nullable TakeHead lastDeleted;
    private boolean opened;

    /// Touches nothing before `open`.
    ///
    /// @param io  one thread that may block, or the caller's own
    public TakeLibrary(Path root, Executor io, long budgetBytes) {
        this.shelf = new Shelf(root);
        this.io = io;
        this.budgetBytes = budgetBytes;
    }

    /// A number no take has yet. The first call looks at the names of the folders, no more.
    public int nextNumber() {
        synchronized (numbers) {
            if (numbers.get() < 0) {
                numbers.set(shelf.lastNumber());
            }
            return numbers.incrementAndGet();
        }
    }

    /// Removes all that is kept below a folder that was made for a while. Blocks.
    public static void erase(Path root) throws IOException {
        WholeFile.deleteTree(root);
    }

    /// In the order of their making.
    public List<TakeHead> heads() {
        return index.heads();
    }

    public @Nullable TakeHead head(String id) {
        return index.head(id);
    }

    public long bytes() {
        return index.bytes();
    }

    public long budgetBytes() {
        return budgetBytes;
    }

    /// The take that `undoDelete` would bring back, null where there is none.
    public @Nullable TakeHead lastDeleted() {
        return lastDeleted;
    }

    public void onChange(Runnable listener) {
        index.onChange(listener);
    }

    public void onNotice(Consumer<Notice> listener) {
        index.onNotice(listener);
    }

    // == COMMANDS ==

    /// Reads what is there; recovers what a crash has cut short.
    public void open() {
        run("The kept takes could not be read.", () -> {
            ensureOpen();
        });
    }

    /// Keeps a take from its beginning on; `advance` brings it up to date.
    public void keep(Take take, String voiceName) {
        run("Take " + take.number() + " could not be kept.", () -> {
            ensureOpen();
            TakeWriter writer = new TakeWriter(take, shelf.unused(take.number(), take.madeAt()), voiceName);
            TakeHead head = writer.begin();
            writers.add(writer);
            index.append(head);
        });
    }

    /// Writes what has arrived for takes that still stream.
    public void advance() {
        run("The takes could not be saved.", () -> {
            boolean ended = false;
            for (TakeWriter writer : List.copyOf(writers)) {
                advance(writer);
                ended |= writer.done();
            }
            if (ended) {
                // Only the take made last can still be heard for the first time.
                late = writers.stream().filter(TakeWriter::done).reduce((_, last) -> last).orElse(null);
                writers.removeIf(TakeWriter::done);
                keepToBudget();
            }
            stampLate();
        });
    }

    /// True while a take that has ended has not been heard yet; only on io.
    boolean awaitsFirstOut() {
        return late != null;
    }

    private void stampLate() throws IOException {
        TakeWriter writer = late;
        if (writer != null && (head(writer.id()) == null || !writer.awaitsFirstOut())) {
            late = null;
        }
    }

    /// Changes what is thought of a take.
    public void judge(String id, UnaryOperator<Verdict> change) {
        run("The change could not be saved.", () -> {
            TakeHead head = head(id);
            if (head == null) {
                return;
            }
            Verdict verdict = change.apply(head.verdict());
            if (!verdict.equals(head.verdict())) {
                shelf.folder(id).writeVerdict(verdict);
                index.replace(head.with(verdict));
            }
        });
    }

    /// Takes it out of the list; `undoDelete` brings it back until the application ends.
    public void delete(String id) {
        run("The take could not be deleted.", () -> {
            TakeHead head = head(id);
            if (head == null || !head.state().ended()) {
                return;
            }
            shelf.takeOut(id);
            deleted.push(id);
            lastDeleted = head;
            index.remove(id);
        });
    }

    public void undoDelete() {
        run("The take could not be brought back.", () -> {
            String id = deleted.peek();
            if (id == null) {
                return;
            }
            index.insert(shelf.putBack(id));
            deleted.pop();
            lastDeleted = null;
            index.touch();
        });
    }

    /// Starred takes are never removed for it.
    public void setBudget(long bytes) {
        budgetBytes = bytes;
        run("The budget could not be kept to.", this::keepToBudget);
    }

    /// The whole take with its sound. Blocks: not on the FX thread.
    public Take load(String id) throws LibraryException {
        try {
            return shelf.folder(id).load();
        } catch (IOException | JsonParseException | IllegalArgumentException problem) {
            LOG.warn("Take {} could not be loaded: {}", id, problem.toString());
            throw new LibraryException(new Notice("This take could not be read from the disk.",
                    "Its folder is " + shelf.folder(id).path() + ".", problem.toString()), problem);
        }
    }

    /// Where a take's sound lies, to hand the file on.
    public Path sound(String id) {
        return shelf.folder(id).sound();
    }

    /// Writes what is still unwritten; waits for nothing.
    @Override
    public void close() {
        advance();
        run("The takes could not be closed.", () -> {
            writers.forEach(TakeWriter::abandon);
            writers.clear();
            shelf.close();
        });
    }

    Shelf shelf() {
        return shelf;
    }

    /// Runs on io, with the shelf open.
    void insert(TakeHead head) {
        index.insert(head);
    }

    void ensureOpen() throws IOException {
        if (opened) {
            return;
        }
        Shelf.Contents contents = shelf.open();
        opened = true;
        index.publish(contents.heads());
        if (contents.recovered() > 0) {
            index.tell(new Notice(contents.recovered() == 1
                    ? "A take that was cut short the last time has been recovered."
                    : contents.recovered() + " takes that were cut short the last time have been recovered.", "", ""));
        }
        if (contents.broken() > 0) {
            index.tell(new Notice(contents.broken() == 1
                    ? "The folder of a take could not be read."
                    : contents.broken() + " folders of takes could not be read.",
                    "What was in it is kept in the folder set-aside beside the takes.", ""));
        }
        keepToBudget();
    }

    private void advance(TakeWriter writer) throws IOException {
        TakeHead known = index.of(writer.take());
        try {
            TakeHead head = writer.advance(known == null ? Verdict.NONE : known.verdict());
            index.replace(head);
        } catch (IOException problem) {
            writer.abandon();
            throw problem;
        }
    }

    private void keepToBudget() throws IOException {
        List<TakeHead> heads = index.heads();
        List<TakeHead> kept = new ArrayList<>(heads);
        long bytes = bytes();
        int removed = 0;
        for (TakeHead head : heads) {
            if (bytes <= budgetBytes) {
                break;
            }
            // The newest stays: whoever has just made a take wants to hear it, whatever the budget.
            if (!head.verdict().star() && head.state().ended() && !head.equals(heads.getLast())) {
                shelf.remove(head.id());
                kept.remove(head);
                bytes -= head.bytes();
                removed++;
            }
        }
        if (removed > 0) {
            index.publish(kept);
            index.tell(new Notice(removed + (removed == 1 ? " old take was" : " old takes were")
                    + " removed to stay within the space for takes.", "Star what must stay.", ""));
        }
    }

    /// Work that touches the disk.
    @FunctionalInterface
    interface Task {
        void run() throws IOException;
    }

    /// Runs on io; what goes wrong is logged and told here and nowhere else.
    void run(String failedSentence, Task task) {
        try {
            io.execute(() -> {
                try {
                    task.run();
                } catch (IOException | JsonParseException | IllegalArgumentException problem) {
                    LOG.warn("{} {}", failedSentence, problem.toString());
                    index.tell(
                            new Notice(failedSentence, "See whether the disk is full or the folder may not be written.",
                                    problem.toString()));
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.warn("{} The application is closing.", failedSentence);
        }
    }
}
