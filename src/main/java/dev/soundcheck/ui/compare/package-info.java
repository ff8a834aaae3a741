/// Takes side by side: one playhead, one loudness, and blind where one wants it.
@NullMarked
package dev.soundcheck.ui.compare;

import org.jspecify.annotations.NullMarked;
