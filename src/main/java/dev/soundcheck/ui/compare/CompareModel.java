package dev.soundcheck.ui.compare;

import dev.soundcheck.audition.AbxTest;
import dev.soundcheck.audition.BlindTest;
import dev.soundcheck.audition.ResultSheet;
import dev.soundcheck.files.FilePlace;
import dev.soundcheck.files.FileProblem;
import dev.soundcheck.files.WholeFile;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.kit.Latest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Two to four takes under one playhead: which take is in each place, what is hidden, and the votes. FX thread.
///
/// Places are counted as they are shown: in a blind test place 0 is letter A, whatever take is behind it.
public final class CompareModel implements FrameListener {
    private static final Logger LOG = LoggerFactory.getLogger(CompareModel.class);

    /// What is being done with the takes.
    public enum Mode {
        /// All is shown.
        OPEN,
        /// Letters, votes, then the reveal.
        BLIND,
        /// Is X the first or the second?
        ABX
    }

    /// The place of X in an ABX test.
    static final int X = 2;

    private final CompareHearing hearing;
    private final Function<Take, String> names;
    private final Executor fx;
    private final Executor io;
    private final LongSupplier seeds;
    /// Grows with every change that is not the playhead's.
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper(this, "version");
    private final Latest openings = new Latest();
    private List<Side> sides = List.of();
    /// True while the sides are shown but cannot be heard yet.
    private boolean measuring;
    private Mode mode = Mode.OPEN;
    private @Nullable BlindTest<Side> blind;
    private @Nullable AbxTest abx;

    /// @param names  what a take is called where nothing is hidden
    /// @param seeds  decides what is behind which letter
    public CompareModel(Studio studio, Function<Take, String> names, Executor fx, Executor io,
            LongSupplier seeds) {
        hearing = new CompareHearing(studio, new Places());
        this.names = names;
        this.fx = fx;
        this.io = io;
        this.seeds = seeds;
    }

    // == PROPERTIES ==

    /// What is heard of them.
    public CompareHearing hearing() {
        return hearing;
    }

    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    public Mode mode() {
        return mode;
    }

    public int places() {
        return abx == null ? sides.size() : X + 1;
    }

    /// The sides, each in its place.
    List<Side> sides() {
        return IntStream.range(0, places()).mapToObj(this::at).toList();
    }

    /// True until it is known how loud the takes are: before, none can be heard or rated.
    public boolean measuring() {
        return measuring;
    }

    /// Its letter in a test, "1" and so on otherwise.
    public String label(int place) {
        return switch (mode) {
            case OPEN -> String.valueOf(place + 1);
            case BLIND -> BlindTest.label(place);
            case ABX -> place == X ? "X" : BlindTest.label(place);
        };
    }

    /// True where nothing may tell which take it is.
    public boolean hidden(int place) {
        return blind != null ? !blind.revealed() : abx != null && place == X;
    }

    public @Nullable BlindTest<Side> blind() {
        return blind;
    }

    public @Nullable AbxTest abx() {
        return abx;
    }

    public boolean revealed() {
        return blind != null && blind.revealed();
    }

    // == COMMANDS ==

    /// Shows the takes, the oldest first, and measures them in the background.
    public void open(List<Take> takes) {
        open(takes, Mode.OPEN);
    }

    /// As the other `open`; `first` is what is done with them.
    public void open(List<Take> takes, Mode first) {
        List<Take> sounding = takes.stream().filter(take -> take.seconds() > 0).limit(4)
                .sorted(Comparator.comparingInt(Take::number)).toList();
        Latest.Wish mine = openings.wish();
        measuring = true;
        sides = Side.unmeasured(sounding, names);
        restart(first);
        io.execute(() -> {
            List<Side> measured = Side.measured(sounding, names);
            fx.execute(() -> {
                if (mine.stands()) {
                    measuring = false;
                    sides = measured;
                    restart(mode);
                }
            });
        });
    }

    /// Goes over to the mode. The one that is in use goes on, with its votes.
    public void choose(Mode next) {
        if (next == mode) {
            touch();
        } else {
            restart(next);
        }
    }

    /// Starts again, with other letters where they hide something. ABX takes the first two; with fewer no test begins.
    public void restart(Mode next) {
        mode = next;
        blind = next == Mode.BLIND && sides.size() >= 2 ? new BlindTest<>(sides, seeds.getAsLong()) : null;
        abx = next == Mode.ABX && sides.size() >= 2 ? new AbxTest(seeds.getAsLong()) : null;
        hearing.rewind();
        touch();
    }

    /// Hears another place: while something plays, at the same word; from the start otherwise.
    public void hear(int place) {
        if (measuring || place < 0 || place >= places()) {
            return;
        }
        if (blind != null) {
            blind.played(place);
        }
        hearing.hear(place);
    }

    /// The same rating again takes it away.
    public void rate(int place, int rating) {
        if (blind != null) {
            blind.rate(place, blind.rating(place) == rating ? 0 : rating);
            touch();
        }
    }

    public void prefer(int place) {
        if (blind != null) {
            blind.prefer(place);
            touch();
        }
    }

    public void reveal() {
        if (blind != null && blind.mayReveal()) {
            blind.reveal();
            touch();
        }
    }

    /// X is the second where true.
    public void answer(boolean isB) {
        if (abx != null) {
            abx.answer(isB);
            touch();
        }
    }

    /// The result sheet; null before the first vote.
    public @Nullable ResultSheet sheet() {
        BlindTest<Side> test = blind;
        AbxTest trials = abx;
        Sheets sheets = new Sheets(sides, hearing.matchProperty().get());
        if (test != null && test.revealed()) {
            return sheets.of(test);
        }
        return trials != null && !trials.trials().isEmpty() ? sheets.of(trials) : null;
    }

    /// Writes the result sheet, as Markdown or as JSON by the file's ending.
    ///
    /// @param told  gets the result in a sentence, on the FX thread
    void saveSheet(Path file, Consumer<String> told) {
        ResultSheet result = sheet();
        if (result == null) {
            return;
        }
        io.execute(() -> {
            String outcome = FilePlace.saved(file);
            try {
                WholeFile.write(file, file.toString().endsWith(".json") ? result.json() : result.markdown());
            } catch (IOException e) {
                LOG.warn("The result sheet could not be written to {}: {}", file, e.toString());
                outcome = FileProblem.writing(file, e) + " Choose another folder.";
            }
            String sentence = outcome;
            fx.execute(() -> told.accept(sentence));
        });
    }

    @Override
    public void onFrame(Frame frame) {
        hearing.onFrame(frame);
    }

    private Side at(int place) {
        if (abx != null) {
            boolean second = place == X ? abx.xIsB() : place == 1;
            return sides.get(second ? 1 : 0);
        }
        return blind == null ? sides.get(place) : blind.behind(place);
    }

    private void touch() {
        version.set(version.get() + 1);
    }

    /// The places as the hearing knows them.
    private final class Places implements CompareHearing.Places {
        @Override
        public int count() {
            return measuring ? 0 : places();
        }

        @Override
        public Side at(int place) {
            return CompareModel.this.at(place);
        }

        /// In an ABX test the words would tell which one X is.
        @Override
        public boolean told(int place) {
            return abx == null && !hidden(place);
        }

        @Override
        public void touched() {
            touch();
        }
    }
}
