/// Texts that come from outside, made safe to show, print and save. Knows the JDK alone; every layer may use it.
@NullMarked
package dev.soundcheck.text;

import org.jspecify.annotations.NullMarked;
