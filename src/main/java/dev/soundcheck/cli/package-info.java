/// The commands of the command line; `soundcheck --help` lists them.
@NullMarked
package dev.soundcheck.cli;

import org.jspecify.annotations.NullMarked;
