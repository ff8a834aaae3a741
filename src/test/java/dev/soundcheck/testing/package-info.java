/// Hand-made fixtures shared by all tests.
@NullMarked
package dev.soundcheck.testing;

import org.jspecify.annotations.NullMarked;
