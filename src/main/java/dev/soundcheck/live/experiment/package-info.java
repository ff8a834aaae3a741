/// Experiments with a live turn: the same text sent in several ways, what came of each, and the files they are kept in.
@NullMarked
package dev.soundcheck.live.experiment;

import org.jspecify.annotations.NullMarked;
