package dev.soundcheck.ui.stage;

import dev.soundcheck.timeline.Lit;
import dev.soundcheck.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/// What is drawn on the text besides the light.
///
/// @param chosen   words that the user chose
/// @param looping  true while they are played over and over
/// @param spoken   the timeline whose spoken words are written above the line
/// @param growing  true while more stamps may come: the edge of what is known is marked
record StageMarks(@Nullable Lit chosen, boolean looping, @Nullable Timeline spoken, boolean growing) {
    static final StageMarks NONE = new StageMarks(null, false, null, false);
}
