package dev.soundcheck.settings;

/// Where the window stood, on all screens taken together, and how large it was.
///
/// @param maximized  true where it filled its screen; the other values are its place before
public record WindowPlace(double xPx, double yPx, double widthPx, double heightPx, boolean maximized) {
    private static final double LEAST_PX = 200;
    private static final double MOST_PX = 20_000;

    /// Values out of range are brought into it: a file can hold anything.
    public WindowPlace {
        xPx = inRange(xPx, -MOST_PX, 0);
        yPx = inRange(yPx, -MOST_PX, 0);
        widthPx = inRange(widthPx, LEAST_PX, LEAST_PX);
        heightPx = inRange(heightPx, LEAST_PX, LEAST_PX);
    }

    private static double inRange(double px, double least, double otherwise) {
        return Double.isNaN(px) ? otherwise : Math.clamp(px, least, MOST_PX);
    }
}
