package dev.soundcheck.ui.lanes;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.lab.result.LeadingSilence;
import dev.soundcheck.library.TakeHead;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.ui.takes.TakesModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/// Which take each endpoint's lane shows, how much of it, and whether it may be compared. FX thread.
///
/// The lanes are about one request: that of the take on stage, or of the newest one. A lane shows the newest take of that
/// request, of this run or an earlier one; an endpoint that has none shows its newest take, apart.
public final class LanesModel {
    /// How far the axis reaches.
    public enum Reach {
        /// To a little after the slowest first audio: where the connection's phases can be told apart.
        FIRST_AUDIO,
        /// To the end of the longest take.
        WHOLE
    }

    private static final int MOST_LOADED = 60;

    private final Studio studio;
    private final TakesModel takes;
    private final ObjectProperty<Reach> reach = new SimpleObjectProperty<>(this, "reach", Reach.WHOLE);
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes");

    private final Map<Integer, Double> silences = new HashMap<>();
    /// Kept takes that the lanes show or may show again, by number.
    private final Map<Integer, Loaded> loaded = new HashMap<>();

    /// A take from the disk.
    ///
    /// @param take           null while it is read, and where it cannot be
    /// @param silenceMillis  before the voice, NaN while it is not known
    private record Loaded(@Nullable Take take, double silenceMillis) {
        static final Loaded NOTHING = new Loaded(null, Double.NaN);
    }

    public LanesModel(Studio studio, TakesModel takes) {
        this.studio = studio;
        this.takes = takes;
        takes.rows().addListener((ListChangeListener<TakeHead>) _ -> {
            if (onStage() == null) {
                changes.set(changes.get() + 1);
            }
        });
    }

    // == PROPERTIES ==

    public ObjectProperty<Reach> reachProperty() {
        return reach;
    }

    /// Grows when the lanes change without a frame: a take was read from the disk.
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// One lane per endpoint, always all of them in the same order.
    public List<Lane> lanes() {
        Take onStage = onStage();
        TakeHead about = onStage == null ? newest() : head(onStage);
        Take reference = onStage != null ? onStage : about == null ? null : take(about);
        String request = about == null ? "" : about.requestKey();
        return Arrays.stream(Endpoint.values())
                .map(endpoint -> Lane.of(endpoint, shown(endpoint, request), reference)).toList();
    }

    /// Leading silence of a take in milliseconds, NaN while it is not known. Looked for until it is found or the take
    /// has ended.
    double silenceMillis(Take take) {
        Double known = silences.get(take.number());
        PcmTrack track = take.track();
        if (known != null || track == null) {
            return known == null ? Double.NaN : known;
        }
        boolean ended = take.state().ended();
        OptionalDouble found = LeadingSilence.millis(track);
        if (ended || found.isPresent()) {
            silences.put(take.number(), found.orElse(Double.NaN));
        }
        return found.orElse(Double.NaN);
    }

    // == COMMANDS ==

    /// Puts the take on stage and chooses the chunk: the playhead goes where it begins.
    public void show(Take take, int chunk) {
        studio.desk().chooseChunk(take, chunk);
    }

    /// The chunk that is chosen in the take on stage, -1 for none.
    int chosenChunk() {
        return studio.desk().cursor().chunk();
    }

    /// True where the lane shows the take on stage.
    boolean onStage(Take take) {
        return take == studio.current();
    }

    /// A preview is not a take on stage.
    private @Nullable Take onStage() {
        Take current = studio.current();
        return current == null || current.sketch() ? null : current;
    }

    /// The take on stage where it is of this endpoint, else the newest of the request, else the endpoint's newest.
    private @Nullable Take shown(Endpoint endpoint, String request) {
        Take current = onStage();
        if (current != null && current.endpoint() == endpoint) {
            return current;
        }
        TakeHead any = null;
        for (TakeHead row : takes.rows()) {
            if (row.endpoint() == endpoint && row.requestKey().equals(request)) {
                return take(row);
            }
            any = any == null && row.endpoint() == endpoint ? row : any;
        }
        return any == null ? null : take(any);
    }

    private @Nullable TakeHead newest() {
        return takes.rows().isEmpty() ? null : takes.rows().getFirst();
    }

    private @Nullable TakeHead head(Take take) {
        return takes.rows().stream().filter(row -> row.number() == take.number()).findFirst().orElse(null);
    }

    /// The whole take; null while it is still read from the disk, and where it cannot be.
    private @Nullable Take take(TakeHead row) {
        Take live = takes.live(row);
        if (live != null) {
            return live;
        }
        for (Take take : studio.latest()) {
            if (take.number() == row.number()) {
                return take;
            }
        }
        Loaded known = loaded.get(row.number());
        if (known == null) {
            load(row);
        }
        return known == null ? null : known.take();
    }

    private void load(TakeHead row) {
        if (loaded.size() >= MOST_LOADED) {
            loaded.clear();
        }
        loaded.put(row.number(), Loaded.NOTHING);
        takes.look(row, LanesModel::measured, found -> {
            loaded.put(row.number(), found);
            silences.put(row.number(), found.silenceMillis());
            changes.set(changes.get() + 1);
        });
    }

    private static Loaded measured(Take take) {
        PcmTrack track = take.track();
        return new Loaded(take, track == null ? Double.NaN : LeadingSilence.millis(track).orElse(Double.NaN));
    }
}
