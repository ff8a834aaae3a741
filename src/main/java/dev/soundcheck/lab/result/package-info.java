/// What was measured, and the conclusions from it.
@NullMarked
package dev.soundcheck.lab.result;

import org.jspecify.annotations.NullMarked;
