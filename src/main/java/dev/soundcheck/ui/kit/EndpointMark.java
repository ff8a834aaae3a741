package dev.soundcheck.ui.kit;

import dev.soundcheck.speech.Endpoint;
import javafx.scene.layout.Region;

/// The small sign of an endpoint (FX thread): its color everywhere, and a shape of its own for users who cannot tell
/// the colors apart.
public final class EndpointMark extends Region {
    public static final String STYLE_CLASS = "endpoint-mark";

    private static final double SIZE_PX = 10;

    private Endpoint shown;

    public EndpointMark(Endpoint endpoint) {
        shown = endpoint;
        getStyleClass().addAll(STYLE_CLASS, endpoint.id());
        setMinSize(SIZE_PX, SIZE_PX);
        setPrefSize(SIZE_PX, SIZE_PX);
        setMaxSize(SIZE_PX, SIZE_PX);
        setFocusTraversable(false);
        setMouseTransparent(true);
    }

    /// Becomes the sign of another endpoint.
    public void show(Endpoint endpoint) {
        getStyleClass().remove(shown.id());
        shown = endpoint;
        getStyleClass().add(endpoint.id());
    }
}
