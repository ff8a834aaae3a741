package dev.soundcheck.audition;

import org.jspecify.annotations.Nullable;

/// Remembers the last filter that left something, so that an empty list is one key from a full one. One thread.
public final class FilterHistory {
    private VoiceFilter good = VoiceFilter.ALL;
    private @Nullable VoiceFilter undo;

    /// Tells what a filter has left.
    public void found(VoiceFilter filter, int voices) {
        if (voices > 0) {
            good = filter;
            undo = null;
        } else {
            undo = good.equals(filter) ? VoiceFilter.ALL : good;
        }
    }

    /// Where to go back to, null while the list is not empty.
    public @Nullable VoiceFilter undo() {
        return undo;
    }
}
