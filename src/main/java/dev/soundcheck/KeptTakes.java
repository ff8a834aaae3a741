package dev.soundcheck;

import dev.soundcheck.library.TakeKeeper;
import dev.soundcheck.library.TakeLibrary;
import dev.soundcheck.session.Studio;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The takes of one window on disk, and the thread that writes them. FX thread, but `wake`.
final class KeptTakes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeptTakes.class);
    private static final long CLOSING_SECONDS = 5;

    private final ScheduledThreadPoolExecutor disk;
    private final TakeLibrary library;
    private volatile @Nullable TakeKeeper keeper;

    /// @param data  the folder that they are kept in
    KeptTakes(Path data, Faults faults) {
        disk = faults.oneThread(Thread.ofPlatform().name("takes").factory());
        // Else a delayed look at the takes would keep the program running after the window has closed.
        disk.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        library = new TakeLibrary(data, disk, TakeLibrary.DEFAULT_BUDGET_BYTES);
    }

    TakeLibrary library() {
        return library;
    }

    /// The thread that writes.
    Executor disk() {
        return disk;
    }

    /// From now on writes every take of the studio, then has the studio release its memory.
    ///
    /// @param voiceName  the name of a voice by its id, or the id again; called on the thread that writes
    void keep(Studio studio, Function<String, String> voiceName) {
        library.onKept(studio::release);
        keeper = new TakeKeeper(library, studio::takes, voiceName, disk);
    }

    /// Tells that a take has changed. Any thread, as often as events arrive.
    void wake() {
        TakeKeeper looking = keeper;
        if (looking != null) {
            looking.wake();
        }
    }

    /// Waits until everything is written, a few seconds at most.
    @Override
    public void close() {
        if (disk.isShutdown()) {
            return;
        }
        try {
            // Flushing hands its takes to the library's thread: only then may the library be told to close.
            disk.submit(this::flush).get(CLOSING_SECONDS, TimeUnit.SECONDS);
            library.close();
            // Shutting down drops what still waits, so what is to be written is waited for first.
            disk.submit(() -> {}).get(CLOSING_SECONDS, TimeUnit.SECONDS);
            disk.shutdown();
            if (!disk.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The takes were not all written when the window closed; the next start recovers them.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The takes were not all written when the window closed", e);
        }
    }

    private void flush() {
        TakeKeeper last = keeper;
        if (last != null) {
            last.flush();
        }
    }
}
