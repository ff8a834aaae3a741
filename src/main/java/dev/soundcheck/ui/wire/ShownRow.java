package dev.soundcheck.ui.wire;

import dev.soundcheck.wire.WireRow;

/// A row of the log as the list shows it.
///
/// @param index        in the whole log, from 0
/// @param sinceMillis  since the press; below 0 for what was there before
/// @param deltaMillis  since the row before it in the whole log
record ShownRow(int index, WireRow row, double sinceMillis, double deltaMillis) {}
