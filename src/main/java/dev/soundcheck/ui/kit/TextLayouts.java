package dev.soundcheck.ui.kit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps JavaFX from laying out two texts in one object. FX thread.
///
/// JavaFX has one such object for whichever thread is first, and gives it back before its native memory is freed
/// (`PangoGlyphLayout.dispose` of JavaFX 26). A canvas lays out its text on the renderer's thread. With Arabic and other
/// joined scripts both threads could free the same memory, and the process was aborted: "double free or corruption".
public final class TextLayouts {
    private static final Logger LOG = LoggerFactory.getLogger(TextLayouts.class);
    private static final String MANAGER = "com.sun.javafx.text.GlyphLayoutManager";

    private TextLayouts() {}

    /// Takes the shared object and never gives it back: every text is laid out in an object of its own from then on.
    /// Wants `--add-exports=javafx.graphics/com.sun.javafx.text=ALL-UNNAMED`.
    public static void keepApart() {
        try {
            Object _ = Class.forName(MANAGER).getMethod("getInstance").invoke(null);
        } catch (ReflectiveOperationException another) {
            LOG.debug("This JavaFX shares its text layout in another way, or hides it", another);
        }
    }
}
