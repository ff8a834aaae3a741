package dev.soundcheck.session;

import dev.soundcheck.audio.PcmTrack;
import org.jspecify.annotations.Nullable;

/// What the desk shows, and whose sound is heard.
public sealed interface Showing {
    Showing NOTHING = new Nothing();

    /// The take whose text, words and trace are shown; null where there is none.
    @Nullable
    Take take();

    /// The track that is heard; null where there is none yet.
    @Nullable
    PcmTrack track();

    /// Nothing was spoken yet.
    record Nothing() implements Showing {
        @Override
        public @Nullable Take take() {
            return null;
        }

        @Override
        public @Nullable PcmTrack track() {
            return null;
        }
    }

    /// A take and its own sound, while it streams and afterwards.
    record Speech(Take take) implements Showing {
        @Override
        public @Nullable PcmTrack track() {
            return take.track();
        }
    }

    /// Another sound: a preview, one side of a comparison, a race. It lasts until it was heard.
    ///
    /// @param take  whose words follow the sound; null where what was shown before stays, at rest
    record Sound(PcmTrack track, @Nullable Take take) implements Showing {}
}
