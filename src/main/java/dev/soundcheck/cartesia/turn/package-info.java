/// One utterance whatever its endpoint: attempts, the watch for stalls, and the intake of its events.
@NullMarked
package dev.soundcheck.cartesia.turn;

import org.jspecify.annotations.NullMarked;
