/// One row per endpoint with the phases of its last take, on one time axis.
@NullMarked
package dev.soundcheck.ui.lanes;

import org.jspecify.annotations.NullMarked;
