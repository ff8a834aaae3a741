/// One take from the press to its end: events into track, timeline and trace. And the desk: what is shown, heard and
/// chosen.
@NullMarked
package dev.soundcheck.session;

import org.jspecify.annotations.NullMarked;
