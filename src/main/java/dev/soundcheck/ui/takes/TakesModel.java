package dev.soundcheck.ui.takes;

import dev.soundcheck.library.LibraryException;
import dev.soundcheck.library.Notice;
import dev.soundcheck.library.Review;
import dev.soundcheck.library.TakeHead;
import dev.soundcheck.library.TakeLibrary;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.kit.Latest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The takes of this run and earlier ones, the newest first. FX thread.
///
/// A take of this run is on show from the press on, whether the disk takes it or not.
public final class TakesModel implements FrameListener {
    private static final Logger LOG = LoggerFactory.getLogger(TakesModel.class);

    private final Studio studio;
    private final TakeLibrary library;
    private final Executor fx;
    private final Executor io;
    private final AtomicBoolean stale = new AtomicBoolean();
    private final TakeRows rows;
    private final TakeExports exports;
    private final ReadOnlyObjectWrapper<@Nullable TakeHead> current = new ReadOnlyObjectWrapper<>(this, "current");
    private final TakesTeller teller = new TakesTeller();
    /// Separates the take to play now from older ones that a slow disk still reads.
    private final Latest wishes = new Latest();
    private Runnable showStage = () -> {};
    private Consumer<Take> lane = _ -> {};

    /// @param voiceNames  from a voice's id to what people call it
    /// @param io          for work that blocks
    public TakesModel(Studio studio, TakeLibrary library, Function<String, String> voiceNames, Executor fx,
            Executor io) {
        this.studio = studio;
        this.library = library;
        this.rows = new TakeRows(voiceNames);
        this.fx = fx;
        this.io = io;
        this.exports = new TakeExports(library, teller, fx, io);
        library.onChange(this::wake);
        library.onNotice(notice -> fx.execute(() -> say(notice)));
        showKept();
    }

    // == PROPERTIES ==

    public ObservableList<TakeHead> rows() {
        return rows.all();
    }

    /// The row whose take is on stage, null for none.
    public ReadOnlyObjectProperty<@Nullable TakeHead> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public TakesTeller teller() {
        return teller;
    }

    /// Exports takes as files.
    public TakeExports exports() {
        return exports;
    }

    /// How many takes were made of the same request as this one, itself included.
    public int runs(TakeHead head) {
        return (int) rows.all().stream().filter(row -> row.requestKey().equals(head.requestKey())).count();
    }

    /// All takes of the same request, the oldest first.
    public List<TakeHead> sameRequest(TakeHead head) {
        return rows.all().stream().filter(row -> row.requestKey().equals(head.requestKey()))
                .sorted(Comparator.comparingInt(TakeHead::number)).toList();
    }

    // == COMMANDS ==

    /// Sets what shows the stage when a take is chosen.
    ///
    /// @param show  shows the stage instead of the editor; FX thread
    public void onShow(Runnable show) {
        showStage = show;
    }

    /// From now on a take can become a lane of the lab.
    ///
    /// @param maker  makes it and shows it; FX thread
    public void onLane(Consumer<Take> maker) {
        lane = maker;
    }

    /// Has the lab ask for what the take with the number was asked for; nothing where it is gone.
    public void makeLane(int number) {
        TakeHead head = rows.row(number);
        if (head != null) {
            load(List.of(head), takes -> lane.accept(takes.getFirst()));
        }
    }

    /// Puts the take on stage without playing it.
    public void select(TakeHead head) {
        Take shown = studio.current();
        if (shown == null || !same(shown, head)) {
            with(head, studio::select);
        } else {
            wishes.forget();
            showStage.run();
        }
    }

    /// Plays the take from its start; costs no request.
    public void replay(TakeHead head) {
        with(head, studio::replay);
    }

    /// Plays the take over and over.
    public void loop(TakeHead head) {
        with(head, take -> {
            studio.replay(take);
            studio.desk().loop(0, take.seconds());
        });
    }

    public void toggleStar(TakeHead head) {
        review(head, review -> review.withStar(!review.star()));
    }

    /// The same rating again takes it away.
    public void rate(TakeHead head, int rating) {
        review(head, review -> review.withRating(review.rating() == rating ? 0 : rating));
    }

    public void note(TakeHead head, String note) {
        review(head, review -> review.withNote(note.strip()));
    }

    public void rename(TakeHead head, String name) {
        review(head, review -> review.withName(name));
    }

    public void delete(TakeHead head) {
        if (!head.onDisk() || !head.state().ended()) {
            teller.tell("This take is still being kept; it can be deleted in a moment.");
            return;
        }
        teller.tellUndoable("Take " + head.number() + " is deleted.");
        library.delete(head.id());
    }

    public void undoDelete() {
        library.undoDelete();
        teller.tell("");
    }

    /// Reads the whole takes, then passes them on; reports where one cannot be read.
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

    /// Reads a kept take for a view that shows it beside others. One that cannot be read is left out.
    ///
    /// @param onDisk  makes of it what is wanted, off the FX thread
    public <T> void look(TakeHead head, Function<Take, T> onDisk, Consumer<T> found) {
        io.execute(() -> {
            try {
                T made = onDisk.apply(library.load(head.id()));
                fx.execute(() -> found.accept(made));
            } catch (LibraryException e) {
                LOG.info("Take {} is left out of the lanes: {}", head.number(), e.toString());
            }
        });
    }

    @Override
    public void onFrame(Frame frame) {
        if (frame.changed()) {
            rows.advance(studio.takes());
            showCurrent();
        }
    }

    private void with(TakeHead head, Consumer<Take> command) {
        Latest.Wish mine = wishes.wish();
        Take live = live(head);
        if (live != null) {
            command.accept(live);
        } else {
            load(List.of(head), takes -> {
                if (mine.stands()) {
                    command.accept(takes.getFirst());
                }
            });
        }
    }

    /// @param head  as it was when the user began: it may have been kept since
    private void review(TakeHead head, UnaryOperator<Review> change) {
        TakeHead now = rows.row(head.number());
        if (now != null && now.onDisk()) {
            library.review(now.id(), change);
        } else if (now != null) {
            teller.tell("This take is not kept yet. Try again in a moment.");
        }
    }

    private void say(Notice notice) {
        teller.tell(notice.line());
    }

    /// The take itself where it is on stage or not kept yet, else null.
    public @Nullable Take live(TakeHead head) {
        Take shown = studio.current();
        if (shown != null && same(shown, head)) {
            return shown;
        }
        for (Take take : studio.takes()) {
            if (same(take, head)) {
                return take;
            }
        }
        return null;
    }

    private static boolean same(Take take, TakeHead head) {
        return take.number() == head.number() && take.madeAt().equals(head.madeAt());
    }

    private void wake() {
        if (stale.compareAndSet(false, true)) {
            fx.execute(() -> {
                stale.set(false);
                showKept();
            });
        }
    }

    private void showKept() {
        rows.show(library.heads(), studio.takes());
        showCurrent();
    }

    private void showCurrent() {
        Take onStage = studio.current();
        current.set(onStage == null ? null : rows.row(onStage.number()));
    }
}
