/// The commands: serve, speak, compare, voices, tour.
@NullMarked
package dev.soundcheck.cli;

import org.jspecify.annotations.NullMarked;
