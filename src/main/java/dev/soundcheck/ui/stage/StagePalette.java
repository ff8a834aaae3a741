package dev.soundcheck.ui.stage;

import javafx.scene.paint.Color;

/// The colors of the text, as the style sheet has them now.
///
/// @param litText  on a box filled with the color of the light
/// @param strong   true where the lit word is to be a filled box: high contrast
record StagePalette(Color heard, Color lit, Color litText, Color known, Color pending, boolean strong) {}
