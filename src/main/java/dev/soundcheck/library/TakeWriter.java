package dev.soundcheck.library;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.store.BlockCache;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.trace.Mark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Writes one take as it streams. Everything runs on the library's own thread.
final class TakeWriter {
    private final Take take;
    private final TakeFolder folder;
    private final String uid = UUID.randomUUID().toString();
    private final String voiceName;
    private @Nullable WavFile wav;
    private boolean done;
    private boolean firstOutWritten;
    private boolean stamped;

    TakeWriter(Take take, TakeFolder folder, String voiceName) {
        this.take = take;
        this.folder = folder;
        this.voiceName = voiceName;
    }

    String id() {
        return folder.id();
    }

    Take take() {
        return take;
    }

    boolean done() {
        return done;
    }

    /// Writes the folder's first file, so that a crash from here on can be recovered.
    TakeHead begin() throws IOException {
        TakeHead head = head(take.state().ended() ? TakeState.STREAMING : take.state(), Review.NONE);
        folder.writeHead(head, take.request(), null);
        return head;
    }

    /// Appends what has arrived; closes the files where the take is over.
    ///
    /// @param review  as it stands now, which may be before the take has ended
    TakeHead advance(Review review) throws IOException {
        // The state is read before the sound: else sound that comes just before the end could be missed.
        TakeState state = take.state();
        PcmTrack track = take.track();
        if (track != null) {
            if (wav == null) {
                wav = WavFile.create(folder.sound(), track.format());
            }
            wav.catchUp(track);
        }
        TakeHead head = head(state, review);
        if (state.ended()) {
            close(true);
            firstOutWritten = take.trace().at(Mark.FIRST_OUT).isPresent();
            folder.writeEnd(head, take);
            done = true;
        }
        return head;
    }

    /// The first sound may be heard only after the stream has ended; the trace is written again then.
    ///
    /// @return false where there is nothing left to wait for
    boolean awaitsFirstOut() throws IOException {
        if (take.track() == null || stamped) {
            return false;
        }
        if (take.trace().at(Mark.FIRST_OUT).isPresent()) {
            stamped = true;
            if (!firstOutWritten) {
                folder.writeTrace(take);
            }
            return false;
        }
        return true;
    }

    /// From now on the sound is read from the file, and its memory is given back.
    void release(Supplier<Path> where, BlockCache cache) {
        PcmTrack track = take.track();
        if (track != null) {
            track.keptIn(WavFile.written(where, track, cache));
        }
    }

    /// Closes the file after a failure; the next start recovers what is there.
    void abandon() {
        done = true;
        try {
            close(false);
        } catch (IOException _) {
            // The failure that led here was reported already.
        }
    }

    private void close(boolean finish) throws IOException {
        WavFile open = wav;
        wav = null;
        if (open != null) {
            try (open) {
                if (finish) {
                    open.finish();
                }
            }
        }
    }

    private TakeHead head(TakeState state, Review review) {
        return TakeHead.live(take, state, folder.id(), uid, voiceName, review);
    }
}
