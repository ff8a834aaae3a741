package dev.soundcheck.ui.kit;

/// Follows the pulse. Called on the FX thread, at most once a pulse, only while something moves.
@FunctionalInterface
public interface FrameListener {
    void onFrame(Frame frame);
}
