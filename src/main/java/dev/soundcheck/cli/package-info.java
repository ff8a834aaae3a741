/// The commands: serve, speak, compare, tour.
@NullMarked
package dev.soundcheck.cli;

import org.jspecify.annotations.NullMarked;
