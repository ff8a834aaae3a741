package dev.soundcheck.ui.kit;

import dev.soundcheck.trace.Phase;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// The marks that a lane bears wherever one is drawn. Stateless.
public final class LaneMarks {
    private static final double FULL_TICK_MILLIS = 250;
    private static final double WEDGE_PX = 6;

    private LaneMarks() {}

    /// How high the tick of a chunk stands, as a part of the lane.
    ///
    /// @param least  for chunks that hold little
    public static double tickShare(double audioMillis, double least) {
        return Math.clamp(audioMillis / FULL_TICK_MILLIS, least, 1);
    }

    /// The instant the first frame left the loudspeaker: a small wedge below the lane.
    public static void heard(GraphicsContext graphics, Color color, double x, double top) {
        graphics.setFill(color);
        graphics.fillPolygon(new double[]{x, x - 4, x + 4}, new double[]{top, top + WEDGE_PX, top + WEDGE_PX}, 3);
    }

    /// How strongly a phase of the connection is filled with the color of its lane, from 0 to 1.
    public static double strength(Phase phase) {
        return switch (phase) {
            case DNS -> 0.35;
            case TCP, UPGRADE -> 0.55;
            case TLS -> 0.75;
            case REQUEST -> 1;
        };
    }
}
