package dev.soundcheck.ui.kit;

import dev.soundcheck.ui.keys.Shortcut;
import org.kordamp.ikonli.feather.Feather;

/// How people get into a room or open a panel: a key, and a button with an icon in the head of the rail.
///
/// @param key  does both: it opens, and closes again
public record Door(Shortcut key, Feather icon) {}
