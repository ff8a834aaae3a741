/// The knobs of the sound: what is set in one place and reached from several.
@NullMarked
package dev.soundcheck.ui.sound;

import org.jspecify.annotations.NullMarked;
