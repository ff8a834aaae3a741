/// HTTP archives (HAR 1.2): takes are written as one, and takes are read from those of other programs.
@NullMarked
package dev.soundcheck.har;

import org.jspecify.annotations.NullMarked;
