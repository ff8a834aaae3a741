/// What went wrong, in one sentence, and what to do about it.
@NullMarked
package dev.soundcheck.ui.problem;

import org.jspecify.annotations.NullMarked;
