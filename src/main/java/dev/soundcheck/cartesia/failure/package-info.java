/// Makes a sentence, a next step and a clean detail of whatever the service or the network refused.
@NullMarked
package dev.soundcheck.cartesia.failure;

import org.jspecify.annotations.NullMarked;
