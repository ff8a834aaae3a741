/// From parameters to samples: excitation, filters, vocoder, resampling.
@NullMarked
package dev.soundcheck.offline.voice.sound;

import org.jspecify.annotations.NullMarked;
