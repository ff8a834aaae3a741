package dev.soundcheck.ui.settings;

import dev.soundcheck.settings.SystemSettings;
import dev.soundcheck.settings.SystemSettings.LogDetail;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// How much is logged and where the log lies; files that were opened, and where they lie. FX thread.
public final class SystemModel {
    private final ObjectProperty<LogDetail> logDetail;
    private final ReadOnlyStringWrapper logFolder = new ReadOnlyStringWrapper(this, "logFolder", "");
    private final ObservableList<Path> recentFiles = FXCollections.observableArrayList();
    private @Nullable SystemPorts ports;
    private Executor fx = Runnable::run;

    /// Nothing is shown or logged otherwise before `offer`.
    public SystemModel(SystemSettings start) {
        this.logDetail = new SimpleObjectProperty<>(this, "logDetail", start.logDetail());
        start.recentFiles().forEach(this::remember);
    }

    /// The settings file may hold anything.
    private void remember(String file) {
        try {
            recentFiles.add(Path.of(file));
        } catch (InvalidPathException _) {
            // It is forgotten.
        }
    }

    // == PROPERTIES ==

    public ObjectProperty<LogDetail> logDetailProperty() {
        return logDetail;
    }

    /// Empty where there is none.
    public ReadOnlyStringProperty logFolderProperty() {
        return logFolder.getReadOnlyProperty();
    }

    /// Files that were opened, the latest first.
    public ObservableList<Path> recentFiles() {
        return recentFiles;
    }

    /// What is worth keeping of the choices made here.
    public SystemSettings over(SystemSettings kept) {
        return new SystemSettings(logDetail.get(), kept.keychainOrigins(),
                recentFiles.stream().map(Path::toString).toList());
    }

    // == COMMANDS ==

    /// Called once.
    public void offer(SystemPorts offered, Executor thread) {
        ports = offered;
        fx = thread;
        logFolder.set(offered.logs().toString());
        logDetail.subscribe(offered.logDetail());
    }

    /// A file was opened.
    public void opened(Path file) {
        Path whole = file.toAbsolutePath();
        recentFiles.remove(whole);
        recentFiles.addFirst(whole);
        if (recentFiles.size() > SystemSettings.MOST_RECENT_FILES) {
            recentFiles.removeLast();
        }
    }

    /// Shows a file where it lies.
    ///
    /// @param told  hears on the FX thread that no file manager could do that
    public void reveal(Path file, Consumer<String> told) {
        if (ports != null) {
            ports.files().show(file,
                    () -> fx.execute(() -> told.accept("No file manager was found. It lies here: " + file)));
        }
    }

    /// Opens the folder of the log and of crash reports.
    ///
    /// @param told  as for a file
    public void showLogs(Consumer<String> told) {
        if (ports != null) {
            reveal(ports.logs(), told);
        }
    }
}
