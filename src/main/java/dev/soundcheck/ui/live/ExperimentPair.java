package dev.soundcheck.ui.live;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.live.experiment.Variant;
import dev.soundcheck.live.experiment.VariantRun;
import dev.soundcheck.session.Take;
import dev.soundcheck.ui.compare.CompareModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// The sound of an experiment: the ways that can be heard, and the two that are compared under letters. FX thread.
final class ExperimentPair {
    private static final int PAIR = 2;

    private final LivePorts ports;
    private final Supplier<List<VariantRun>> runs;
    private final CompareModel compare;
    private final ReadOnlyBooleanWrapper listening = new ReadOnlyBooleanWrapper(this, "listening");
    private final List<Variant> pair = new ArrayList<>();
    private final Map<Integer, Take> takes = new HashMap<>();

    /// @param runs  the ways that are shown
    ExperimentPair(LivePorts ports, Supplier<List<VariantRun>> runs) {
        this.ports = ports;
        this.runs = runs;
        this.compare = new CompareModel(ports.studio(), this::wayOf, ports.fx(), ports.io(), System::nanoTime);
    }

    // == PROPERTIES ==

    /// True while two ways are being compared by ear.
    ReadOnlyBooleanProperty listeningProperty() {
        return listening.getReadOnlyProperty();
    }

    /// The pair, under letters that tell nothing.
    CompareModel compare() {
        return compare;
    }

    boolean chosen(VariantRun run) {
        return pair.contains(run.variant());
    }

    /// True where its sound can be played. A run that is being spoken has none yet.
    boolean audible(VariantRun run) {
        return run.sounds() && takes.containsKey(run.takeNumber());
    }

    boolean complete() {
        return chosenTakes().size() == PAIR;
    }

    // == COMMANDS ==

    /// Ends the listening and forgets the sound, for another experiment.
    void forget() {
        deafen();
        pair.clear();
        takes.clear();
    }

    /// Keeps the sound of an experiment that has ended.
    void keep(Collection<Take> spoken) {
        spoken.forEach(take -> takes.put(take.number(), take));
    }

    /// Adds a way to the pair.
    void add(Variant way) {
        pair.add(way);
    }

    /// Adds the way to the pair or removes it; a third replaces the older one.
    void choose(VariantRun run) {
        if (!pair.remove(run.variant())) {
            pair.add(run.variant());
            if (pair.size() > PAIR) {
                pair.removeFirst();
            }
        }
        ports.wake().run(); // the other ticks follow
    }

    /// Plays one way alone.
    void hear(VariantRun run) {
        Take take = takes.get(run.takeNumber());
        PcmTrack track = take == null ? null : take.track();
        if (track != null) {
            compare.hearing().stop();
            ports.studio().playAside(track, 0, take);
        }
    }

    /// The pair under letters.
    void listen() {
        if (complete()) {
            compare.open(chosenTakes(), CompareModel.Mode.BLIND);
            listening.set(true);
        }
    }

    /// Ends the way that is heard by itself; false where none is.
    boolean silence() {
        PcmTrack heard = ports.studio().desk().aside();
        if (heard == null || takes.values().stream().noneMatch(take -> heard.equals(take.track()))) {
            return false;
        }
        ports.studio().desk().endAside(heard);
        return true;
    }

    /// Ends the listening, and what is heard by itself.
    void deafen() {
        compare.hearing().stop();
        silence();
        listening.set(false);
    }

    private List<Take> chosenTakes() {
        return runs.get().stream().filter(run -> chosen(run) && audible(run)).map(run -> takes.get(run.takeNumber()))
                .filter(Objects::nonNull).toList();
    }

    /// What a take of the experiment is called once nothing is hidden.
    private String wayOf(Take take) {
        return runs.get().stream().filter(run -> run.takeNumber() == take.number()).findFirst()
                .map(run -> run.variant().title()).orElse("");
    }
}
