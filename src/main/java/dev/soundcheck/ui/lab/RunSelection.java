package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabRun;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The run that is selected in the lab on the screen, and the chunk that is chosen in it. FX thread.
public final class RunSelection {
    private static final int NO_CHUNK = -1;

    private final ObservableValue<@Nullable Lab> lab;
    private final ReadOnlyObjectWrapper<@Nullable LabRun> run = new ReadOnlyObjectWrapper<>(this, "run", null);
    private final IntegerProperty chunk = new SimpleIntegerProperty(this, "chunk", NO_CHUNK);

    /// @param lab  the one on the screen, null before the first
    RunSelection(ObservableValue<@Nullable Lab> lab) {
        this.lab = lab;
    }

    // == PROPERTIES ==

    /// Null where none is selected.
    public ReadOnlyObjectProperty<@Nullable LabRun> runProperty() {
        return run.getReadOnlyProperty();
    }

    /// The chosen chunk of the selected run, -1 for none.
    public IntegerProperty chunkProperty() {
        return chunk;
    }

    /// A run is known by its place in the plan, so in another lab nothing is selected.
    boolean has(LabRun other) {
        LabRun chosen = run.get();
        return chosen != null && chosen.slot().equals(other.slot());
    }

    /// The runs of the selected run's block, one per lane; the last block where none is selected.
    List<Detail> block() {
        Lab now = lab.getValue();
        return now == null ? List.of() : Detail.block(now, run.get());
    }

    // == COMMANDS ==

    public void select(LabRun next) {
        if (!has(next)) {
            chunk.set(NO_CHUNK);
            run.set(next);
        }
    }

    void clear() {
        run.set(null);
    }

    /// Moves by this many runs in the order on the screen: lane by lane.
    void step(int runs) {
        Lab now = lab.getValue();
        if (now == null || now.runs().isEmpty()) {
            return;
        }
        List<LabRun> byLane = new ArrayList<>();
        now.plan().lanes().forEach(lane -> byLane.addAll(now.runsOf(lane)));
        LabRun chosen = run.get();
        int at = chosen == null ? (runs > 0 ? -1 : byLane.size()) : indexOf(byLane, chosen);
        select(byLane.get(Math.clamp(at + runs, 0, byLane.size() - 1)));
    }

    /// Moves by this many chunks in the selected run.
    void stepChunk(int chunks) {
        LabRun chosen = run.get();
        if (chosen != null && chosen.trace().chunks().count() > 0) {
            chunk.set(Math.clamp(chunk.get() + chunks, 0, chosen.trace().chunks().count() - 1));
        }
    }

    private static int indexOf(List<LabRun> runs, LabRun wanted) {
        return runs.stream().map(LabRun::slot).toList().indexOf(wanted.slot());
    }
}
