package dev.soundcheck.ui.wire;

import dev.soundcheck.wire.WireLog;
import dev.soundcheck.wire.WireRow;

/// A row of the log as the list shows it. Its content is read when asked for.
///
/// @param index        in the whole log, from 0
/// @param sinceMillis  since the press; below 0 for what was there before
/// @param deltaMillis  since the row before it in the whole log
record ShownRow(WireLog log, int index, double sinceMillis, double deltaMillis) {
    WireRow row() {
        return log.row(index);
    }
}
