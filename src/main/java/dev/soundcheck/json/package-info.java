/// Careful reading of JSON that other programs may have written.
@NullMarked
package dev.soundcheck.json;

import org.jspecify.annotations.NullMarked;
