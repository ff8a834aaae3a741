/// Turns a refusal of the service or the network into a sentence, a next step and a clean detail.
@NullMarked
package dev.soundcheck.cartesia.failure;

import org.jspecify.annotations.NullMarked;
