/// What was measured, and what may be said about it.
@NullMarked
package dev.soundcheck.lab.result;

import org.jspecify.annotations.NullMarked;
