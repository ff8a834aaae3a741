/// Load steps: more and more generations at once, as a staircase.
@NullMarked
package dev.soundcheck.ui.load;

import org.jspecify.annotations.NullMarked;
