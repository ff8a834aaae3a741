/// Experiments with a live turn: the same text sent in several ways, the results, and the files they are kept in.
@NullMarked
package dev.soundcheck.live.experiment;

import org.jspecify.annotations.NullMarked;
