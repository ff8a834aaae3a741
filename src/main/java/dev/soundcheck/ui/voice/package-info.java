/// The rail: the voice, the model and the delivery of the next take.
@NullMarked
package dev.soundcheck.ui.voice;

import org.jspecify.annotations.NullMarked;
