/// What helps with the line while it is written: samples, tags, what is wrong with them, what it will come to.
@NullMarked
package dev.soundcheck.ui.line;

import org.jspecify.annotations.NullMarked;
