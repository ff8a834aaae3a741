/// One take from the press to done: events into track, timeline and trace.
@NullMarked
package dev.soundcheck.session;

import org.jspecify.annotations.NullMarked;
