/// Time stamps of one take, on one monotonic clock that begins at the press of Speak, and the steps of the axes that
/// show them.
@NullMarked
package dev.soundcheck.trace;

import org.jspecify.annotations.NullMarked;
