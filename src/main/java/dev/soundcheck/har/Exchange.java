package dev.soundcheck.har;

import dev.soundcheck.wire.WireEntry;
import dev.soundcheck.wire.WireLog;
import dev.soundcheck.wire.WireRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One request of a take and everything up to the next request: an entry of a HAR.
///
/// @param last  true for the attempt whose stamps the trace has
record Exchange(WireRow asked, WireEntry.Request request, @Nullable WireRow answered,
        WireEntry.@Nullable Response response, List<WireRow> rows, boolean last) {

    static List<Exchange> of(WireLog log) {
        List<Exchange> all = new ArrayList<>();
        int end = log.size();
        for (int i = end - 1; i >= 0; i--) {
            if (log.row(i).entry() instanceof WireEntry.Request request) {
                all.addFirst(of(log.row(i), request, log.rows().subList(i + 1, end), all.isEmpty()));
                end = i;
            }
        }
        return all;
    }

    private static Exchange of(WireRow asked, WireEntry.Request request, List<WireRow> after, boolean last) {
        for (WireRow row : after) {
            if (row.entry() instanceof WireEntry.Response response) {
                return new Exchange(asked, request, row, response,
                        after.stream().filter(other -> !other.equals(row)).toList(), last);
            }
        }
        return new Exchange(asked, request, null, null, after, last);
    }

    boolean socket() {
        return response != null && response.status() == 101;
    }

    /// Time of the last row.
    long endNanos() {
        return rows.isEmpty() ? answered == null ? asked.atNanos() : answered.atNanos() : rows.getLast().atNanos();
    }
}
