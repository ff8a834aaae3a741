package dev.soundcheck.ui.takes;

import dev.soundcheck.ui.kit.Message;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;

/// Says what became of takes and sessions, a sentence at a time, and what can be done about it. FX thread.
public final class TakesTeller {
    private final Message message = new Message(this);
    private final ReadOnlyObjectWrapper<@Nullable Path> written = new ReadOnlyObjectWrapper<>(this, "written");
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");

    /// The last sentence, empty for none.
    public ReadOnlyStringProperty messageProperty() {
        return message.textProperty();
    }

    /// What of it a screen reader says unasked.
    public ReadOnlyStringProperty newsProperty() {
        return message.newsProperty();
    }

    /// The file or folder that the sentence says was written, null for none.
    public ReadOnlyObjectProperty<@Nullable Path> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /// True while the sentence is that a take was deleted: it can be brought back.
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /// Says what happened, or why nothing did. An empty sentence takes the last one away.
    public void tell(String sentence) {
        forget();
        message.tell(sentence);
    }

    /// As the other `tell`, about what can be shown in its folder.
    ///
    /// @param file  may be a folder
    void tell(String sentence, Path file) {
        tell(sentence);
        written.set(file);
    }

    /// As `tell`, about what can be undone.
    void tellUndoable(String sentence) {
        tell(sentence);
        undoable.set(true);
    }

    /// Writes what has just begun.
    void step(String sentence) {
        forget();
        message.step(sentence);
    }

    private void forget() {
        undoable.set(false);
        written.set(null);
    }
}
