package dev.soundcheck.ui.kit;

import dev.soundcheck.session.Take;

/// What a room looks at, where that is not the take on the desk: a run of the lab, a turn of the live session. Immutable.
///
/// @param chunk  that is chosen in it, -1 for none
public record Pointed(Take take, int chunk) {}
