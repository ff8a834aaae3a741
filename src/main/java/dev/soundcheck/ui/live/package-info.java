/// The live session's room: text that is spoken while it is written, and the picture of where its time goes.
@NullMarked
package dev.soundcheck.ui.live;

import org.jspecify.annotations.NullMarked;
