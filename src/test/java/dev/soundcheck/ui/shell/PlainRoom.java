package dev.soundcheck.ui.shell;

import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.Room;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/// A room with nothing in it, that notes what happens to it.
final class PlainRoom implements Room {
    final List<String> story = new ArrayList<>();
    final StringProperty news = new SimpleStringProperty("");
    int frames;
    private final String id;
    private final boolean alone;
    private final Region view;

    PlainRoom(String id, boolean alone) {
        this(id, alone, new Region());
    }

    PlainRoom(String id, boolean alone, Region view) {
        this.id = id;
        this.alone = alone;
        this.view = view;
        view.setId(id + "-plain");
        view.setFocusTraversable(true);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return "A room";
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public boolean alone() {
        return alone;
    }

    @Override
    public List<ObservableValue<String>> news() {
        return List.of(news);
    }

    @Override
    public void entered() {
        story.add("entered");
    }

    @Override
    public void left() {
        story.add("left");
    }

    @Override
    public void onFrame(Frame frame) {
        frames++;
    }
}
