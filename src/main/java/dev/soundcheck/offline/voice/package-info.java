/// The voices themselves: a script in, timed sound out. Knows nothing of HTTP.
@NullMarked
package dev.soundcheck.offline.voice;

import org.jspecify.annotations.NullMarked;
