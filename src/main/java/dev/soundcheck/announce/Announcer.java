package dev.soundcheck.announce;

/// Has the user's screen reader say a sentence. Any thread; returns at once. Without a screen reader nothing happens.
@FunctionalInterface
public interface Announcer {
    /// A sentence that is still waiting is replaced.
    ///
    /// @param sentence  empty where there is nothing to say any more: what is waiting is dropped
    void announce(String sentence);

    /// Says nothing.
    static Announcer none() {
        return _ -> {};
    }
}
