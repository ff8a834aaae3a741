package dev.soundcheck.session;

import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.timeline.Lit;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.ChunkStamps;

/// The selection in what is shown. Word, chunk and time range are views of one place. Immutable.
///
/// @param origin       what was chosen; the other faces follow from it
/// @param fromSeconds  in the sound; NaN where nothing is chosen
/// @param toSeconds    end of the chosen stretch; equal to the start for an instant
/// @param word         index of the word lit there, -1 where there is none
/// @param chunk        index of the chunk that brought that sound, -1 where there is none
public record Cursor(Origin origin, double fromSeconds, double toSeconds, int word, int chunk) {
    public static final Cursor NONE = new Cursor(Origin.NONE, Double.NaN, Double.NaN, -1, -1);

    /// What the user selected.
    public enum Origin {
        NONE, INSTANT, RANGE, WORD, CHUNK
    }

    /// What is needed to find the other views of a place.
    record Ground(Timeline timeline, ChunkStamps chunks, PcmFormat format) {
        Cursor instant(double seconds) {
            return new Cursor(Origin.INSTANT, seconds, seconds, timeline.wordAt(seconds), chunkAt(seconds));
        }

        Cursor range(double fromSeconds, double toSeconds) {
            return new Cursor(Origin.RANGE, fromSeconds, toSeconds, timeline.wordAt(fromSeconds),
                    chunkAt(fromSeconds));
        }

        /// Selects by a message of stamps: the first word that starts there.
        Cursor stamped(double fromSeconds, double toSeconds) {
            return new Cursor(Origin.RANGE, fromSeconds, toSeconds, timeline.wordIn(fromSeconds, toSeconds),
                    chunkAt(fromSeconds));
        }

        Cursor word(int word) {
            Lit lit = timeline.litWith(word);
            double from = timeline.onsetSeconds(word);
            return new Cursor(Origin.WORD, from, Math.max(from, lit.endSeconds()), word, chunkAt(from));
        }

        Cursor chunk(int chunk) {
            long begin = chunks.beginFrame(chunk);
            double from = format.seconds(begin);
            return new Cursor(Origin.CHUNK, from, format.seconds(begin + chunks.frames(chunk)),
                    timeline.wordAt(from), chunk);
        }

        private int chunkAt(double seconds) {
            return chunks.chunkAt(format.frames(seconds));
        }
    }

    /// True where a range is selected, not only an instant.
    public boolean stretch() {
        return toSeconds > fromSeconds;
    }
}
