package dev.soundcheck.ui.ear;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.effect.Hearing;
import dev.soundcheck.audio.effect.Misread;
import dev.soundcheck.session.Desk;
import dev.soundcheck.session.Showing;
import dev.soundcheck.session.Take;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.kit.Latest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Hears the take that is shown in another way: as a phone does, or misread. The take itself stays as it is. FX thread;
/// the sound is made in the background.
public final class EarModel implements FrameListener {
    private static final Hearing PHONE = new Hearing.Phone();

    private final Desk desk;
    private final Executor fx;
    private final Executor io;
    private final ReadOnlyObjectWrapper<@Nullable Hearing> heard = new ReadOnlyObjectWrapper<>(this, "heard", null);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private final Latest wishes = new Latest();
    /// Our sound that plays in the take's place, null while none does.
    private @Nullable PcmTrack sounding;
    /// The take that `sounding` was made from.
    private @Nullable Take of;

    public EarModel(Desk desk, Executor fx, Executor io) {
        this.desk = desk;
        this.fx = fx;
        this.io = io;
    }

    // == PROPERTIES ==

    /// How the take is heard, null for as it is.
    public ReadOnlyObjectProperty<@Nullable Hearing> heardProperty() {
        return heard.getReadOnlyProperty();
    }

    /// Why it could not be made, empty where it was.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// True where the take that is shown has all its sound.
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// Every way to hear the take that is shown.
    public List<Hearing> choices() {
        PcmTrack track = own();
        List<Hearing> all = new ArrayList<>(List.of(PHONE));
        for (Misread mistake : Misread.values()) {
            all.add(new Hearing.Wrongly(mistake));
        }
        return track == null ? List.of() : all.stream().filter(one -> one.fits(track.format())).toList();
    }

    // == COMMANDS ==

    /// As a phone does; and as it is again, at the same word.
    public void togglePhone() {
        if (PHONE.equals(heard.get())) {
            back();
        } else {
            hear(PHONE);
        }
    }

    /// Hears the take that way: where time is kept, from where the playhead stands.
    public void hear(Hearing hearing) {
        Take take = of == null ? desk.take() : of;
        PcmTrack track = own();
        if (take == null || track == null) {
            message.set("Speak a line first: there is no take with sound yet.");
            return;
        }
        if (!track.complete()) {
            message.set("Wait until all of the sound has come.");
            return;
        }
        message.set("");
        double fromSeconds = hearing.keepsTime() ? position(track) : 0;
        Latest.Wish mine = wishes.wish();
        io.execute(() -> make(hearing, take, track, fromSeconds, mine));
    }

    /// Plays the take as it is again; where the sound kept time, it goes on from the same word.
    public void back() {
        wishes.forget();
        PcmTrack track = sounding;
        Hearing was = heard.get();
        PcmTrack own = own();
        if (track == null || was == null || own == null) {
            return;
        }
        boolean goesOn = was.keepsTime() && desk.snapshot().heard().active();
        double at = position(own);
        forget();
        desk.endAside(track);
        if (goesOn) {
            desk.seek(at);
            desk.play();
        }
    }

    /// Ends once it was heard, or once another sound takes its place.
    @Override
    public void onFrame(Frame frame) {
        PcmTrack track = sounding;
        if (track != null && frame.desk().aside() != track) {
            forget();
        }
        PcmTrack own = own();
        ready.set(own != null && own.complete() && own.frames() > 0);
    }

    private void make(Hearing hearing, Take take, PcmTrack track, double fromSeconds, Latest.Wish mine) {
        try {
            PcmTrack made = hearing.of(track);
            fx.execute(() -> {
                if (mine.stands()) {
                    play(hearing, take, made, fromSeconds);
                }
            });
        } catch (IOException gone) {
            fx.execute(() -> message
                    .set("The sound of this take can no longer be read. Check whether its file is still there."));
        }
    }

    private void play(Hearing hearing, Take take, PcmTrack made, double fromSeconds) {
        sounding = made;
        of = take;
        heard.set(hearing);
        desk.playAside(new Showing.Sound(made, hearing.keepsTime() ? take : null), made.format().frames(fromSeconds));
    }

    private void forget() {
        sounding = null;
        of = null;
        heard.set(null);
    }

    /// Of the take whose sound it is, whatever sounds in its place.
    private @Nullable PcmTrack own() {
        Take take = of == null ? desk.take() : of;
        return take == null ? null : take.track();
    }

    /// In the take's own time; 0 at its end, so that it is heard again.
    private double position(PcmTrack track) {
        Hearing now = heard.get();
        double at = now == null || now.keepsTime() ? desk.snapshot().positionSeconds() : 0;
        return at >= track.seconds() - 0.05 ? 0 : at;
    }
}
