package dev.soundcheck.ui.kit;

import atlantafx.base.controls.Popover;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/// The popover of a button: one press opens it, the next one closes it. FX thread.
public final class ButtonPopover {
    private final Button button;
    private final Supplier<Popover> content;
    private @Nullable Popover shown;

    /// @param content  made anew for each opening
    public ButtonPopover(Button button, Supplier<Popover> content) {
        this.button = button;
        this.content = content;
    }

    public void toggle() {
        Popover open = shown;
        if (open != null && open.isShowing()) {
            open.hide();
            return;
        }
        Popover made = content.get();
        made.setDetachable(false);
        made.setConsumeAutoHidingEvents(false); // a press elsewhere closes it and does its own work too
        made.show(button);
        shown = made;
    }
}
