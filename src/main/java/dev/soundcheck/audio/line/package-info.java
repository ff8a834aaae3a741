/// The audio thread: ring to line, the volume on the way, and the clock of the frames played.
@NullMarked
package dev.soundcheck.audio.line;

import org.jspecify.annotations.NullMarked;
