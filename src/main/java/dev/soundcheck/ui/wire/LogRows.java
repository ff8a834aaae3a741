package dev.soundcheck.ui.wire;

import dev.soundcheck.session.Take;
import dev.soundcheck.wire.Stretch;
import dev.soundcheck.wire.WireEntry;
import dev.soundcheck.wire.WireLog;
import dev.soundcheck.wire.WireText;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The shown rows of one log: new rows are added at the end, through the filter. FX thread.
final class LogRows {
    static final int NOTHING = -1;

    private final ObservableList<ShownRow> rows = FXCollections.observableArrayList();
    private WireLog log = WireLog.EMPTY;
    private long pressNanos;
    private int taken;

    ObservableList<ShownRow> shown() {
        return rows;
    }

    WireLog log() {
        return log;
    }

    /// Another take, or none.
    void restart(@Nullable Take take) {
        log = take == null ? WireLog.EMPTY : take.wire();
        pressNanos = take == null ? 0 : take.trace().pressNanos();
        clear();
    }

    /// Forgets the shown rows: all go through the filter again.
    void clear() {
        taken = 0;
        rows.clear();
    }

    /// Looks at the log again.
    void look(Take take) {
        log = take.wire();
    }

    /// Takes what is new through the filter.
    void append(RowFilter filter, WireText words) {
        List<ShownRow> fresh = new ArrayList<>();
        for (; taken < log.size(); taken++) {
            if (filter.passes(log.row(taken).entry(), words)) {
                long at = log.atNanos(taken);
                long before = log.atNanos(Math.max(0, taken - 1));
                fresh.add(new ShownRow(log, taken, (at - pressNanos) / 1e6, (at - before) / 1e6));
            }
        }
        if (!fresh.isEmpty()) {
            rows.addAll(fresh);
        }
    }

    /// How many there are, for people.
    String count() {
        String all = (rows.size() == log.size() ? "" : rows.size() + " of ") + log.size()
                + (log.size() == 1 ? " row" : " rows");
        return log.leftOut() == 0 ? all : all + ", " + log.leftOut() + " later ones were not kept";
    }

    /// The shown row that carried the sound where the stretch begins; where none is shown, the first with its stamps.
    int of(Stretch stretch, WireText words) {
        Stretch begin = new Stretch(stretch.fromSeconds(), stretch.fromSeconds());
        int stamps = NOTHING;
        for (int i = 0; i < rows.size(); i++) {
            WireEntry entry = rows.get(i).row().entry();
            Stretch own = words.stretch(entry);
            if (own != null && own.touches(begin)) {
                if (entry.audio() != null) {
                    return i;
                }
                stamps = stamps == NOTHING ? i : stamps;
            }
        }
        return stamps;
    }
}
