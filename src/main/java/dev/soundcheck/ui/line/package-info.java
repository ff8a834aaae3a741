/// Help with the line while it is written: samples, tags and their faults, the estimate.
@NullMarked
package dev.soundcheck.ui.line;

import org.jspecify.annotations.NullMarked;
