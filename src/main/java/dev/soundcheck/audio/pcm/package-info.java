/// Samples on their way from a track to the ring: read, looped, resampled, filtered, stretched. Starts no thread, knows
/// no device.
@NullMarked
package dev.soundcheck.audio.pcm;

import org.jspecify.annotations.NullMarked;
