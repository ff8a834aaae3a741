package dev.soundcheck.ui.transport;

import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.kit.Choice;
import dev.soundcheck.ui.kit.EndpointMark;
import dev.soundcheck.ui.kit.FxThread;
import dev.soundcheck.ui.kit.Latest;
import dev.soundcheck.ui.kit.YieldingRow;
import dev.soundcheck.ui.service.ServiceModel;
import dev.soundcheck.ui.service.ServiceStatus;
import dev.soundcheck.ui.sound.SoundModel;
import dev.soundcheck.ui.transport.Lamp.Light;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.controlsfx.control.SegmentedButton;

/// The bottom bar: where speech comes from, how long the line is, which endpoint, and Speak. FX thread.
public final class BarView extends YieldingRow {
    /// The socket changes without telling. Not a `Timeline`: a running one costs sixty pulses a second.
    private static final Executor IN_A_SECOND = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, new FxThread());

    private final TransportModel model;
    private final ServiceModel services;
    private final ObservableValue<String> text;
    private final Lamp place = new Lamp("place", "Opens the settings", 132);
    private final Lamp socket = new Lamp("socket", "Closes all connections, so that the next take starts cold", 104);
    private final SoundKnobs knobs;
    private final Label characters = new Label();
    private final SegmentedButton endpoints = new SegmentedButton();
    private final SpeakButton speak;
    private final Latest watches = new Latest();

    /// @param text  the line as it is edited
    public BarView(TransportModel model, ServiceModel services, ObservableValue<String> text, SoundModel sound,
            Runnable openSettings) {
        this.model = model;
        this.services = services;
        this.text = text;
        this.speak = new SpeakButton(model);
        this.knobs = new SoundKnobs(sound);
        place.setOnAction(_ -> openSettings.run());
        createView();
        init();
    }

    private void createView() {
        setId("bar");
        getStyleClass().add("bar");
        setAlignment(Pos.CENTER_LEFT);
        characters.setId("characters");
        characters.getStyleClass().add("bar-figure");
        characters.setMinWidth(Region.USE_PREF_SIZE);
        endpoints.setId("endpoints");
        Choice<Endpoint> choice = new Choice<>(model.endpointProperty(), endpoints.getToggleGroup());
        for (Endpoint endpoint : Endpoint.values()) {
            ToggleButton button = segment(endpoint);
            endpoints.getButtons().add(button);
            choice.add(endpoint, button);
        }
        Node gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(place, socket, knobs, gap, characters, endpoints, speak);
        yields(characters, socket);
    }

    private void init() {
        services.statusProperty().subscribe(this::showPlace);
        model.socketProperty().subscribe(this::showSocket);
        socket.setOnAction(_ -> model.cool());
        characters.textProperty().bind(text.map(line -> line.codePointCount(0, line.length()) + " chars"));
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false)
                .subscribe(this::watch);
    }

    private static ToggleButton segment(Endpoint endpoint) {
        ToggleButton button = new ToggleButton(endpoint.title(), new EndpointMark(endpoint));
        button.setId("endpoint-" + endpoint.id());
        button.getStyleClass().addAll("endpoint-choice", endpoint.id());
        button.setTooltip(new Tooltip(endpoint.route() + "   " + key(endpoint).keys()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private static Shortcut key(Endpoint endpoint) {
        return switch (endpoint) {
            case BYTES -> Shortcut.BYTES;
            case SSE -> Shortcut.SSE;
            case WEBSOCKET -> Shortcut.WEBSOCKET;
        };
    }

    private void showPlace(ServiceStatus status) {
        switch (status) {
            case ServiceStatus.Opening(var opening) -> place.show(Light.BUSY, opening.title(), "warming up");
            case ServiceStatus.Ready(var ready, _) -> place.show(Light.ON, ready.title(), "ready");
            case ServiceStatus.Failed(var failed, _) -> place.show(Light.FAULT, failed.title(), "not reachable");
        }
    }

    private void showSocket(SocketState state) {
        switch (state.status()) {
            case CLOSED -> socket.show(Light.OFF, "Socket", "closed");
            case OPENING -> socket.show(Light.BUSY, "Socket", "opening");
            case OPEN -> socket.show(Light.ON, "Socket", "open" + age(state));
        }
        socket.setDisable(state.status() == SocketState.Status.CLOSED);
    }

    private void watch(boolean showing) {
        Latest.Wish watch = watches.wish();
        if (showing) {
            look(watch);
        }
    }

    /// Looks once a second while there is somebody to see it.
    private void look(Latest.Wish watch) {
        if (watch.stands()) {
            model.look();
            showSocket(model.socketProperty().get());
            IN_A_SECOND.execute(() -> look(watch));
        }
    }

    /// In whole minutes: a figure that runs would have an idle window drawn anew every second.
    private static String age(SocketState state) {
        long minutes = Math.max(0, (System.nanoTime() - state.sinceNanos()) / 60_000_000_000L);
        return minutes == 0 ? "" : minutes < 60 ? " " + minutes + " min" : " " + minutes / 60 + " h";
    }
}
