/// WAV files: their head, and writing a track as one.
@NullMarked
package dev.soundcheck.audio.wav;

import org.jspecify.annotations.NullMarked;
