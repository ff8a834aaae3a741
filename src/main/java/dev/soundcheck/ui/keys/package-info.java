/// The keys of the window: one table that binds them, shows them and names them.
@NullMarked
package dev.soundcheck.ui.keys;

import org.jspecify.annotations.NullMarked;
