/// What every screen needs: the FX thread as an executor, the pulse, the canvas, rooms, and shared controls.
@NullMarked
package dev.soundcheck.ui.kit;

import org.jspecify.annotations.NullMarked;
