/// MaryTTS: phrases in, phones with their durations and parameters out.
@NullMarked
package dev.soundcheck.offline.voice.engine;

import org.jspecify.annotations.NullMarked;
