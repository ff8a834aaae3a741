/// A request as code that somebody can copy, run and hear.
@NullMarked
package dev.soundcheck.snippet;

import org.jspecify.annotations.NullMarked;
