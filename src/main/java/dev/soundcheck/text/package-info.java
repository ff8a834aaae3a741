/// Texts that come from outside, made safe to show, print and save. Knows the JDK alone.
@NullMarked
package dev.soundcheck.text;

import org.jspecify.annotations.NullMarked;
