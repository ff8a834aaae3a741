package dev.soundcheck.ui.transport;

import dev.soundcheck.session.Round;
import dev.soundcheck.session.Studio;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.request.SpeechRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Speaks the line over all endpoints. FX thread.
///
/// The first press begins with the chosen endpoint, each further press with another: none is always the first.
final class OverAll {
    private final Studio studio;
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper(this, "progress", "");
    private @Nullable Round round;
    private int presses;

    OverAll(Studio studio) {
        this.studio = studio;
    }

    /// What happens now, in a sentence; empty while nothing does.
    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    boolean running() {
        return round != null;
    }

    void begin(SpeechService service, SpeechRequest request, Endpoint chosen) {
        studio.stop();
        List<Endpoint> order = new ArrayList<>(List.of(Endpoint.values()));
        Collections.rotate(order, -(order.indexOf(chosen) + presses++));
        round = new Round(studio, service, request, order);
    }

    /// Goes on where something has ended.
    ///
    /// @return why it came to nothing, null where it goes on or is done
    @Nullable
    SpeechFailure advance() {
        Round running = round;
        if (running == null) {
            return null;
        }
        running.advance();
        progress.set(running.progress());
        if (!running.over()) {
            return null;
        }
        round = null;
        return running.failure();
    }

    void end() {
        Round running = round;
        round = null;
        progress.set("");
        if (running != null) {
            running.cancel();
        }
    }
}
