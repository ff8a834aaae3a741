/// The list of takes that were made.
@NullMarked
package dev.soundcheck.ui.takes;

import org.jspecify.annotations.NullMarked;
