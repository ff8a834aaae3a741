/// The script, and the stage it becomes while it is spoken.
@NullMarked
package dev.soundcheck.ui.stage;

import org.jspecify.annotations.NullMarked;
