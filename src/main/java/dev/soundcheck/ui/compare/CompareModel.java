package dev.soundcheck.ui.compare;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.audition.AbxTest;
import dev.soundcheck.audition.BlindTest;
import dev.soundcheck.audition.ResultSheet;
import dev.soundcheck.audition.SamePlace;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// Two to four takes under one playhead: which is heard, what is hidden, what was voted. FX thread.
///
/// Places are counted as they are shown: in a blind test place 0 is letter A, whatever take is behind it.
public final class CompareModel implements FrameListener {
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

    private final Studio studio;
    private final Function<String, String> voiceNames;
    private final Executor fx;
    private final Executor io;
    private final LongSupplier seeds;
    private final BooleanProperty match = new SimpleBooleanProperty(this, "match", true);
    private final ReadOnlyIntegerWrapper heard = new ReadOnlyIntegerWrapper(this, "heard", -1);
    private final ReadOnlyDoubleWrapper seconds = new ReadOnlyDoubleWrapper(this, "seconds");
    /// Grows with every change that is not the playhead's.
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper(this, "version");
    private List<Side> sides = List.of();
    private Mode mode = Mode.OPEN;
    private @Nullable BlindTest<Side> blind;
    private @Nullable AbxTest abx;
    private @Nullable PcmTrack sounding;
    private boolean playing;

    /// @param seeds  decides what is behind which letter
    public CompareModel(Studio studio, Function<String, String> voiceNames, Executor fx, Executor io,
            LongSupplier seeds) {
        this.studio = studio;
        this.voiceNames = voiceNames;
        this.fx = fx;
        this.io = io;
        this.seeds = seeds;
        match.subscribe(this::rematch);
    }

    // == PROPERTIES ==

    /// Whether all are heard at the loudness of the softest.
    public BooleanProperty matchProperty() {
        return match;
    }

    /// The place that is heard, -1 for none.
    public ReadOnlyIntegerProperty heardProperty() {
        return heard.getReadOnlyProperty();
    }

    /// Where the playhead stands in the take that is heard.
    public ReadOnlyDoubleProperty secondsProperty() {
        return seconds.getReadOnlyProperty();
    }

    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    public Mode mode() {
        return mode;
    }

    public boolean playing() {
        return playing;
    }

    public int places() {
        return mode == Mode.ABX ? 3 : sides.size();
    }

    /// The sides, each in its place.
    List<Side> sides() {
        return IntStream.range(0, places()).mapToObj(this::at).toList();
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
        return mode == Mode.BLIND ? !revealed() : mode == Mode.ABX && place == X;
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

    /// Measures the takes in the background, then shows them.
    public void open(List<Take> takes) {
        List<Take> sounding = takes.stream().filter(take -> take.seconds() > 0).limit(4).toList();
        stop();
        io.execute(() -> {
            List<Side> measured = Side.measured(sounding, voiceNames);
            fx.execute(() -> {
                sides = measured;
                restart(Mode.OPEN);
            });
        });
    }

    /// Begins anew, with other letters where they hide something. ABX takes the first two.
    public void restart(Mode next) {
        stop();
        mode = next;
        blind = next == Mode.BLIND && sides.size() >= 2 ? new BlindTest<>(sides, seeds.getAsLong()) : null;
        abx = next == Mode.ABX && sides.size() >= 2 ? new AbxTest(seeds.getAsLong()) : null;
        heard.set(-1);
        seconds.set(0);
        touch();
    }

    /// Hears another place: while something plays, at the same word; from the start otherwise.
    public void hear(int place) {
        if (place < 0 || place >= places()) {
            return;
        }
        int before = heard.get();
        Side to = at(place);
        double from = 0;
        if (before >= 0 && playing) {
            Side old = at(before);
            from = SamePlace.map(old.take().timeline(), old.seconds(), seconds.get(), to.take().timeline(),
                    to.seconds());
        }
        if (blind != null) {
            blind.played(place);
        }
        play(place, from);
    }

    /// Plays from where the playhead stands, or pauses.
    public void playOrPause() {
        if (playing) {
            studio.playback().pause();
            playing = false;
            touch();
        } else {
            int place = Math.max(0, heard.get());
            boolean over = place < places() && seconds.get() >= at(place).seconds() - 0.05;
            play(place, over ? 0 : seconds.get());
        }
    }

    /// Moves the playhead of the place, and hears it from there.
    public void seek(int place, double toSeconds) {
        play(place, toSeconds);
    }

    public void stop() {
        if (sounding != null && studio.aside() == sounding) {
            studio.stop();
        }
        sounding = null;
        playing = false;
    }

    public void rate(int place, int rating) {
        if (blind != null) {
            blind.rate(place, rating);
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

    /// What came of it; null before anything was voted.
    public @Nullable ResultSheet sheet() {
        BlindTest<Side> test = blind;
        AbxTest trials = abx;
        Sheets sheets = new Sheets(sides, match.get());
        if (test != null && test.revealed()) {
            return sheets.of(test);
        }
        return trials != null && !trials.trials().isEmpty() ? sheets.of(trials) : null;
    }

    @Override
    public void onFrame(Frame frame) {
        PcmTrack track = sounding;
        if (track == null) {
            return;
        }
        if (studio.aside() != track) {
            sounding = null;
            playing = false;
            touch();
            return;
        }
        PlaybackState state = frame.playback();
        seconds.set(track.format().seconds(state.positionFrames()));
        if (playing && state.mode() == PlaybackState.Mode.ENDED) {
            playing = false;
            touch();
        }
    }

    private Side at(int place) {
        if (mode == Mode.ABX) {
            boolean second = place == X ? abx != null && abx.xIsB() : place == 1;
            return sides.get(second ? 1 : 0);
        }
        return blind == null ? sides.get(place) : blind.behind(place);
    }

    private void play(int place, double fromSeconds) {
        if (place >= places()) {
            return;
        }
        Side side = at(place);
        PcmTrack track = side.sound(match.get());
        sounding = track;
        playing = true;
        heard.set(place);
        seconds.set(fromSeconds);
        studio.playAside(track, track.format().frames(Math.clamp(fromSeconds, 0.0, side.seconds())),
                hidden(place) || mode == Mode.ABX ? null : side.take());
        touch();
    }

    /// The other loudness is heard at once.
    private void rematch() {
        if (playing && heard.get() >= 0) {
            play(heard.get(), seconds.get());
        } else {
            touch();
        }
    }

    private void touch() {
        version.set(version.get() + 1);
    }
}
