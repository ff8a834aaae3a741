package dev.soundcheck.ui.compare;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.audition.SamePlace;
import dev.soundcheck.session.Studio;
import dev.soundcheck.ui.kit.Frame;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// Plays a comparison: which place, from where, how loud. FX thread.
public final class CompareHearing {
    /// This close to its end a take counts as heard through.
    private static final double END_SECONDS = 0.05;

    /// What is behind the places, in the order they are shown.
    interface Places {
        int count();

        Side at(int place);

        /// True where the words may follow the sound.
        boolean told(int place);

        /// Something other than the playhead has changed.
        void touched();
    }

    private final Studio studio;
    private final Places places;
    private final BooleanProperty match = new SimpleBooleanProperty(this, "match", true);
    private final ReadOnlyIntegerWrapper heard = new ReadOnlyIntegerWrapper(this, "heard", -1);
    private final ReadOnlyDoubleWrapper seconds = new ReadOnlyDoubleWrapper(this, "seconds");
    private @Nullable PcmTrack sounding;
    private boolean playing;

    CompareHearing(Studio studio, Places places) {
        this.studio = studio;
        this.places = places;
        match.addListener((_, _, _) -> rematch());
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

    public boolean playing() {
        return playing;
    }

    // == COMMANDS ==

    /// Hears another place: while something plays, at the same word; from the start otherwise.
    void hear(int place) {
        int before = heard.get();
        Side to = places.at(place);
        double from = 0;
        if (before >= 0 && playing) {
            Side old = places.at(before);
            from = SamePlace.map(old.take().timeline(), old.seconds(), seconds.get(), to.take().timeline(),
                    to.seconds());
        }
        play(place, from);
    }

    /// Plays from where the playhead stands, or pauses.
    public void playOrPause() {
        if (playing) {
            studio.desk().pause();
            playing = false;
            places.touched();
        } else {
            int place = Math.max(0, heard.get());
            boolean over = place < places.count() && seconds.get() >= places.at(place).seconds() - END_SECONDS;
            play(place, over ? 0 : seconds.get());
        }
    }

    /// Moves the playhead of the place, and plays from there.
    public void seek(int place, double toSeconds) {
        play(place, toSeconds);
    }

    public void stop() {
        PcmTrack track = sounding;
        if (track != null) {
            studio.desk().endAside(track);
        }
        sounding = null;
        playing = false;
    }

    /// As `stop`; every place starts from its beginning again.
    void rewind() {
        stop();
        heard.set(-1);
        seconds.set(0);
    }

    void onFrame(Frame frame) {
        PcmTrack track = sounding;
        if (track == null) {
            return;
        }
        PlaybackState heard = frame.desk().heard();
        if (frame.desk().aside() == track) {
            seconds.set(track.format().seconds(heard.positionFrames()));
            return;
        }
        if (playing && heard.mode() == PlaybackState.Mode.ENDED) {
            seconds.set(track.seconds());
        }
        sounding = null;
        playing = false;
        places.touched();
    }

    private void play(int place, double fromSeconds) {
        if (place >= places.count()) {
            return;
        }
        Side side = places.at(place);
        PcmTrack track = side.sound(match.get());
        sounding = track;
        playing = true;
        heard.set(place);
        seconds.set(fromSeconds);
        studio.playAside(track, track.format().frames(Math.clamp(fromSeconds, 0.0, side.seconds())),
                places.told(place) ? side.take() : null);
        places.touched();
    }

    /// The other loudness is heard at once.
    private void rematch() {
        if (playing && heard.get() >= 0) {
            play(heard.get(), seconds.get());
        } else {
            places.touched();
        }
    }
}
