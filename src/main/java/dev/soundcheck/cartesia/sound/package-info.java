/// Decoders: WAV, MP3 and raw bytes in, whole PCM frames out.
@NullMarked
package dev.soundcheck.cartesia.sound;

import org.jspecify.annotations.NullMarked;
