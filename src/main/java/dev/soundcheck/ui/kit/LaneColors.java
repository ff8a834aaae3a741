package dev.soundcheck.ui.kit;

import dev.soundcheck.speech.Endpoint;
import javafx.beans.value.ObservableValue;
import javafx.scene.paint.Color;

/// The color of each endpoint's lane on a canvas, as its sheet sets it. FX thread.
public final class LaneColors {
    private final ObservableValue<Color> bytes;
    private final ObservableValue<Color> sse;
    private final ObservableValue<Color> websocket;

    /// To be made by a field initializer of the pane.
    public LaneColors(CanvasPane pane) {
        bytes = pane.color("-sc-lane-bytes");
        sse = pane.color("-sc-lane-sse");
        websocket = pane.color("-sc-lane-websocket");
    }

    public Color of(Endpoint endpoint) {
        return switch (endpoint) {
            case BYTES -> bytes.getValue();
            case SSE -> sse.getValue();
            case WEBSOCKET -> websocket.getValue();
        };
    }
}
