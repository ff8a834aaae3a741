/// What went over the wire for one take, row by row.
@NullMarked
package dev.soundcheck.wire;

import org.jspecify.annotations.NullMarked;
