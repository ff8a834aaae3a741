/// The same sound heard in another way: at another rate, over a telephone, misread. Pure functions on complete tracks.
@NullMarked
package dev.soundcheck.audio.effect;

import org.jspecify.annotations.NullMarked;
