package dev.soundcheck.ui.service;

import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.ui.kit.Latest;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The service in use: opens the chosen place in the background and closes the one before. FX thread.
public final class ServiceModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceModel.class);

    private final ServiceOpener opener;
    private final Executor fx;
    private final Executor io;
    private final ReadOnlyObjectWrapper<ServiceStatus> status;
    private final Latest choices = new Latest();

    /// Nothing is opened before `open`.
    ///
    /// @param io  for work that blocks; an opening may take seconds and must not hold up the rest
    public ServiceModel(ServiceOpener opener, Executor fx, Executor io) {
        this.opener = opener;
        this.fx = fx;
        this.io = io;
        this.status = new ReadOnlyObjectWrapper<>(this, "status", new ServiceStatus.Opening(new Place.Offline()));
    }

    // == PROPERTIES ==

    public ReadOnlyObjectProperty<ServiceStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    public ServiceStatus status() {
        return status.get();
    }

    /// Null while it is opened and where it failed.
    public @Nullable SpeechService service() {
        return status.get() instanceof ServiceStatus.Ready(_, SpeechService service) ? service : null;
    }

    // == COMMANDS ==

    /// Leaves the place in use and opens this one.
    public void open(Place place) {
        Latest.Wish mine = choices.wish();
        leave();
        status.set(new ServiceStatus.Opening(place));
        io.execute(() -> {
            ServiceStatus outcome = attempt(place);
            fx.execute(() -> arrive(mine, outcome));
        });
    }

    /// Opens the same place again.
    public void retry() {
        open(status.get().place());
    }

    @Override
    public void close() {
        choices.forget();
        leave();
    }

    private ServiceStatus attempt(Place place) {
        try {
            return new ServiceStatus.Ready(place, opener.open(place));
        } catch (SpeechException e) {
            return new ServiceStatus.Failed(place, e.failure());
        } catch (RuntimeException e) {
            LOG.error("Opening {} went wrong", place.title(), e);
            return new ServiceStatus.Failed(place, SpeechFailure.of(SpeechFailure.Kind.UNREACHABLE,
                    place.title() + " could not be opened.", "Try again, or choose another place in the settings.",
                    String.valueOf(e.getMessage())));
        }
    }

    private void arrive(Latest.Wish mine, ServiceStatus outcome) {
        if (mine.stands()) {
            status.set(outcome);
        } else if (outcome instanceof ServiceStatus.Ready(_, SpeechService late)) {
            io.execute(late::close);
        }
    }

    private void leave() {
        SpeechService old = service();
        if (old != null) {
            io.execute(old::close);
        }
    }
}
