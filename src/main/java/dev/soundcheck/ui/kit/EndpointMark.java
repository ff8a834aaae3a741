package dev.soundcheck.ui.kit;

import dev.soundcheck.speech.Endpoint;
import javafx.scene.layout.Region;

/// The small sign of an endpoint: its colour everywhere, and a shape of its own for who cannot tell the colours.
public final class EndpointMark extends Region {
    public static final String STYLE_CLASS = "endpoint-mark";

    public EndpointMark(Endpoint endpoint) {
        getStyleClass().addAll(STYLE_CLASS, endpoint.id());
        setFocusTraversable(false);
        setMouseTransparent(true);
    }
}
