/// The bytes of a track: in memory, beside it on the disk while it grows, and in the file it was kept in.
@NullMarked
package dev.soundcheck.audio.store;

import org.jspecify.annotations.NullMarked;
