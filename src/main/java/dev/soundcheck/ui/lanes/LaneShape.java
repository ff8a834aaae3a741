package dev.soundcheck.ui.lanes;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// One lane as rectangles and positions, ready to be painted. Immutable; all in pixels of the chart.
///
/// @param ticks   arrivals of audio, those of one pixel column together
/// @param reused  true where the connection was warm, so that it has no phases
/// @param live    true while it still grows
public record LaneShape(List<Bar> bars, List<ChunkTick> ticks, OptionalDouble firstAudioX, OptionalDouble heardX,
        OptionalDouble doneX, boolean reused, boolean live) {
    /// So that a stretch of a pixel can be pointed at.
    private static final double GRIP_PX = 1;

    /// What a stretch of a lane is.
    public enum Kind {
        DNS("DNS"), TCP("TCP"), TLS("TLS"), UPGRADE("upgrade"), REQUEST("request"),
        /// From the last byte sent to the first audio.
        WAIT("wait"),
        /// From the first audio to the last.
        STREAM("audio");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// Name and length of the stretch at this position, empty where there is none.
    String wordsAt(double x) {
        for (Bar bar : bars.reversed()) {
            if (x >= bar.x() - GRIP_PX && x <= bar.x() + bar.width() + GRIP_PX) {
                return String.format(Locale.ROOT, "%s: %.1f ms%s", bar.kind().title(), bar.millis(),
                        live && bar.kind() == Kind.STREAM ? " so far" : "");
            }
        }
        return "";
    }

    /// A stretch of the lane.
    ///
    /// @param millis  how long it took, or has taken so far
    public record Bar(Kind kind, double x, double width, double millis) {}

    /// An arrival of audio.
    ///
    /// @param audioMillis  the sound that arrived in this pixel column
    public record ChunkTick(double x, double audioMillis) {}
}
