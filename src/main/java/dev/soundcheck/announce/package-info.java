/// Sentences for the user's screen reader, which the toolkit cannot announce (docs/decisions/0021).
@NullMarked
package dev.soundcheck.announce;

import org.jspecify.annotations.NullMarked;
