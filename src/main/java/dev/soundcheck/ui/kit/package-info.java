/// What every screen needs: the FX thread as an executor, the pulse, the canvas.
@NullMarked
package dev.soundcheck.ui.kit;

import org.jspecify.annotations.NullMarked;
