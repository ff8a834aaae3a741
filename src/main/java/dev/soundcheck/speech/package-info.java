/// The vocabulary of speech synthesis and the ports its endpoints implement.
@NullMarked
package dev.soundcheck.speech;

import org.jspecify.annotations.NullMarked;
