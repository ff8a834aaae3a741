package dev.soundcheck.ui.wire;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.files.FilePlace;
import dev.soundcheck.files.FileProblem;
import dev.soundcheck.har.HarWriter;
import dev.soundcheck.library.FileNames;
import dev.soundcheck.session.Desk;
import dev.soundcheck.session.SupportNote;
import dev.soundcheck.session.Take;
import dev.soundcheck.snippet.Snippet;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.kit.Pointed;
import dev.soundcheck.wire.Stretch;
import dev.soundcheck.wire.WireEntry;
import dev.soundcheck.wire.WireKind;
import dev.soundcheck.wire.WireText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The wire log of the take that is shown: its rows through a filter, one of them in full, and what can be done with it.
/// FX thread.
public final class WireModel implements FrameListener {
    private final DeskLink desk;
    private final Executor io;
    private final Executor fx;
    private final UnaryOperator<String> voiceNames;
    private final LogRows rows = new LogRows();
    private final ObjectProperty<@Nullable WireKind> kind = new SimpleObjectProperty<>(this, "kind");
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final BooleanProperty following = new SimpleBooleanProperty(this, "following", true);
    private final BooleanProperty bytes = new SimpleBooleanProperty(this, "bytes");
    private final WireDetail detail;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private final ReadOnlyIntegerWrapper linked = new ReadOnlyIntegerWrapper(this, "linked", LogRows.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable Stretch> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private @Nullable Pointed pointed;
    private int pointedChunk = LogRows.NOTHING;
    private @Nullable Stretch pointedPlace;
    private @Nullable Take take;
    private List<ShownRow> selected = List.of();
    /// True while a row is chosen because its sound was chosen elsewhere: the choice there must stay.
    private boolean answering;

    /// @param io  for work that blocks
    /// @param fx  back to this thread
    /// @param voiceNames  from a voice's id to what people call it
    public WireModel(Desk desk, Executor io, Executor fx, UnaryOperator<String> voiceNames) {
        this.voiceNames = voiceNames;
        this.desk = new DeskLink(desk);
        this.io = io;
        this.fx = fx;
        this.detail = new WireDetail(io, fx);
        kind.subscribe(this::refilter);
        search.subscribe(this::refilter);
        bytes.subscribe(this::tell);
    }

    // == PROPERTIES ==

    ObservableList<ShownRow> rows() {
        return rows.shown();
    }

    /// Null shows all kinds.
    ObjectProperty<@Nullable WireKind> kindProperty() {
        return kind;
    }

    StringProperty searchProperty() {
        return search;
    }

    /// True while the newest row is kept in sight.
    BooleanProperty followingProperty() {
        return following;
    }

    /// True to show a row as it was on the wire, its sound in full.
    BooleanProperty bytesProperty() {
        return bytes;
    }

    ReadOnlyStringProperty detailProperty() {
        return detail.textProperty();
    }

    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Place in `rows` of what was chosen elsewhere last, -1 for none.
    ReadOnlyIntegerProperty linkedProperty() {
        return linked.getReadOnlyProperty();
    }

    /// The stretch of sound that is chosen, here or elsewhere; null for none.
    ReadOnlyObjectProperty<@Nullable Stretch> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// True for a row that belongs to the chosen stretch: its sound, and the stamps of its words.
    boolean belongs(ShownRow row) {
        Stretch wanted = chosen.get();
        Stretch own = wanted == null ? null : words().stretch(row.row().entry());
        return own != null && own.touches(wanted);
    }

    /// True where there are rows that the filter hides.
    boolean filtered() {
        return rows.shown().size() < rows.log().size();
    }

    /// The take whose log is shown, null before the first.
    @Nullable
    Take take() {
        return take;
    }

    /// How to say where the sound of a row is.
    WireText words() {
        PcmTrack track = take == null ? null : take.track();
        return track == null
                ? WireText.NO_SOUND
                : new WireText(track.format().bytesPerFrame(), track.format().sampleRateHz());
    }

    // == COMMANDS ==

    /// Shows the log of a take that is not the desk's: a run of the lab, a turn of the live session.
    ///
    /// @param other  null for the desk's again
    void point(@Nullable Pointed other) {
        pointed = other;
    }

    @Override
    public void onFrame(Frame frame) {
        Take shown = pointed == null ? frame.take() : pointed.take();
        if (shown != take) {
            take = shown;
            restart();
        }
        if (frame.changed() && take != null) {
            rows.look(take);
            append();
        }
        Stretch elsewhere = pointed == null ? desk.news(frame.desk().cursor()) : news(pointed);
        if (elsewhere != null) {
            answer(elsewhere);
        }
    }

    /// What was chosen in another room since the last frame.
    private @Nullable Stretch news(Pointed at) {
        if (at.chunk() != pointedChunk) {
            pointedChunk = at.chunk();
            return DeskLink.stretch(at.take(), at.chunk());
        }
        boolean same = Objects.equals(at.place(), pointedPlace);
        pointedPlace = at.place();
        return same ? null : at.place();
    }

    /// One row is chosen, or two are compared.
    void choose(List<ShownRow> rowsChosen) {
        selected = List.copyOf(rowsChosen);
        tell();
        if (answering || selected.size() != 1) {
            return;
        }
        linked.set(LogRows.NOTHING);
        WireEntry entry = selected.getFirst().row().entry();
        Stretch stretch = words().stretch(entry);
        chosen.set(stretch);
        if (stretch != null && take != null) {
            desk.choose(take, WireKind.of(entry), stretch);
            if (pointed != null) {
                pointed.choose().accept(stretch);
            }
        }
    }

    /// What a support request needs to know.
    Optional<String> supportNote(boolean withText) {
        return take == null ? Optional.empty() : Optional.of(SupportNote.of(take, withText));
    }

    /// The request of the take as code, or why there is none in this language.
    String code(Snippet snippet) {
        Take shown = take;
        if (shown == null) {
            return "";
        }
        return snippet.sent(shown.endpoint(), shown.request(), rows.log());
    }

    void saveHar(Path file) {
        Take shown = take;
        if (shown == null) {
            return;
        }
        io.execute(() -> {
            String outcome;
            try {
                HarWriter.write(file, List.of(shown));
                outcome = FilePlace.saved(file);
            } catch (IOException problem) {
                outcome = FileProblem.writing(file, problem) + " Choose another folder.";
            }
            String told = outcome;
            fx.execute(() -> status.set(told));
        });
    }

    /// What a file of the take is called, without an ending.
    String fileName(Take shown) {
        return FileNames.speaking(voiceNames.apply(shown.request().voiceId()), shown.request().text());
    }

    /// Says what was done, in the place of the number of rows.
    void say(String sentence) {
        status.set(sentence);
    }

    private void restart() {
        rows.restart(take);
        choose(List.of());
        chosen.set(null);
        linked.set(LogRows.NOTHING);
        pointedChunk = LogRows.NOTHING;
        pointedPlace = null;
        following.set(true);
        append();
    }

    private void refilter() {
        rows.clear();
        linked.set(LogRows.NOTHING);
        append();
    }

    private void append() {
        rows.append(RowFilter.of(kind.get(), search.get()), words());
        status.set(rows.count());
    }

    /// Shows what is chosen in full.
    private void tell() {
        switch (selected.size()) {
            case 0 -> detail.clear();
            case 1 -> detail.show(selected.getFirst().row().entry(), words(),
                    bytes.get() ? WireDetail.Form.BYTES : WireDetail.Form.WORDS, take == null ? null : take.track());
            default -> detail.compare(rows.log(), selected.getFirst(), selected.getLast(), words());
        }
    }

    /// Chooses here what was chosen elsewhere; the choice there stays.
    private void answer(Stretch elsewhere) {
        chosen.set(elsewhere);
        answering = true;
        linked.set(LogRows.NOTHING);
        linked.set(rows.of(elsewhere, words()));
        answering = false;
    }
}
