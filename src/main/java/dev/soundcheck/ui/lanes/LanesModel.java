package dev.soundcheck.ui.lanes;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.lab.result.LeadingSilence;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Which take each endpoint's lane shows, and how much of it. FX thread.
public final class LanesModel {
    /// How far the axis reaches.
    public enum Reach {
        /// To a little after the slowest first audio: where the connection's phases can be told apart.
        FIRST_AUDIO,
        /// To the end of the longest take.
        WHOLE
    }

    private final Studio studio;
    private final ObjectProperty<Reach> reach = new SimpleObjectProperty<>(this, "reach", Reach.WHOLE);

    private final Map<Integer, Double> silences = new HashMap<>();

    public LanesModel(Studio studio) {
        this.studio = studio;
    }

    // == PROPERTIES ==

    public ObjectProperty<Reach> reachProperty() {
        return reach;
    }

    /// One lane per endpoint, always all of them in the same order.
    public List<Lane> lanes() {
        return Arrays.stream(Endpoint.values()).map(endpoint -> Lane.of(endpoint, shown(endpoint))).toList();
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

    /// The take on stage where it is of this endpoint, otherwise the endpoint's last.
    private @Nullable Take shown(Endpoint endpoint) {
        Take current = studio.current();
        if (current != null && current.endpoint() == endpoint) {
            return current;
        }
        for (Take take : studio.latest()) {
            if (take.endpoint() == endpoint) {
                return take;
            }
        }
        return null;
    }
}
