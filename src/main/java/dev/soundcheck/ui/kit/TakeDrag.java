package dev.soundcheck.ui.kit;

import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// A take that is dragged within the window: its number goes beside the file for other programs. FX thread.
public final class TakeDrag {
    private static final DataFormat NUMBER = new DataFormat("application/x-soundcheck-take");

    private TakeDrag() {}

    public static void put(ClipboardContent content, int number) {
        content.put(NUMBER, String.valueOf(number));
    }

    /// From now on, a take may be dropped on the part.
    ///
    /// @param dropped  gets the take's number
    public static void install(Node part, IntConsumer dropped) {
        part.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasContent(NUMBER)) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        part.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (event.getDragboard().getContent(NUMBER) instanceof String number) {
                event.setDropCompleted(true);
                event.consume();
                dropped.accept(Integer.parseInt(number));
            }
        });
    }
}
