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
    /// @param refuses  gets each other file
    public static void install(Scene scene, List<String> endings, Consumer<Path> opens, Consumer<Path> refuses) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> over(event, event.getDragboard().getFiles()));
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            List<File> files = event.getDragboard().getFiles();
            files.forEach(file -> (named(file, endings) ? opens : refuses).accept(file.toPath()));
            event.setDropCompleted(!files.isEmpty());
        });
    }

    /// As for a window, on a part of it: files with another ending are left to the window.
    public static void install(Node part, List<String> endings, Consumer<Path> opens) {
        part.addEventHandler(DragEvent.DRAG_OVER, event -> over(event, wanted(event.getDragboard(), endings)));
        part.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            List<File> files = wanted(event.getDragboard(), endings);
            if (!files.isEmpty()) {
                files.forEach(file -> opens.accept(file.toPath()));
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private static void over(DragEvent event, List<File> files) {
        // What the window itself lets people drag has a source in it.
        if (event.getGestureSource() == null && !files.isEmpty()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private static List<File> wanted(Dragboard board, List<String> endings) {
        return board.getFiles().stream().filter(file -> named(file, endings)).toList();
    }

    private static boolean named(File file, List<String> endings) {
        return endings.stream().anyMatch(file.getName().toLowerCase(Locale.ROOT)::endsWith);
    }
}
