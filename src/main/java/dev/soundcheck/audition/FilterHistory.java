package dev.soundcheck.audition;

import org.jspecify.annotations.Nullable;

/// Remembers the last filter that left something, so that one key leads from an empty list back. One thread.
public final class FilterHistory {
    private VoiceFilter good = VoiceFilter.ALL;
    private @Nullable VoiceFilter undo;

    /// Notes how many voices a filter has left.
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
