package dev.soundcheck.ui.wire;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.session.Cursor;
import dev.soundcheck.session.Desk;
import dev.soundcheck.session.Take;
import dev.soundcheck.trace.ChunkStamps;
import dev.soundcheck.wire.Stretch;
import dev.soundcheck.wire.WireKind;
import org.jspecify.annotations.Nullable;

/// Ties the rows of the log to what is chosen on the desk, in both directions. FX thread.
final class DeskLink {
    private final Desk desk;
    private Cursor seen = Cursor.NONE;

    DeskLink(Desk desk) {
        this.desk = desk;
    }

    /// Chooses on the desk what a row is about: its words where it holds stamps, its chunk where it is one.
    void choose(Take take, WireKind kind, Stretch stretch) {
        if (take != desk.take()) {
            return;
        }
        int chunk = chunk(take, stretch);
        if (kind == WireKind.STAMPS) {
            desk.chooseStamped(stretch.fromSeconds(), stretch.toSeconds());
        } else if (chunk < 0) {
            desk.chooseRange(stretch.fromSeconds(), stretch.toSeconds());
        } else {
            desk.chooseChunk(take, chunk);
        }
        seen = desk.cursor();
    }

    /// The stretch that was chosen elsewhere since the last call; null where none was.
    @Nullable
    Stretch news(Cursor cursor) {
        if (cursor.equals(seen)) {
            return null;
        }
        seen = cursor;
        return new Stretch(cursor.fromSeconds(), cursor.toSeconds());
    }

    /// The sound of a chunk, null where the take has no such chunk.
    static @Nullable Stretch stretch(Take take, int chunk) {
        PcmTrack track = take.track();
        ChunkStamps chunks = take.trace().chunks();
        if (track == null || chunk < 0 || chunk >= chunks.count()) {
            return null;
        }
        long begin = chunks.beginFrame(chunk);
        return new Stretch(track.format().seconds(begin), track.format().seconds(begin + chunks.frames(chunk)));
    }

    /// The chunk that holds just this sound, -1 where none does.
    private static int chunk(Take take, Stretch stretch) {
        PcmTrack track = take.track();
        if (track == null) {
            return -1;
        }
        ChunkStamps chunks = take.trace().chunks();
        long from = track.format().frames(stretch.fromSeconds());
        int chunk = chunks.chunkAt(from);
        boolean whole = chunk >= 0 && chunks.beginFrame(chunk) == from
                && chunks.beginFrame(chunk) + chunks.frames(chunk) == track.format().frames(stretch.toSeconds());
        return whole ? chunk : -1;
    }
}
