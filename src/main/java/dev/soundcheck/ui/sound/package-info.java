/// What is set of the sound, in the settings, the bar and the live session alike: volume, pace, device, delay.
@NullMarked
package dev.soundcheck.ui.sound;

import org.jspecify.annotations.NullMarked;
