package dev.soundcheck.ui.lab;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.lab.result.GhostRace;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabSounds;
import dev.soundcheck.session.Desk;
import dev.soundcheck.session.Showing;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The ghost race: the playback position is the time of the race. FX thread.
public final class RaceModel implements FrameListener, AutoCloseable {
    private final Desk desk;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private final ReadOnlyBooleanWrapper racing = new ReadOnlyBooleanWrapper(this, "racing");
    private final ReadOnlyDoubleWrapper millis = new ReadOnlyDoubleWrapper(this, "millis");
    private final ReadOnlyObjectWrapper<@Nullable GhostRace> race = new ReadOnlyObjectWrapper<>(this, "race");
    private @Nullable PcmTrack sounding;

    RaceModel(Desk desk) {
        this.desk = desk;
    }

    // == PROPERTIES ==

    /// True where there is sound of at least one lane.
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty racingProperty() {
        return racing.getReadOnlyProperty();
    }

    /// Time since the press that all lanes share.
    public ReadOnlyDoubleProperty millisProperty() {
        return millis.getReadOnlyProperty();
    }

    /// The race that can be run, null for none.
    public ReadOnlyObjectProperty<@Nullable GhostRace> raceProperty() {
        return race.getReadOnlyProperty();
    }

    public List<GhostRace.Ghost> ghosts() {
        GhostRace now = race.get();
        return now == null ? List.of() : now.ghosts();
    }

    public double endMillis() {
        GhostRace now = race.get();
        return now == null ? 0 : now.endMillis();
    }

    // == COMMANDS ==

    void prepare(@Nullable Lab lab, LabSounds sounds) {
        stop();
        race.set(lab == null ? null : GhostRace.of(lab, sounds));
        ready.set(!ghosts().isEmpty());
        millis.set(0);
    }

    /// Lets all lanes start; heard are those that were asked for.
    public void start(List<GhostRace.Ghost> heard) {
        GhostRace now = race.get();
        if (now == null || now.ghosts().isEmpty()) {
            return;
        }
        PcmTrack track = now.track(heard);
        sounding = track;
        desk.playAside(new Showing.Sound(track, null), 0);
        millis.set(0);
        racing.set(true);
    }

    public void stop() {
        PcmTrack track = sounding;
        sounding = null;
        racing.set(false);
        if (track != null) {
            desk.endAside(track);
        }
    }

    /// It lasts as long as it is heard: Esc, Stop and any other playback end it.
    @Override
    public void onFrame(Frame frame) {
        GhostRace now = race.get();
        PcmTrack track = sounding;
        if (track == null || now == null) {
            return;
        }
        if (frame.desk().aside() == track) {
            millis.set(now.millis(frame.desk().heard().positionFrames()));
        } else {
            sounding = null;
            racing.set(false);
            if (frame.desk().heard().mode() == PlaybackState.Mode.ENDED) {
                millis.set(now.endMillis());
            }
        }
    }

    @Override
    public void close() {
        stop();
    }
}
