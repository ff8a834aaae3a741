/// Time stamps of one take on one monotonic clock whose origin is the press of Speak, and the steps of the axes that show
/// them.
@NullMarked
package dev.soundcheck.trace;

import org.jspecify.annotations.NullMarked;
