package dev.soundcheck.ui.kit;

/// How far a turn of the wheel zooms: as far for many small events as for the one that is their sum. Stateless.
public final class WheelZoom {
    /// What one key or one notch of a wheel does.
    public static final double STEP = 1.25;
    private static final double NOTCH_PX = 40;

    private WheelZoom() {}

    public static double notches(double deltaPx) {
        return deltaPx / NOTCH_PX;
    }

    /// Above 1 to zoom in.
    public static double factor(double deltaPx) {
        return Math.pow(STEP, notches(deltaPx));
    }
}
