/// The latency lab's screen: set a comparison up, watch it, read it, race it.
@NullMarked
package dev.soundcheck.ui.lab;

import org.jspecify.annotations.NullMarked;
