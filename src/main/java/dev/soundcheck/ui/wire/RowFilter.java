package dev.soundcheck.ui.wire;

import dev.soundcheck.wire.WireEntry;
import dev.soundcheck.wire.WireKind;
import dev.soundcheck.wire.WireText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which rows are shown. Immutable.
///
/// @param kind  null for all
/// @param text  in lower case, "" for any
record RowFilter(@Nullable WireKind kind, String text) {
    static RowFilter of(@Nullable WireKind kind, String search) {
        return new RowFilter(kind, search.toLowerCase(Locale.ROOT));
    }

    boolean passes(WireEntry entry, WireText words) {
        return (kind == null || WireKind.of(entry) == kind)
                && (text.isEmpty() || entry.text().toLowerCase(Locale.ROOT).contains(text)
                        || words.title(entry).toLowerCase(Locale.ROOT).contains(text));
    }
}
