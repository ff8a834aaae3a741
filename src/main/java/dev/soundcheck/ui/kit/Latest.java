package dev.soundcheck.ui.kit;

import java.util.concurrent.atomic.AtomicInteger;

/// Separates answers to the latest wish from answers to older ones. Any thread.
public final class Latest {
    private final AtomicInteger wishes = new AtomicInteger();

    /// One wish of many.
    @FunctionalInterface
    public interface Wish {
        /// True until there is a newer wish, or all are dropped.
        boolean stands();
    }

    /// Makes a new wish; all older ones are void.
    public Wish wish() {
        int mine = wishes.incrementAndGet();
        return () -> mine == wishes.get();
    }

    /// Makes all wishes void.
    public void forget() {
        wishes.incrementAndGet();
    }
}
