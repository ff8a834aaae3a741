package dev.soundcheck.ui.kit;

import java.util.concurrent.atomic.AtomicInteger;

/// Tells the answer to the latest wish from one to an older wish. Any thread.
public final class Latest {
    private final AtomicInteger wishes = new AtomicInteger();

    /// One wish of many.
    @FunctionalInterface
    public interface Wish {
        /// True until there is a newer wish, or all are forgotten.
        boolean stands();
    }

    /// A new wish; no older one stands from now on.
    public Wish wish() {
        int mine = wishes.incrementAndGet();
        return () -> mine == wishes.get();
    }

    /// No wish stands from now on.
    public void forget() {
        wishes.incrementAndGet();
    }
}
