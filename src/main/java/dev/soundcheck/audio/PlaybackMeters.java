package dev.soundcheck.audio;

/// Figures about the sound that is heard now, for showing.
///
/// @param peak            highest sample of the 1024 frames from the playhead on (23 ms at 44.1 kHz), 0…1, as heard
/// @param rms             their root mean square, likewise; 0 while nothing sounds
/// @param underruns       how often the line ran dry in the middle of this track
/// @param underrunNanos   how long it was dry, all in all
/// @param startDelayNanos from when both sound was there and `play` was called, to the first frame out; 0 before that
/// @param toleranceNanos  how late the next chunk may come without a gap, where playback starts now
/// @param rate            pace, 1 for the track's own
public record PlaybackMeters(double peak, double rms, int underruns, long underrunNanos, long startDelayNanos,
        long toleranceNanos, double rate) {

    public static final PlaybackMeters NOTHING = new PlaybackMeters(0, 0, 0, 0, 0, 0, 1);

    /// A level of 0…1 in decibels below full scale, -100 for silence.
    public static double decibels(double level) {
        return level <= 1e-5 ? -100 : 20 * Math.log10(level);
    }
}
