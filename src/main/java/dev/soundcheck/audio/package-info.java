/// Sound as the rest of the program knows it: PCM formats and tracks, and the ports to play and to control them.
@NullMarked
package dev.soundcheck.audio;

import org.jspecify.annotations.NullMarked;
