/// What a comparison is to do: lanes, runs, their order and their cost.
@NullMarked
package dev.soundcheck.lab.plan;

import org.jspecify.annotations.NullMarked;
