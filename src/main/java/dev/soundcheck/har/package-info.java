/// HTTP archives (HAR 1.2): takes written as one, and the takes that somebody else's holds.
@NullMarked
package dev.soundcheck.har;

import org.jspecify.annotations.NullMarked;
