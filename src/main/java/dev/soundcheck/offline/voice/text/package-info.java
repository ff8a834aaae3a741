/// From text with markup to phrases: controls, lexicon, sentences, spoken forms.
@NullMarked
package dev.soundcheck.offline.voice.text;

import org.jspecify.annotations.NullMarked;
