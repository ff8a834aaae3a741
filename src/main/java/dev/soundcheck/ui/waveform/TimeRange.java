package dev.soundcheck.ui.waveform;

/// A stretch of a take.
record TimeRange(double fromSeconds, double toSeconds) {}
