package dev.soundcheck.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Opens files that are dropped anywhere on a window. FX thread.
public final class FileDrops {
    private FileDrops() {}

    /// From now on, each dropped file with one of the endings is opened.
    ///
    /// @param endings  in lower case, each with its dot
    public static void install(Scene scene, List<String> endings, Consumer<Path> opens) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> over(event, endings));
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> dropped(event, endings, opens));
    }

    /// As for a window, on a part of it: files with another ending are left to the window.
    public static void install(Node part, List<String> endings, Consumer<Path> opens) {
        part.addEventHandler(DragEvent.DRAG_OVER, event -> over(event, endings));
        part.addEventHandler(DragEvent.DRAG_DROPPED, event -> dropped(event, endings, opens));
    }

    private static void over(DragEvent event, List<String> endings) {
        // What the window itself lets people drag has a source in it.
        if (event.getGestureSource() == null && !wanted(event.getDragboard(), endings).isEmpty()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private static void dropped(DragEvent event, List<String> endings, Consumer<Path> opens) {
        List<File> files = wanted(event.getDragboard(), endings);
        if (!files.isEmpty()) {
            files.forEach(file -> opens.accept(file.toPath()));
            event.setDropCompleted(true);
            event.consume();
        }
    }

    private static List<File> wanted(Dragboard board, List<String> endings) {
        return board.getFiles().stream()
                .filter(file -> endings.stream().anyMatch(file.getName().toLowerCase(Locale.ROOT)::endsWith))
                .toList();
    }
}
