package dev.soundcheck.ui.waveform;

import javafx.scene.paint.Color;

/// The colors of the drawing, as the style sheet has them now.
record WavePalette(Color heard, Color known, Color lit, Color chunk, Color word, Color wordText, Color litText,
        Color phoneme) {}
