package dev.soundcheck.ui.waveform;

import dev.soundcheck.ui.keys.Scope;
import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.kit.WheelZoom;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// What mouse, wheel and keys do on the waveform. FX thread.
final class WaveformGestures {
    private static final double DRAG_FROM_PX = 4;
    private static final double KEY_STEP = 0.02;
    private static final double SCROLL_STEP = 0.2;

    private final WaveformModel model;
    private final WaveformSurface surface;
    private final Runnable seen;
    private double pressedX;
    private double pressedSeconds;
    private boolean pressed;
    private boolean dragged;

    /// @param seen  shows what a gesture has changed
    WaveformGestures(WaveformModel model, WaveformSurface surface, Runnable seen) {
        this.seen = seen;
        this.model = model;
        this.surface = surface;
    }

    void mouse(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || model.empty()) {
            return;
        }
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            surface.requestFocus();
            pressed = true;
            dragged = false;
            pressedX = event.getX();
            pressedSeconds = seconds(event.getX());
        } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED && pressed) {
            dragged |= Math.abs(event.getX() - pressedX) >= DRAG_FROM_PX;
            if (dragged) {
                model.choose(pressedSeconds, seconds(event.getX()));
                seen.run();
            }
        } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED && pressed) {
            pressed = false;
            release();
        }
    }

    void wheel(ScrollEvent event) {
        double ticks = WheelZoom.notches(event.getDeltaY());
        double sideways = WheelZoom.notches(event.getDeltaX());
        if (event.isShiftDown() || sideways != 0) {
            model.scroll(-(sideways == 0 ? ticks : sideways) * SCROLL_STEP * model.window().spanSeconds());
        } else {
            model.zoom(1 / WheelZoom.factor(event.getDeltaY()), seconds(event.getX()));
        }
        seen.run();
        event.consume();
    }

    void key(KeyEvent event) {
        if (model.empty()) {
            return;
        }
        double step = model.window().spanSeconds() * KEY_STEP;
        boolean known = switch (Shortcut.of(Scope.WAVEFORM, event)) {
            case SEEK_BACK -> seek(model.positionSeconds() - step);
            case SEEK_ON -> seek(model.positionSeconds() + step);
            case SCROLL_BACK -> scroll(-SCROLL_STEP);
            case SCROLL_ON -> scroll(SCROLL_STEP);
            case SEEK_START -> seek(0);
            case SEEK_END -> seek(model.receivedSeconds());
            case ZOOM_IN -> zoom(1 / WheelZoom.STEP);
            case ZOOM_OUT -> zoom(WheelZoom.STEP);
            case ZOOM_ALL -> zoom(Double.MAX_VALUE);
            case PLAY_RANGE -> playRange();
            case null, default -> false;
        };
        if (known) {
            seen.run();
            event.consume();
        }
    }

    private void release() {
        if (dragged) {
            model.playRange();
        } else {
            model.seek(pressedSeconds);
        }
        seen.run();
    }

    private boolean seek(double seconds) {
        model.seek(seconds);
        return true;
    }

    private boolean scroll(double windows) {
        model.scroll(windows * model.window().spanSeconds());
        return true;
    }

    private boolean zoom(double factor) {
        model.zoom(factor, model.positionSeconds());
        return true;
    }

    private boolean playRange() {
        model.playRange();
        return model.range() != null;
    }

    private double seconds(double x) {
        return surface.scale().seconds(x);
    }
}
