/// The frame of the window: what lies where, shortcuts, the status line.
@NullMarked
package dev.soundcheck.ui.shell;

import org.jspecify.annotations.NullMarked;
