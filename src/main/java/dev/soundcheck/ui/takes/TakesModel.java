package dev.soundcheck.ui.takes;

import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The takes as rows, the newest first. FX thread.
public final class TakesModel implements FrameListener {
    private final Studio studio;
    private final Function<String, String> voiceNames;
    private final ObservableList<TakeRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable TakeRow> current = new ReadOnlyObjectWrapper<>(this, "current");

    /// @param voiceNames  from a voice's id to what people call it
    public TakesModel(Studio studio, Function<String, String> voiceNames) {
        this.studio = studio;
        this.voiceNames = voiceNames;
    }

    // == PROPERTIES ==

    public ObservableList<TakeRow> rows() {
        return rows;
    }

    /// The row whose take is on stage, null before the first.
    public ReadOnlyObjectProperty<@Nullable TakeRow> currentProperty() {
        return current.getReadOnlyProperty();
    }

    // == COMMANDS ==

    /// Puts the take on stage without playing it.
    public void select(int number) {
        Take take = take(number);
        if (take != null && take != studio.current()) {
            studio.select(take);
        }
    }

    /// Plays the take from its start; costs no request.
    public void replay(int number) {
        Take take = take(number);
        if (take != null) {
            studio.replay(take);
        }
    }

    @Override
    public void onFrame(Frame frame) {
        if (frame.changed()) {
            refresh(frame.take());
        }
    }

    private void refresh(@Nullable Take onStage) {
        List<Take> takes = studio.takes();
        int count = takes.size();
        while (rows.size() < count) {
            rows.addFirst(row(takes.get(rows.size())));
        }
        for (int i = 0; i < count; i++) {
            TakeRow now = rows.get(i).ended() ? rows.get(i) : row(takes.get(count - 1 - i));
            if (!now.equals(rows.get(i))) {
                rows.set(i, now);
            }
        }
        current.set(onStage == null ? null : rows.get(count - onStage.number()));
    }

    private TakeRow row(Take take) {
        // The state first: once it has ended, the length read after it is final.
        TakeState state = take.state();
        return new TakeRow(take.number(), take.endpoint(), voiceNames.apply(take.request().voiceId()),
                take.request().text(), take.seconds(), state);
    }

    private @Nullable Take take(int number) {
        List<Take> takes = studio.takes();
        return number >= 1 && number <= takes.size() ? takes.get(number - 1) : null;
    }
}
