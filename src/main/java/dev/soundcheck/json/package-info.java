/// Careful reading of JSON from files that somebody else may have written. Gson lives behind it.
@NullMarked
package dev.soundcheck.json;

import org.jspecify.annotations.NullMarked;
