package dev.soundcheck.ui.transport;

import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.kit.Choice;
import dev.soundcheck.ui.kit.EndpointMark;
import dev.soundcheck.ui.kit.FxThread;
import dev.soundcheck.ui.kit.Latest;
import dev.soundcheck.ui.kit.YieldingRow;
import dev.soundcheck.ui.service.Health;
import dev.soundcheck.ui.service.HealthModel;
import dev.soundcheck.ui.service.ServiceModel;
import dev.soundcheck.ui.service.ServiceStatus;
import dev.soundcheck.ui.sound.SoundModel;
import dev.soundcheck.ui.transport.Lamp.Light;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.controlsfx.control.SegmentedButton;

/// The bottom bar: where speech comes from, how it sounds, which endpoint, and Speak. FX thread.
public final class BarView extends YieldingRow {
    /// The socket changes without telling. Not a `Timeline`: a running one costs sixty pulses a second.
    private static final Executor IN_A_SECOND = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, new FxThread());

    private static final String PLACE = "Opens the settings";

    private final TransportModel model;
    private final ServiceModel services;
    private final HealthModel health;
    private final Lamp place = new Lamp("place", PLACE, 132);
    private final Lamp socket = new Lamp("socket", press(SocketModel.Kept.NOTHING), 104);
    private final SoundKnobs knobs;
    private final SegmentedButton endpoints = new SegmentedButton();
    private final Button all = new Button("All three");
    private final SpeakButton speak;
    private final Latest watches = new Latest();

    public BarView(TransportModel model, ServiceModel services, HealthModel health, SoundModel sound,
            Runnable openSettings) {
        this.model = model;
        this.services = services;
        this.health = health;
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
        endpoints.setId("endpoints");
        Choice<Endpoint> choice = new Choice<>(model.endpointProperty(), endpoints.getToggleGroup());
        for (Endpoint endpoint : Endpoint.values()) {
            ToggleButton button = segment(endpoint);
            endpoints.getButtons().add(button);
            choice.add(endpoint, button);
        }
        Node gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        all.setId("speak-all");
        all.getStyleClass().add("speak-all");
        all.setMinWidth(Region.USE_PREF_SIZE);
        all.setTooltip(new Tooltip(Shortcut.SPEAK_ALL
                .after("Speaks the line over Bytes, SSE and WebSocket, one after the"
                        + " other, and compares them")
                + ".\nThree requests; you hear the first. The first time, each endpoint"
                + " also speaks two words to warm up."));
        all.setAccessibleText("Speak over all three endpoints");
        getChildren().addAll(place, socket, knobs, gap, endpoints, all, speak);
        yields(socket);
    }

    private void init() {
        services.statusProperty().subscribe(this::showPlace);
        health.healthProperty().subscribe(this::showPlace);
        model.socket().stateProperty().subscribe(this::showSocket);
        model.socket().keptProperty().subscribe(this::showKept);
        socket.setOnAction(_ -> model.socket().cool());
        all.setOnAction(_ -> model.speakOverAll());
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false)
                .subscribe(this::watch);
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::focusedProperty).orElse(false)
                .subscribe(focused -> {
                    if (focused) {
                        model.lookedAt();
                    }
                });
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

    private void showPlace() {
        ServiceStatus status = services.status();
        String title = status.place().title();
        if (status instanceof ServiceStatus.Opening) {
            place.show(Light.BUSY, title, "warming up");
            return;
        }
        switch (health.healthProperty().get()) {
            case Health.Asked _ -> place.show(Light.BUSY, title, "asking");
            case Health.Well _ -> showReady(title);
            case Health.Ill(SpeechFailure failure) -> place.show(Light.FAULT, title, inWords(failure.kind()));
        }
    }

    private void showReady(String title) {
        SpeechService service = services.service();
        String proxy = service == null ? null : service.proxy();
        place.show(Light.ON, title, proxy == null ? "ready" : "ready, by proxy");
        place.setTooltip(new Tooltip(proxy == null ? PLACE : PLACE + ". Proxy: " + proxy));
    }

    private static String inWords(SpeechFailure.Kind kind) {
        return switch (kind) {
            case UNAUTHORIZED -> "key refused";
            case FORBIDDEN -> "not allowed";
            case UNREACHABLE -> "not reachable";
            case NOT_CARTESIA -> "not Cartesia";
            case SERVER -> "server fails";
            case NOTHING_TO_SAY, OUT_OF_CREDIT, VOICE_UNKNOWN, MODEL_UNKNOWN, REJECTED, BUSY, BROKEN_STREAM, STALLED,
                    LIMIT ->
                "not usable";
        };
    }

    private void showSocket(SocketState state) {
        switch (state.status()) {
            case CLOSED -> socket.show(Light.OFF, "Socket", "closed");
            case OPENING -> socket.show(Light.BUSY, "Socket", "opening");
            case OPEN -> socket.show(Light.ON, "Socket", "open" + age(state));
        }
    }

    /// Be the socket open or not: a take over HTTP can be made cold as well.
    private void showKept(SocketModel.Kept kept) {
        socket.means(press(kept));
        socket.setDisable(kept == SocketModel.Kept.NOTHING);
    }

    private static String press(SocketModel.Kept kept) {
        return switch (kept) {
            case NOTHING -> "No connection is kept: the next take starts cold";
            case HTTP -> "Closes the HTTP connections that are kept, so that the next take starts cold";
            case SOCKET -> "Closes the socket and all other connections, so that the next take starts cold";
        };
    }

    private void watch(boolean showing) {
        Latest.Wish watch = watches.wish();
        if (showing) {
            look(watch);
        }
    }

    /// Looks at the socket once a second while the window is shown.
    private void look(Latest.Wish watch) {
        if (watch.stands()) {
            model.lookAround(System.nanoTime());
            showSocket(model.socket().stateProperty().get());
            IN_A_SECOND.execute(() -> look(watch));
        }
    }

    /// In whole minutes: seconds would have an idle window redrawn every second.
    private static String age(SocketState state) {
        long minutes = Math.max(0, (System.nanoTime() - state.sinceNanos()) / 60_000_000_000L);
        return minutes == 0 ? "" : minutes < 60 ? " " + minutes + " min" : " " + minutes / 60 + " h";
    }
}
