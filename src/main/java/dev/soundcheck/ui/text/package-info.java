/// Text broken into rows of a width by our own breaks, in all directions of writing: the stage, the editor and every note that wraps.
@NullMarked
package dev.soundcheck.ui.text;

import org.jspecify.annotations.NullMarked;
