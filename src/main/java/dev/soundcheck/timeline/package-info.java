/// Words and phonemes in time, aligned to the text that was sent.
@NullMarked
package dev.soundcheck.timeline;

import org.jspecify.annotations.NullMarked;
