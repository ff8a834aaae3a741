/// The drawer that shows a take's wire log.
@NullMarked
package dev.soundcheck.ui.wire;

import org.jspecify.annotations.NullMarked;
