package dev.soundcheck.tour;

import java.util.List;

/// The size of a window, and how many pixels of the screen are one of its own.
///
/// @param name  in names of files
public record Format(String name, int width, int height, int scale) {
    /// The smallest, the usual, a large one, and all of a full-HD screen at 200 %, without the bar of the window.
    public static final List<Format> ALL = List.of(new Format("800x560", 800, 560, 1),
            new Format("1000x700", 1000, 700, 1), new Format("1600x1000", 1600, 1000, 1),
            new Format("200-percent", 960, 503, 2));
}
