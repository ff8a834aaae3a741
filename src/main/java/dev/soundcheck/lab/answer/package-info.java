/// Which endpoint: the answer from what one is building, and what one's own runs say about it.
@NullMarked
package dev.soundcheck.lab.answer;

import org.jspecify.annotations.NullMarked;
