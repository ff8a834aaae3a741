package dev.soundcheck.ui.lab;

import dev.soundcheck.files.FileProblem;
import dev.soundcheck.files.PlainText;
import dev.soundcheck.lab.plan.LineFile;
import dev.soundcheck.ui.kit.Latest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A set of lines from a text file, spoken instead of the window's line. FX thread; reads in the background.
public final class LineSetModel {
    private final LabPorts ports;
    private final Latest files = new Latest();
    private final ReadOnlyObjectWrapper<List<String>> lines = new ReadOnlyObjectWrapper<>(this, "lines", List.of());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");

    LineSetModel(LabPorts ports) {
        this.ports = ports;
    }

    // == PROPERTIES ==

    /// Empty where the window's own line is spoken.
    public ReadOnlyObjectProperty<List<String>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// Where the lines are from, or why they could not be read; empty without a file.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    // == COMMANDS ==

    /// Takes the lines of a text file, one on each row.
    public void read(Path file) {
        Latest.Wish mine = files.wish();
        ports.io().execute(() -> {
            List<String> read = List.of();
            String said;
            try {
                read = LineFile.lines(PlainText.read(file, LineFile.MOST_BYTES));
                said = read.size() + (read.size() == 1 ? " line" : " lines") + " from " + file.getFileName();
            } catch (IllegalArgumentException e) {
                said = e.getMessage() + ".";
            } catch (IOException e) {
                said = FileProblem.reading(file, e) + " Choose another file.";
            }
            List<String> found = read;
            String words = said;
            ports.fx().execute(() -> {
                if (mine.stands()) {
                    message.set(words);
                    lines.set(found);
                }
            });
        });
    }

    /// The window's own line again.
    public void clear() {
        files.forget();
        message.set("");
        lines.set(List.of());
    }
}
