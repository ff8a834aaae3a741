package dev.soundcheck.announce;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the sentences few: each waits a moment, a newer one replaces it, and the same one is not said twice in a row.
/// Any thread; the screen reader is told on the thread that is given.
final class PoliteAnnouncer implements Announcer {
    /// The first sentence is held back until the window is there.
    static final Duration AFTER_START = Duration.ofSeconds(3);
    /// Long enough for a state that only passes through to be replaced by the next.
    static final Duration PAUSE = Duration.ofMillis(700);
    private static final Logger LOG = LoggerFactory.getLogger(PoliteAnnouncer.class);
    private static final int TRIES = 3;

    /// Runs a task after a while, in its own thread.
    @FunctionalInterface
    interface Later {
        void after(Duration pause, Runnable task);
    }

    private final ScreenReader.Opener opener;
    private final BooleanSupplier active;
    private final Executor thread;
    private final Later later;
    private Duration pause = AFTER_START;
    private boolean waiting;
    private String next = "";
    private String said = "";
    private final AtomicReference<@Nullable String> focused = new AtomicReference<>();
    /// Used on the screen reader's thread.
    private @Nullable ScreenReader reader;
    private int failures;
    /// Written on that thread.
    private volatile boolean followsFocus;

    /// @param active  false where it is known that no screen reader is on; asked on `thread`
    /// @param thread  where the screen reader is opened and told
    PoliteAnnouncer(ScreenReader.Opener opener, BooleanSupplier active, Executor thread, Later later) {
        this.opener = opener;
        this.active = active;
        this.thread = thread;
        this.later = later;
    }

    @Override
    public synchronized void announce(String sentence) {
        next = sentence;
        if (sentence.isEmpty()) {
            // Something else has happened meanwhile, so the same sentence would be news again.
            forget();
        } else if (!waiting) {
            waiting = true;
            later.after(pause, () -> thread.execute(this::say));
            pause = PAUSE;
        }
    }

    @Override
    public synchronized void forget() {
        said = "";
    }

    @Override
    public void focus(String control) {
        if (followsFocus && focused.getAndSet(control) == null) {
            thread.execute(this::sayFocus);
        }
    }

    @Override
    public boolean followsFocus() {
        return followsFocus;
    }

    private void say() {
        String sentence = take();
        if (!sentence.isEmpty()) {
            tell(told -> told.say(sentence));
        }
    }

    private void sayFocus() {
        String control = focused.getAndSet(null);
        if (control != null) {
            tell(told -> told.focus(control));
        }
    }

    @FunctionalInterface
    private interface Telling {
        void tell(ScreenReader told) throws Exception;
    }

    private void tell(Telling telling) {
        if (failures == TRIES || !active.getAsBoolean()) {
            return;
        }
        try {
            ScreenReader told = reader == null ? opener.open() : reader;
            reader = told;
            telling.tell(told);
            followsFocus = told.followsFocus();
            failures = 0;
        } catch (Exception | LinkageError problem) {
            failures++;
            followsFocus = false;
            LOG.info("A sentence was not announced{}: {}", failures == TRIES ? ", nor will others be" : "",
                    problem.toString());
        }
    }

    private synchronized String take() {
        waiting = false;
        if (next.equals(said)) {
            return "";
        }
        said = next;
        return said;
    }
}
