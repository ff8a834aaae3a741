package dev.soundcheck.settings;

import org.jspecify.annotations.Nullable;

/// The layout of the window and the size of its text.
///
/// @param textScale   of what is spoken, 0.6…2.5
/// @param sidePx      width of the panel at the side, 240…640
/// @param sideShown   false where only its buttons are left
/// @param waveformPx  height of the waveform; 0 for a share of the window
/// @param place       of the window, null before it was shown
public record LookSettings(double textScale, double sidePx, boolean sideShown, double waveformPx, Lanes lanes,
        @Nullable WindowPlace place) {
    public static final double LEAST_TEXT_SCALE = 0.6;
    public static final double MOST_TEXT_SCALE = 2.5;
    public static final double LEAST_SIDE_PX = 240;
    public static final double MOST_SIDE_PX = 640;
    public static final double MOST_WAVEFORM_PX = 2000;
    public static final LookSettings DEFAULT = new LookSettings(1, 300, true, 0, Lanes.AUTOMATIC, null);

    /// Whether the lanes are shown.
    public enum Lanes {
        /// Shown where the window is high enough.
        AUTOMATIC, SHOWN, FOLDED
    }

    /// Values out of range are brought into it: a file can hold anything.
    public LookSettings {
        textScale = Double.isNaN(textScale) ? 1 : Math.clamp(textScale, LEAST_TEXT_SCALE, MOST_TEXT_SCALE);
        sidePx = Double.isNaN(sidePx) ? 300 : Math.clamp(sidePx, LEAST_SIDE_PX, MOST_SIDE_PX);
        waveformPx = Double.isNaN(waveformPx) ? 0 : Math.clamp(waveformPx, 0, MOST_WAVEFORM_PX);
    }

    public LookSettings withPlace(@Nullable WindowPlace other) {
        return new LookSettings(textScale, sidePx, sideShown, waveformPx, lanes, other);
    }
}
