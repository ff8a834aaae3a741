package dev.soundcheck.ui.voice;

/// Runs something on the FX thread after a while; by hand in tests.
@FunctionalInterface
public interface Later {
    void after(long millis, Runnable task);
}
