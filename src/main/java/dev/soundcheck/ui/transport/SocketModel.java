package dev.soundcheck.ui.transport;

import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.ui.service.Health;
import dev.soundcheck.ui.service.HealthModel;
import dev.soundcheck.ui.service.ServiceModel;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The open socket to the service: its state, and opening and closing it before a take, with all that is kept over HTTP.
/// FX thread.
public final class SocketModel {
    /// What would make the next take warm.
    public enum Kept {
        NOTHING, HTTP, SOCKET
    }

    private static final SocketState CLOSED = new SocketState(SocketState.Status.CLOSED, 0);

    private final ServiceModel services;
    private final HealthModel health;
    private final ObservableValue<Endpoint> endpoint;
    private final ReadOnlyObjectWrapper<SocketState> state = new ReadOnlyObjectWrapper<>(this, "state", CLOSED);
    private final ReadOnlyObjectWrapper<Kept> kept = new ReadOnlyObjectWrapper<>(this, "kept", Kept.NOTHING);

    /// @param endpoint  the one that is chosen
    SocketModel(ServiceModel services, HealthModel health, ObservableValue<Endpoint> endpoint) {
        this.services = services;
        this.health = health;
        this.endpoint = endpoint;
        endpoint.subscribe(this::warm);
        health.healthProperty().addListener((_, before, now) -> {
            if (before instanceof Health.Ill && now instanceof Health.Well) {
                warm();
            }
        });
    }

    // == PROPERTIES ==

    public ReadOnlyObjectProperty<SocketState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The socket where it is not closed, whatever else is kept.
    public ReadOnlyObjectProperty<Kept> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    // == COMMANDS ==

    /// Opens the socket where takes use it, which saves the next take its handshakes.
    void warm() {
        SpeechService service = services.service();
        if (service != null && endpoint.getValue() == Endpoint.WEBSOCKET) {
            service.warmSocket();
        }
        look();
    }

    /// Closes the connections, so that the next take starts cold.
    public void cool() {
        SpeechService service = services.service();
        if (service != null) {
            service.cool();
            state.set(service.socket());
        }
        look();
    }

    /// Looks how the socket stands and what is kept; both change without an event. Where the other side has closed it, the place is asked
    /// whether it still answers.
    void look() {
        SpeechService service = services.service();
        boolean open = state.get().status() == SocketState.Status.OPEN;
        state.set(service == null ? CLOSED : service.socket());
        kept.set(state.get().status() != SocketState.Status.CLOSED
                ? Kept.SOCKET
                : service != null && service.keepsHttp() ? Kept.HTTP : Kept.NOTHING);
        if (open && service != null && state.get().status() == SocketState.Status.CLOSED) {
            health.ask();
        }
    }
}
