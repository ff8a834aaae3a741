/// Load steps: more and more generations at once, until a limit.
@NullMarked
package dev.soundcheck.lab.load;

import org.jspecify.annotations.NullMarked;
