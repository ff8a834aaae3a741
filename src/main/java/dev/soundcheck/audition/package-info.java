/// Choosing a voice: search, previews, fair comparison, markup in the line. Knows neither window nor disk.
@NullMarked
package dev.soundcheck.audition;

import org.jspecify.annotations.NullMarked;
