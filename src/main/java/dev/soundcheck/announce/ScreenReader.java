package dev.soundcheck.announce;

/// The way to the screen reader of one platform. One thread; may block.
@FunctionalInterface
interface ScreenReader {
    /// Without effect while no screen reader listens.
    ///
    /// @throws Exception  the platform does not offer it, or it does not answer
    void say(String sentence) throws Exception;

    /// As `Announcer.focus`.
    default void focus(String control) throws Exception {}

    /// As `Announcer.followsFocus`.
    default boolean followsFocus() {
        return false;
    }

    /// Opens the way when the first sentence is said.
    @FunctionalInterface
    interface Opener {
        ScreenReader open() throws Exception;
    }
}
