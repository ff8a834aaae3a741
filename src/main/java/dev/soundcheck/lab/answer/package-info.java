/// Which endpoint: the answer to what the user is building, and what the user's own runs say about it.
@NullMarked
package dev.soundcheck.lab.answer;

import org.jspecify.annotations.NullMarked;
