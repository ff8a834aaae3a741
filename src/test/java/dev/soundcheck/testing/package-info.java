/// Hand-made fixtures: scripted services, playbacks and clocks that a test moves by hand.
@NullMarked
package dev.soundcheck.testing;

import org.jspecify.annotations.NullMarked;
