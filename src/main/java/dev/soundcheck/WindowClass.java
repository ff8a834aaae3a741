package dev.soundcheck;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Names the class of the windows, by which a desktop finds their menu entry and icon. FX thread.
///
/// JavaFX takes the name from the class of an `Application`, and there is none here. `jvm.window` of the pom opens the way to
/// the method it uses itself; without it the windows are called "java".
final class WindowClass {
    /// As `StartupWMClass` in the menu entry.
    private static final String NAME = "dev.soundcheck.Soundcheck";
    private static final Logger LOG = LoggerFactory.getLogger(WindowClass.class);

    private WindowClass() {}

    /// Before the first window.
    static void set() {
        try {
            Class<?> toolkit = Class.forName("com.sun.glass.ui.Application");
            Object running = toolkit.getMethod("GetApplication").invoke(null);
            toolkit.getMethod("setName", String.class).invoke(running, NAME);
        } catch (ReflectiveOperationException | RuntimeException closed) {
            LOG.debug("The windows have no name of their own", closed);
        }
    }
}
