/// Samples on their way from a track to the ring: read, looped, resampled, stretched. Knows no thread and no device.
@NullMarked
package dev.soundcheck.audio.pcm;

import org.jspecify.annotations.NullMarked;
