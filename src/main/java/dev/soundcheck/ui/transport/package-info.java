/// The bottom bar: where, which endpoint, and the one loud button.
@NullMarked
package dev.soundcheck.ui.transport;

import org.jspecify.annotations.NullMarked;
