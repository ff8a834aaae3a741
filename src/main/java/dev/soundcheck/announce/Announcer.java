package dev.soundcheck.announce;

/// Has the user's screen reader say a sentence. Any thread; returns at once. Without a screen reader nothing happens.
@FunctionalInterface
public interface Announcer {
    /// A sentence that is still waiting is replaced.
    ///
    /// @param sentence  empty where there is nothing to say any more: what is waiting is dropped
    void announce(String sentence);

    /// Lets the sentence that was said last be said again. What is waiting stays.
    default void forget() {}

    /// Says at once what has the focus. Without effect unless it is followed.
    ///
    /// @param control  empty where another program has the focus
    default void focus(String control) {}

    /// True where the screen reader has to be told what has the focus: on Linux, where the toolkit does not do it.
    default boolean followsFocus() {
        return false;
    }

    /// Says nothing.
    static Announcer none() {
        return _ -> {};
    }
}
