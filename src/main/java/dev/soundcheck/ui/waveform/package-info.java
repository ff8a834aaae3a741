/// The sound of a take against time, with its words, its chunks and the playhead.
@NullMarked
package dev.soundcheck.ui.waveform;

import org.jspecify.annotations.NullMarked;
