/// Output devices, real and silent: found, opened, written to. The only package of audio that knows javax.sound.
@NullMarked
package dev.soundcheck.audio.device;

import org.jspecify.annotations.NullMarked;
