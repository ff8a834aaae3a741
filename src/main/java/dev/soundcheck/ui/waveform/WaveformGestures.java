package dev.soundcheck.ui.waveform;

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
    private double pressedX;
    private double pressedSeconds;
    private boolean pressed;
    private boolean dragged;

    WaveformGestures(WaveformModel model, WaveformSurface surface) {
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
                surface.follow();
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
        surface.follow();
        event.consume();
    }

    void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || model.empty()) {
            return;
        }
        double step = model.window().spanSeconds() * KEY_STEP;
        boolean known = switch (event.getCode()) {
            case LEFT -> event.isShiftDown() ? scroll(-SCROLL_STEP) : seek(model.positionSeconds() - step);
            case RIGHT -> event.isShiftDown() ? scroll(SCROLL_STEP) : seek(model.positionSeconds() + step);
            case HOME -> seek(0);
            case END -> seek(model.receivedSeconds());
            case PLUS, ADD, EQUALS, UP -> zoom(1 / WheelZoom.STEP);
            case MINUS, SUBTRACT, DOWN -> zoom(WheelZoom.STEP);
            case DIGIT0, NUMPAD0 -> zoom(Double.MAX_VALUE);
            case ENTER, SPACE -> playRange();
            default -> false;
        };
        if (known) {
            surface.follow();
            event.consume();
        }
    }

    private void release() {
        if (dragged) {
            model.playRange();
        } else {
            model.seek(pressedSeconds);
        }
        surface.follow();
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
