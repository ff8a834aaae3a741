/// A request as code to copy, run and hear.
@NullMarked
package dev.soundcheck.snippet;

import org.jspecify.annotations.NullMarked;
