package dev.soundcheck.library;

import com.google.gson.JsonParseException;
import dev.soundcheck.audio.store.BlockCache;
import dev.soundcheck.files.FileTree;
import dev.soundcheck.files.WholeFile;
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

/// All kept takes, of this run and earlier ones. Only their heads are in memory.
///
/// Commands may come from any thread and return at once; the disk is touched on `io`, one task at a time. Listeners are
/// told on that thread.
public final class TakeLibrary implements AutoCloseable {
    public static final long DEFAULT_BUDGET_BYTES = 2L << 30;
    /// Four megabytes of the sound that was played or drawn last.
    private static final int CACHED_BLOCKS = 64;
    private static final Logger LOG = LoggerFactory.getLogger(TakeLibrary.class);

    private final Shelf shelf;
    private final Executor io;
    private final TakeIndex index = new TakeIndex();
    private final AtomicInteger numbers = new AtomicInteger(-1);
    private final BlockCache cache = new BlockCache(CACHED_BLOCKS);
    private volatile long budgetBytes;
    // Used on `io` only.
    private final TakesInWriting writing;
    private final Deque<TakeHead> deleted = new ArrayDeque<>();
    private volatile @Nullable TakeHead lastDeleted;
    private boolean opened;
    private volatile Consumer<Take> onKept = _ -> {};

    /// Touches nothing before `open`.
    ///
    /// @param io  one thread that may block, or the caller's own
    public TakeLibrary(Path root, Executor io, long budgetBytes) {
        this(root, io, budgetBytes, WholeFile::write);
    }

    /// @param disk  writes heads, words and traces
    TakeLibrary(Path root, Executor io, long budgetBytes, TextWriter disk) {
        this.shelf = new Shelf(root, disk);
        this.io = io;
        this.budgetBytes = budgetBytes;
        this.writing = new TakesInWriting(shelf, index, cache, this::ensureOpen, this::kept);
    }

    /// A number no take has yet. Before `open`, it is counted from the names of the folders.
    public int nextNumber() {
        synchronized (numbers) {
            count();
            return numbers.incrementAndGet();
        }
    }

    private void count() {
        synchronized (numbers) {
            if (numbers.get() < 0) {
                numbers.set(shelf.lastNumber());
            }
        }
    }

    /// Removes everything below a folder that was made for one run. Blocks.
    public static void erase(Path root) throws IOException {
        FileTree.delete(root);
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

    /// Sets the listener, called on `io` for each take whose memory can be released: it is written, or deleted.
    public void onKept(Consumer<Take> listener) {
        onKept = listener;
    }

    private void kept(Take take) {
        onKept.accept(take);
    }

    // == COMMANDS ==

    /// Reads what is there; recovers what a crash has cut short.
    public void open() {
        run("The kept takes could not be read.", () -> {
            count();
            ensureOpen();
        });
    }

    /// Keeps a take from its beginning on; `advance` brings it up to date.
    public void keep(Take take, String voiceName) {
        numbers.accumulateAndGet(take.number(), (last, kept) -> last < 0 ? last : Math.max(last, kept));
        run("Take " + take.number() + " could not be kept.", () -> writing.keep(take, voiceName));
    }

    /// Writes what has arrived for takes that still stream.
    public void advance() {
        run("The takes could not be saved.", () -> {
            if (writing.advance()) {
                keepToBudget();
            }
        });
    }

    /// True while a take that has ended has not been heard yet; only on io.
    boolean awaitsFirstOut() {
        return writing.awaitsFirstOut();
    }

    /// Changes the review on a take.
    public void review(String id, UnaryOperator<Review> change) {
        run("The change could not be saved.", () -> {
            TakeHead head = head(id);
            if (head == null) {
                return;
            }
            Review review = change.apply(head.review());
            if (!review.equals(head.review())) {
                shelf.folder(id).writeReview(review);
                index.replace(head.with(review));
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
            writing.forget(id);
            deleted.push(head);
            lastDeleted = head;
            index.remove(id);
        });
    }

    public void undoDelete() {
        run("The take could not be brought back.", () -> {
            TakeHead head = deleted.peek();
            if (head == null) {
                return;
            }
            shelf.putBack(head.id());
            deleted.pop();
            lastDeleted = deleted.peek();
            index.insert(head);
        });
    }

    /// Sets the budget. Starred takes are never removed for it.
    public void setBudget(long bytes) {
        budgetBytes = bytes;
        run("The budget could not be kept to.", this::keepToBudget);
    }

    /// The whole take with its sound. Blocks: not on the FX thread.
    public Take load(String id) throws LibraryException {
        try {
            return shelf.folder(id).load(() -> shelf.sound(id), cache);
        } catch (IOException | JsonParseException | IllegalArgumentException problem) {
            LOG.warn("Take {} could not be loaded: {}", id, problem.toString());
            throw new LibraryException(new Notice("This take could not be read from the disk.",
                    "Its folder is " + shelf.folder(id).path() + ".", problem.toString()), problem);
        }
    }

    /// The file of a take's sound, for other programs.
    public Path sound(String id) {
        return shelf.folder(id).sound();
    }

    /// Starts to write what is still unwritten; does not wait.
    @Override
    public void close() {
        advance();
        run("The takes could not be closed.", () -> {
            writing.abandonAll();
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
        ShelfContents contents = shelf.open();
        opened = true;
        index.publish(contents.heads());
        contents.notices().forEach(index::tell);
        keepToBudget();
    }

    /// Only the window that owns the shelf removes takes: another window may be writing one that looks old here.
    private void keepToBudget() throws IOException {
        if (!shelf.owned()) {
            return;
        }
        List<TakeHead> heads = index.heads();
        List<TakeHead> kept = new ArrayList<>(heads);
        long bytes = bytes();
        try {
            for (TakeHead head : heads) {
                if (bytes <= budgetBytes) {
                    break;
                }
                // The newest take stays whatever the budget: its user wants to hear it.
                if (!head.review().star() && head.state().ended() && !head.equals(heads.getLast())) {
                    shelf.remove(head.id());
                    kept.remove(head);
                    bytes -= head.bytes();
                }
            }
        } finally {
            removed(heads.size() - kept.size(), kept);
        }
    }

    private void removed(int count, List<TakeHead> kept) {
        if (count > 0) {
            index.publish(kept);
            index.tell(new Notice(count + (count == 1 ? " old take was" : " old takes were")
                    + " removed to stay within the space for takes.", "Star what must stay.", ""));
        }
    }

    /// Work that touches the disk.
    @FunctionalInterface
    interface Task {
        void run() throws IOException;
    }

    /// Runs on `io`; a failure is logged and reported to the listeners.
    void run(String failedSentence, Task task) {
        try {
            io.execute(() -> {
                try {
                    task.run();
                } catch (IOException | JsonParseException | IllegalArgumentException problem) {
                    index.failed(failedSentence, problem);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.warn("{} The application is closing.", failedSentence);
        }
    }
}
