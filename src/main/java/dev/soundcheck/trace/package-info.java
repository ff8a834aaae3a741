/// Time stamps of one take on one monotonic clock whose origin is the press of Speak.
@NullMarked
package dev.soundcheck.trace;

import org.jspecify.annotations.NullMarked;
