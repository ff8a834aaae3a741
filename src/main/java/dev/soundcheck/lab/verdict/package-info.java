/// The verdict on a lab: in one sentence, pair by pair, and how many more runs would decide a pair.
@NullMarked
package dev.soundcheck.lab.verdict;

import org.jspecify.annotations.NullMarked;
