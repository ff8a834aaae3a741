/// The commands: serve, speak, tour.
@NullMarked
package dev.soundcheck.cli;

import org.jspecify.annotations.NullMarked;
