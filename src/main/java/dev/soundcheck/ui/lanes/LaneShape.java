package dev.soundcheck.ui.lanes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// One lane as rectangles and positions, ready to be painted. Immutable; all in pixels of the chart.
///
/// @param ticks   arrivals of audio, those of one pixel column together
/// @param wordsX  arrivals of messages with stamps, one a pixel column
/// @param server  the server's own part of the wait, where it was told
/// @param reused  true where the connection was warm, so that it has no phases
/// @param live    true while it still grows
public record LaneShape(List<Bar> bars, List<ChunkTick> ticks, List<Double> wordsX, Marks marks,
        Optional<Bar> server, boolean reused, boolean live) {
    /// A stretch of a pixel is widened to this, so that the pointer can reach it.
    private static final double GRIP_PX = 1;
    private static final double TICK_GRIP_PX = 3;

    /// What a stretch of a lane is.
    public enum Kind {
        DNS("DNS"), TCP("TCP"), TLS("TLS"), UPGRADE("upgrade"), REQUEST("request"),
        /// From the last byte sent to the first audio.
        WAIT("wait"),
        /// From the first audio to the last.
        STREAM("audio"),
        /// The silence at the beginning of the audio.
        SILENCE("leading silence"),
        /// The time that the server reports for its work on the first chunk.
        SERVER("server");

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
                return String.format(Locale.ROOT, "%s: %.1f ms%s", bar.kind().title(), bar.millis(), more(bar));
            }
        }
        return "";
    }

    /// The arrival of audio nearest to this position within a few pixels, null where there is none.
    @Nullable
    ChunkTick tickAt(double x) {
        ChunkTick nearest = null;
        for (ChunkTick tick : ticks) {
            if (Math.abs(tick.x() - x) <= TICK_GRIP_PX
                    && (nearest == null || Math.abs(tick.x() - x) < Math.abs(nearest.x() - x))) {
                nearest = tick;
            }
        }
        return nearest;
    }

    private String more(Bar bar) {
        return switch (bar.kind()) {
            case STREAM -> live ? " so far" : "";
            case WAIT -> marks.firstAudioX().isEmpty()
                    ? ""
                    : server.map(own -> String.format(Locale.ROOT,
                            ": the server worked %.1f ms, the rest took %.1f ms", own.millis(),
                            bar.millis() - own.millis()))
                            .orElse("; the server's part is not known");
            case DNS, TCP, TLS, UPGRADE, REQUEST, SILENCE, SERVER -> "";
        };
    }

    /// Where the instants are, each empty until it has come.
    public record Marks(OptionalDouble headersX, OptionalDouble firstByteX, OptionalDouble firstAudioX,
            OptionalDouble heardX, OptionalDouble doneX) {}

    /// A stretch of the lane.
    ///
    /// @param millis  how long it took, or has taken so far
    public record Bar(Kind kind, double x, double width, double millis) {}

    /// An arrival of audio.
    ///
    /// @param audioMillis  the sound that arrived in this pixel column
    /// @param first        the first of the column's chunks
    /// @param last         and its last one
    public record ChunkTick(double x, double audioMillis, int first, int last) {}
}
