/// Takes side by side: one playhead, one loudness, blind if the user wants it.
@NullMarked
package dev.soundcheck.ui.compare;

import org.jspecify.annotations.NullMarked;
