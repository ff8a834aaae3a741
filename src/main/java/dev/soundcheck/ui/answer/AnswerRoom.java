package dev.soundcheck.ui.answer;

import dev.soundcheck.ui.kit.Lazy;
import dev.soundcheck.ui.kit.Room;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// The page "Which endpoint?" as a room of the window, made when it is first entered. FX thread.
public final class AnswerRoom implements Room, AutoCloseable {
    private final Lazy<Parts> parts;

    /// Made when the room is first entered.
    private record Parts(AnswerModel model, AnswerView view) {}

    public AnswerRoom(AnswerPorts ports) {
        this.parts = new Lazy<>(() -> {
            AnswerModel model = new AnswerModel(ports);
            return new Parts(model, new AnswerView(model));
        });
    }

    @Override
    public String id() {
        return "answer";
    }

    @Override
    public String title() {
        return "Which endpoint?";
    }

    @Override
    public AnswerView view() {
        return parts.get().view();
    }

    @Override
    public List<ObservableValue<String>> news() {
        return List.of(parts.get().model().newsProperty());
    }

    @Override
    public void entered() {
        view().refresh();
    }

    @Override
    public void close() {
        parts.ifMade(made -> made.model().close());
    }
}
