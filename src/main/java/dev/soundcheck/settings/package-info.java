/// What the user chose, kept between runs.
@NullMarked
package dev.soundcheck.settings;

import org.jspecify.annotations.NullMarked;
