package dev.soundcheck.ui.wire;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.har.HarWriter;
import dev.soundcheck.session.Cursor;
import dev.soundcheck.session.Desk;
import dev.soundcheck.session.Snapshot;
import dev.soundcheck.session.SupportNote;
import dev.soundcheck.session.Take;
import dev.soundcheck.snippet.Recipe;
import dev.soundcheck.snippet.Snippet;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.wire.RowDetail;
import dev.soundcheck.wire.WireAudio;
import dev.soundcheck.wire.WireEntry;
import dev.soundcheck.wire.WireKind;
import dev.soundcheck.wire.WireLog;
import dev.soundcheck.wire.WireRow;
import dev.soundcheck.wire.WireText;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The wire log of the take that is shown: its rows through a filter, one of them in full, and what can be done with it.
/// FX thread.
public final class WireModel implements FrameListener {
    private static final int NOTHING = -1;

    private final Desk desk;
    private final Executor io;
    private final Executor fx;
    private final ObservableList<ShownRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable WireKind> kind = new SimpleObjectProperty<>(this, "kind");
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final BooleanProperty following = new SimpleBooleanProperty(this, "following", true);
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper(this, "detail", "");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private final ReadOnlyIntegerWrapper linked = new ReadOnlyIntegerWrapper(this, "linked", NOTHING);
    private @Nullable Take take;
    private WireLog log = WireLog.EMPTY;
    private int taken;
    private Cursor seen = Cursor.NONE;
    private boolean choosing;

    /// @param io  for work that blocks
    /// @param fx  back to this thread
    public WireModel(Desk desk, Executor io, Executor fx) {
        this.desk = desk;
        this.io = io;
        this.fx = fx;
        kind.subscribe(this::refilter);
        search.subscribe(this::refilter);
    }

    // == PROPERTIES ==

    ObservableList<ShownRow> rows() {
        return rows;
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

    ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }

    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Place in `rows` of what is chosen elsewhere, -1 for none.
    ReadOnlyIntegerProperty linkedProperty() {
        return linked.getReadOnlyProperty();
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

    @Override
    public void onFrame(Frame frame) {
        Snapshot shown = frame.desk();
        if (shown.take() != take) {
            take = shown.take();
            restart();
        }
        if (frame.changed() && take != null) {
            log = take.wire();
            append();
        }
        follow(shown.cursor());
    }

    /// One row is chosen, or two are compared.
    void choose(List<ShownRow> chosen) {
        if (chosen.isEmpty()) {
            detail.set("");
            return;
        }
        if (chosen.size() == 1) {
            detail.set(RowDetail.of(chosen.getFirst().row().entry(), words()));
            link(chosen.getFirst());
        } else {
            detail.set(difference(chosen.getFirst(), chosen.getLast()));
        }
    }

    /// What a support thread wants to know.
    Optional<String> supportNote(boolean withText) {
        return take == null ? Optional.empty() : Optional.of(SupportNote.of(take, withText));
    }

    /// The request of the take as code, or why there is none in this language.
    String code(Snippet snippet) {
        Take shown = take;
        if (shown == null) {
            return "";
        }
        return snippet.refusal(shown.endpoint())
                .orElseGet(() -> snippet.write(new Recipe(shown.endpoint(), shown.request(), base())));
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
                outcome = "Saved " + file.getFileName() + ".";
            } catch (IOException problem) {
                outcome = file.getFileName() + " could not be saved: " + problem.getMessage();
            }
            String told = outcome;
            fx.execute(() -> status.set(told));
        });
    }

    private URI base() {
        WireEntry.Request request = log.request();
        String url = request == null ? "https://api.cartesia.ai/tts/" : request.url();
        int route = url.lastIndexOf("/tts/");
        return URI.create(route < 0 ? url : url.substring(0, route));
    }

    private void restart() {
        log = take == null ? WireLog.EMPTY : take.wire();
        taken = 0;
        rows.clear();
        detail.set("");
        following.set(true);
        append();
    }

    private void refilter() {
        taken = 0;
        rows.clear();
        append();
    }

    /// Takes what is new through the filter.
    private void append() {
        long press = take == null ? 0 : take.trace().pressNanos();
        List<ShownRow> fresh = new ArrayList<>();
        for (; taken < log.size(); taken++) {
            WireRow row = log.row(taken);
            if (passes(row)) {
                long before = taken == 0 ? row.atNanos() : log.row(taken - 1).atNanos();
                fresh.add(new ShownRow(taken, row, (row.atNanos() - press) / 1e6, (row.atNanos() - before) / 1e6));
            }
        }
        if (!fresh.isEmpty()) {
            rows.addAll(fresh);
        }
        status.set(count());
    }

    private boolean passes(WireRow row) {
        WireKind wanted = kind.get();
        if (wanted != null && WireKind.of(row.entry()) != wanted) {
            return false;
        }
        String text = search.get().toLowerCase(Locale.ROOT);
        return text.isEmpty() || row.entry().text().toLowerCase(Locale.ROOT).contains(text)
                || words().title(row.entry()).toLowerCase(Locale.ROOT).contains(text);
    }

    private String count() {
        String all = rows.size() == log.size() ? log.size() + " rows" : rows.size() + " of " + log.size() + " rows";
        return log.leftOut() == 0 ? all : all + ", " + log.leftOut() + " later ones were not kept";
    }

    private String difference(ShownRow one, ShownRow other) {
        boolean inOrder = one.index() <= other.index();
        ShownRow first = inOrder ? one : other;
        ShownRow last = inOrder ? other : one;
        long bytes = 0;
        long sound = 0;
        for (int i = first.index() + 1; i <= last.index(); i++) {
            bytes += log.row(i).bytes();
            WireAudio audio = log.row(i).entry().audio();
            sound += audio == null ? 0 : audio.lengthBytes();
        }
        return String.format(Locale.ROOT,
                "From row %d to row %d:%n%n\u0394 time   %.3f ms%n\u0394 bytes  %s%n\u0394 audio  %.0f ms (%s)",
                first.index() + 1, last.index() + 1, last.sinceMillis() - first.sinceMillis(), WireText.size(bytes),
                words().seconds(sound) * 1e3, WireText.size(sound)).replace("\r", "");
    }

    /// The sound of the row is chosen on the desk too.
    private void link(ShownRow row) {
        WireAudio audio = row.row().entry().audio();
        WireText words = words();
        if (audio == null || !audio.kept() || words.bytesPerFrame() == 0) {
            return;
        }
        double start = words.startSeconds(audio);
        choosing = true;
        desk.chooseRange(start, start + words.seconds(audio.lengthBytes()));
        seen = desk.cursor();
        choosing = false;
    }

    /// What is chosen elsewhere is chosen here.
    private void follow(Cursor cursor) {
        if (choosing || cursor.equals(seen)) {
            return;
        }
        seen = cursor;
        linked.set(cursor.equals(Cursor.NONE) ? NOTHING : rowAt(cursor.fromSeconds()));
    }

    /// The shown row that carried the sound of the instant.
    private int rowAt(double seconds) {
        WireText words = words();
        for (int i = 0; i < rows.size(); i++) {
            WireAudio audio = rows.get(i).row().entry().audio();
            if (audio != null && audio.kept()
                    && words.startSeconds(audio) + words.seconds(audio.lengthBytes()) > seconds) {
                return i;
            }
        }
        return NOTHING;
    }
}
