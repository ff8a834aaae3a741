/// What may be said about a lab: in one sentence, pair by pair, and how many runs would tell more.
@NullMarked
package dev.soundcheck.lab.verdict;

import org.jspecify.annotations.NullMarked;
