/// Makes the first take of a process as quick as the second: speaks a line over a server inside the process, for free.
@NullMarked
package dev.soundcheck.cartesia.warmup;

import org.jspecify.annotations.NullMarked;
