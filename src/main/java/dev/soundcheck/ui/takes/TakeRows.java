package dev.soundcheck.ui.takes;

import dev.soundcheck.library.TakeHead;
import dev.soundcheck.session.Take;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The rows of the list: what is kept, and of this run also what is not kept yet, the newest first. FX thread.
final class TakeRows {
    private final ObservableList<TakeHead> rows = FXCollections.observableArrayList();
    private final Function<String, String> voiceNames;
    /// Numbers that were kept once: a deleted take must not come back as one that is not kept yet.
    private final Set<Integer> seen = new HashSet<>();

    TakeRows(Function<String, String> voiceNames) {
        this.voiceNames = voiceNames;
    }

    ObservableList<TakeHead> all() {
        return rows;
    }

    /// The row of that number, null where there is none.
    @Nullable
    TakeHead row(int number) {
        for (TakeHead row : rows) {
            if (row.number() == number) {
                return row;
            }
        }
        return null;
    }

    /// Shows all kept takes again, perhaps thousands: call it for a change of the library, not for each frame.
    void show(List<TakeHead> kept, List<Take> live) {
        List<TakeHead> wanted = new ArrayList<>(kept.reversed());
        wanted.forEach(head -> seen.add(head.number()));
        live.stream().filter(take -> !seen.contains(take.number())).map(this::head).forEach(wanted::add);
        wanted.sort(Comparator.comparingInt(TakeHead::number).reversed());
        change(wanted);
    }

    /// Brings the rows of takes that are not kept yet up to date, and touches no other.
    void advance(List<Take> live) {
        for (Take take : live) {
            if (!seen.contains(take.number())) {
                put(head(take));
            }
        }
    }

    private TakeHead head(Take take) {
        return TakeHead.live(take, voiceNames.apply(take.request().voiceId()));
    }

    private void put(TakeHead head) {
        int at = 0;
        while (at < rows.size() && rows.get(at).number() > head.number()) {
            at++;
        }
        if (at == rows.size() || rows.get(at).number() != head.number()) {
            rows.add(at, head);
        } else if (!rows.get(at).equals(head)) {
            rows.set(at, head);
        }
    }

    /// Changes only the rows that differ, so that selection and scroll stay where they are.
    private void change(List<TakeHead> wanted) {
        Set<Integer> numbers = new HashSet<>();
        wanted.forEach(head -> numbers.add(head.number()));
        rows.removeIf(row -> !numbers.contains(row.number()));
        for (int i = 0; i < wanted.size(); i++) {
            TakeHead head = wanted.get(i);
            if (i >= rows.size() || rows.get(i).number() != head.number()) {
                rows.add(i, head);
            } else if (!rows.get(i).equals(head)) {
                rows.set(i, head);
            }
        }
    }
}
