package dev.soundcheck.ui.takes;

import dev.soundcheck.library.LibraryException;
import dev.soundcheck.library.Notice;
import dev.soundcheck.library.Shortlist;
import dev.soundcheck.library.TakeHead;
import dev.soundcheck.library.TakeLibrary;
import dev.soundcheck.library.Verdict;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The takes of this run and earlier ones, the newest first. FX thread.
///
/// A take of this run is on show from the press on, whether the disk takes it or not.
public final class TakesModel implements FrameListener {
    private final Studio studio;
    private final TakeLibrary library;
    private final Function<String, String> voiceNames;
    private final Executor fx;
    private final Executor io;
    private final AtomicBoolean stale = new AtomicBoolean();
    private final ObservableList<TakeHead> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable TakeHead> current = new ReadOnlyObjectWrapper<>(this, "current");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
    /// Numbers that were kept once: a take that was removed must not come back as one that is not kept yet.
    private final Set<Integer> seen = new HashSet<>();
    /// Counts wishes to hear, so that a slow disk does not interrupt a newer one.
    private int wish;

    /// @param voiceNames  from a voice's id to what people call it
    /// @param io          for work that blocks
    public TakesModel(Studio studio, TakeLibrary library, Function<String, String> voiceNames, Executor fx,
            Executor io) {
        this.studio = studio;
        this.library = library;
        this.voiceNames = voiceNames;
        this.fx = fx;
        this.io = io;
        library.onChange(this::wake);
        library.onNotice(notice -> fx.execute(() -> say(notice)));
        refresh();
    }

    // == PROPERTIES ==

    public ObservableList<TakeHead> rows() {
        return rows;
    }

    /// The row whose take is on stage, null for none.
    public ReadOnlyObjectProperty<@Nullable TakeHead> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// The last thing there was to say, empty for none.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// True while the take that was deleted last can be brought back.
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /// How many takes were made of the same request as this one, itself included.
    public int runs(TakeHead head) {
        return (int) rows.stream().filter(row -> row.requestKey().equals(head.requestKey())).count();
    }

    /// All takes of the same request, the oldest first.
    public List<TakeHead> sameRequest(TakeHead head) {
        return rows.stream().filter(row -> row.requestKey().equals(head.requestKey()))
                .sorted(Comparator.comparingInt(TakeHead::number)).toList();
    }

    // == COMMANDS ==

    /// Puts the take on stage without playing it.
    public void select(TakeHead head) {
        Take shown = studio.current();
        if (shown == null || shown.number() != head.number()) {
            with(head, studio::select);
        }
    }

    /// Plays the take from its start; costs no request.
    public void replay(TakeHead head) {
        with(head, studio::replay);
    }

    public void toggleStar(TakeHead head) {
        judge(head, verdict -> verdict.withStar(!verdict.star()));
    }

    /// The same rating again takes it away.
    public void rate(TakeHead head, int rating) {
        judge(head, verdict -> verdict.withRating(verdict.rating() == rating ? 0 : rating));
    }

    public void note(TakeHead head, String note) {
        judge(head, verdict -> verdict.withNote(note.strip()));
    }

    public void rename(TakeHead head, String name) {
        judge(head, verdict -> verdict.withName(name));
    }

    public void delete(TakeHead head) {
        if (!head.onDisk() || !head.state().ended()) {
            message.set("This take is still being kept; it can be deleted in a moment.");
            return;
        }
        library.delete(head.id());
        message.set("Take " + head.number() + " is deleted.");
    }

    public void undoDelete() {
        library.undoDelete();
        message.set("");
    }

    void tell(String sentence) {
        message.set(sentence);
    }

    public void dismiss() {
        message.set("");
    }

    /// Copies the takes' sound into the folder under speaking names.
    public void export(List<TakeHead> heads, Path folder, String pattern) {
        List<TakeHead> sounding = sounding(heads);
        io.execute(() -> {
            try {
                int files = Shortlist.export(library, sounding, folder, pattern, ZoneId.systemDefault()).size();
                done(files == 1 ? "One take is exported." : files + " takes are exported.");
            } catch (LibraryException e) {
                fx.execute(() -> say(e.notice()));
            }
        });
    }

    /// As `export`, with a sheet of ratings and notes beside the sound.
    public void shortlist(List<TakeHead> heads, Path folder) {
        List<TakeHead> sounding = sounding(heads);
        io.execute(() -> {
            try {
                Shortlist.write(library, sounding, folder, ZoneId.systemDefault());
                done("The shortlist is written.");
            } catch (LibraryException e) {
                fx.execute(() -> say(e.notice()));
            }
        });
    }

    /// Hands the whole takes over as soon as they are there; says why where one is not.
    public void load(List<TakeHead> heads, Consumer<List<Take>> loaded) {
        io.execute(() -> {
            List<Take> takes = new ArrayList<>();
            try {
                for (TakeHead head : heads) {
                    Take live = live(head);
                    takes.add(live == null ? library.load(head.id()) : live);
                }
                fx.execute(() -> loaded.accept(takes));
            } catch (LibraryException e) {
                fx.execute(() -> say(e.notice()));
            }
        });
    }

    /// Where a take's sound lies, null where it has none on the disk.
    public @Nullable Path sound(TakeHead head) {
        return head.onDisk() && head.state().ended() && head.bytes() > 0 ? library.sound(head.id()) : null;
    }

    @Override
    public void onFrame(Frame frame) {
        if (frame.changed()) {
            refresh();
        }
    }

    private void with(TakeHead head, Consumer<Take> command) {
        int mine = ++wish;
        Take live = live(head);
        if (live != null) {
            command.accept(live);
        } else {
            load(List.of(head), takes -> {
                if (mine == wish) {
                    command.accept(takes.getFirst());
                }
            });
        }
    }

    private void judge(TakeHead head, UnaryOperator<Verdict> change) {
        if (head.onDisk()) {
            library.judge(head.id(), change);
        }
    }

    private void done(String sentence) {
        fx.execute(() -> message.set(sentence));
    }

    private void say(Notice notice) {
        message.set(notice.line());
    }

    private static List<TakeHead> sounding(List<TakeHead> heads) {
        return heads.stream().filter(head -> head.onDisk() && head.state().ended() && head.bytes() > 0).toList();
    }

    /// The take itself where it is of this run.
    private @Nullable Take live(TakeHead head) {
        for (Take take : studio.takes()) {
            if (take.number() == head.number() && take.madeAt().equals(head.madeAt())) {
                return take;
            }
        }
        return null;
    }

    private void wake() {
        if (stale.compareAndSet(false, true)) {
            fx.execute(() -> {
                stale.set(false);
                refresh();
            });
        }
    }

    private void refresh() {
        show(wanted());
        Take onStage = studio.current();
        current.set(onStage == null
                ? null
                : rows.stream().filter(row -> row.number() == onStage.number()).findFirst().orElse(null));
        undoable.set(library.lastDeleted() != null);
    }

    /// What is kept, and of this run also what is not kept yet.
    private List<TakeHead> wanted() {
        List<TakeHead> heads = new ArrayList<>(library.heads().reversed());
        heads.forEach(head -> seen.add(head.number()));
        for (Take take : studio.takes()) {
            if (!seen.contains(take.number())) {
                heads.add(TakeHead.live(take, voiceNames.apply(take.request().voiceId())));
            }
        }
        heads.sort(Comparator.comparingInt(TakeHead::number).reversed());
        return heads;
    }

    /// Changes only the rows that differ, so that selection and scroll stay where they are.
    private void show(List<TakeHead> wanted) {
        Set<Integer> numbers = new HashSet<>();
        wanted.forEach(head -> numbers.add(head.number()));
        rows.removeIf(row -> !numbers.contains(row.number()));
        for (int i = 0; i < wanted.size(); i++) {
            TakeHead head = wanted.get(i);
            if (i >= rows.size() || rows.get(i).number() != head.number()) {
                rows.add(i, head);
            } else if (!rows.get(i).equals(head)) {
                rows.set(i, head);
            }
        }
    }
}
