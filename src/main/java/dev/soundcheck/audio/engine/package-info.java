/// The player: commands in, the feeder that fills the ring, the state and meters out.
@NullMarked
package dev.soundcheck.audio.engine;

import org.jspecify.annotations.NullMarked;
