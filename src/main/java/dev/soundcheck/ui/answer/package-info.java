/// The page "Which endpoint?": four questions, one answer, and what the user's own runs say about it.
@NullMarked
package dev.soundcheck.ui.answer;

import org.jspecify.annotations.NullMarked;
