package dev.soundcheck.library;

import dev.soundcheck.session.Take;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/// Has every take of the studio written to the library. `wake` may be called from any thread, as often as events
/// arrive.
public final class TakeKeeper {
    private static final long DELAY_MILLIS = 200;
    private static final long LATE_MILLIS = 1000;
    private static final int MOST_LOOKS = 10;

    private final TakeLibrary library;
    private final Supplier<List<Take>> takes;
    private final Function<String, String> voiceName;
    private final ScheduledExecutorService io;
    private final AtomicBoolean waking = new AtomicBoolean();
    // Only on io.
    private final Set<Take> handed = new HashSet<>();
    private int looks;

    /// @param takes      the takes of the studio that are not kept yet, in the order of their making
    /// @param voiceName  the name of a voice by its id, or the id again; called on `io`
    /// @param io         the library's own thread
    public TakeKeeper(TakeLibrary library, Supplier<List<Take>> takes, Function<String, String> voiceName,
            ScheduledExecutorService io) {
        this.library = library;
        this.takes = takes;
        this.voiceName = voiceName;
        this.io = io;
    }

    /// A take has changed.
    public void wake() {
        if (waking.compareAndSet(false, true)) {
            try {
                var _ = io.schedule(this::look, DELAY_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException _) {
                // Closing: `flush` writes the rest.
            }
        }
    }

    /// Writes everything on the calling thread: the library's, or the last one that runs.
    public void flush() {
        look();
    }

    private void look() {
        waking.set(false);
        List<Take> all = takes.get();
        handed.retainAll(Set.copyOf(all));
        for (Take take : all) {
            if (handed.add(take)) {
                library.keep(take, voiceName.apply(take.request().voiceId()));
            }
        }
        library.advance();
        if (library.awaitsFirstOut() && looks++ < MOST_LOOKS) {
            again();
        } else {
            looks = 0;
        }
    }

    /// Looks again later, because the first sound heard raises no event.
    private void again() {
        try {
            var _ = io.schedule(this::look, LATE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            // closing
        }
    }
}
