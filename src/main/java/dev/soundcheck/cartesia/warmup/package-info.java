/// Makes the first take of a process as quick as the second, with a server of its own that nobody is billed for.
@NullMarked
package dev.soundcheck.cartesia.warmup;

import org.jspecify.annotations.NullMarked;
