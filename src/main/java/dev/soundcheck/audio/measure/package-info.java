/// What is measured of a finished track: loudness and the peaks of its waveform.
@NullMarked
package dev.soundcheck.audio.measure;

import org.jspecify.annotations.NullMarked;
