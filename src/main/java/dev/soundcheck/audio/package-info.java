/// Sound: PCM formats and tracks, the ring, the playback clock and the line. The only package that knows javax.sound.
@NullMarked
package dev.soundcheck.audio;

import org.jspecify.annotations.NullMarked;
