package dev.soundcheck.ui.shell;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.session.Desk;
import dev.soundcheck.session.Snapshot;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Trace;
import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.service.Health;
import dev.soundcheck.ui.service.HealthModel;
import dev.soundcheck.ui.service.Place;
import dev.soundcheck.ui.service.ServiceModel;
import dev.soundcheck.ui.service.ServiceStatus;
import dev.soundcheck.ui.transport.TransportModel;
import dev.soundcheck.ui.transport.TransportModel.Phase;
import java.util.Locale;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The state of the program in one sentence. FX thread.
public final class StatusModel implements FrameListener {
    private static final String DESK_KEYS = Shortcut.SPEAK.keys() + " speaks, " + Shortcut.BACK.keys() + " stops";

    private final ServiceModel services;
    private final HealthModel health;
    private final TransportModel transport;
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");
    private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper(this, "news", "");
    private final Desk desk;
    private String keys = DESK_KEYS;
    /// The take that was on show when the room was entered, where the room shows something else; null at the desk.
    private @Nullable Take elsewhere;
    /// True where the sound of the take on show has gone from the disk.
    private boolean unreadable;
    private boolean sounding;
    /// The last take that was seen before its end.
    private @Nullable Take awaited;

    StatusModel(Desk desk, ServiceModel services, HealthModel health, TransportModel transport) {
        this.desk = desk;
        this.health = health;
        this.services = services;
        this.transport = transport;
        say();
        services.statusProperty().subscribe(this::say);
        health.healthProperty().subscribe(this::say);
        transport.phaseProperty().subscribe(this::say);
        transport.progressProperty().subscribe(this::say);
    }

    // == PROPERTIES ==

    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /// What of the sentence a person who cannot see it has to hear; empty for none.
    ///
    /// That is what asks for patience or says that something can be done, and how an awaited take ended. A take that is
    /// under way is heard itself, and nothing is said while sound plays.
    public ReadOnlyStringProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    // == COMMANDS ==

    @Override
    public void onFrame(Frame frame) {
        PcmTrack track = frame.desk().track();
        boolean gone = track != null && track.unreadable();
        boolean heard = frame.desk().heard().active();
        if (frame.changed() || gone != unreadable || heard != sounding) {
            unreadable = gone;
            sounding = heard;
            say();
        }
    }

    /// A room with keys of its own shows other turns than the take of before, which is no longer talked about.
    ///
    /// @param roomKeys  as `Room.keys` of the room that is entered
    void keys(String roomKeys) {
        keys = roomKeys.isEmpty() ? DESK_KEYS : roomKeys;
        elsewhere = roomKeys.isEmpty() ? null : desk.snapshot().take();
        say();
    }

    private void say() {
        Snapshot now = desk.snapshot();
        Take shown = now.take();
        if (transport.phaseProperty().get() == Phase.WAITING) {
            set("Waiting for a voice. Your line is spoken as soon as there is one.", true);
        } else if (!transport.progressProperty().get().isEmpty()) {
            set(transport.progressProperty().get(), false);
        } else if (shown != null && !(shown.equals(elsewhere) && shown.state().ended())) {
            set(about(shown, now.trace()), ended(shown));
        } else {
            set(about(services.status(), health.healthProperty().get()), !asking());
        }
    }

    private void set(String words, boolean isNews) {
        news.set(isNews && !sounding ? words : "");
        sentence.set(words);
    }

    /// True where it was awaited here: not for one that is chosen in the list, nor for a preview.
    private boolean ended(Take shown) {
        if (!shown.state().ended()) {
            awaited = shown;
        }
        return shown.state().ended() && shown.equals(awaited) && !shown.sketch();
    }

    private boolean asking() {
        return services.status() instanceof ServiceStatus.Ready
                && health.healthProperty().get() instanceof Health.Asked;
    }

    private String about(ServiceStatus status, Health health) {
        return switch (status) {
            case ServiceStatus.Opening(Place place) -> place.title()
                    + (place instanceof Place.Offline ? " are" : " is")
                    + " warming up. You may write, and press Speak already.";
            case ServiceStatus.Ready(Place place, _) -> switch (health) {
                case Health.Asked _ -> "Asking " + place.title()
                        + " for its voices. You may write, and press Speak already.";
                case Health.Well _ -> "Ready. " + keys + ", " + Shortcut.KEYS.keys() + " shows all keys.";
                case Health.Ill(SpeechFailure failure) -> failure.line();
            };
            case ServiceStatus.Failed(_, SpeechFailure failure) -> failure.line();
        };
    }

    private String about(Take take, Trace trace) {
        String name = (take.sketch() ? "Preview" : "Take " + take.number()) + " over " + take.endpoint().title();
        if (unreadable) {
            return name + ": its sound can no longer be read from the disk. Its words and figures are still here.";
        }
        String figures = figures(trace) + (take.offline() ? " · offline" : "");
        return switch (take.state()) {
            case WAITING -> name + ": waiting for the first audio";
            case STREAMING -> name + ": streaming" + figures;
            case DONE -> name + ": " + seconds(take) + figures;
            case CANCELLED -> name + ": stopped after " + seconds(take) + figures;
            case FAILED -> take.seconds() == 0
                    ? name + ": no sound came"
                    : name + ": ended early after " + seconds(take) + "; what came can be heard";
        };
    }

    private static String seconds(Take take) {
        String stamps = take.timeline().words().isEmpty()
                ? ", no word timestamps"
                : ", " + take.timeline().stampCount() + " with timestamps";
        return String.format(Locale.ROOT, "%.1f s of speech", take.seconds()) + stamps;
    }

    private static String figures(Trace trace) {
        StringBuilder text = new StringBuilder();
        append(text, "first audio", trace.sincePress(Mark.FIRST_AUDIO));
        append(text, "first heard", trace.sincePress(Mark.FIRST_OUT));
        return text.toString();
    }

    private static void append(StringBuilder text, String what, OptionalLong nanos) {
        if (nanos.isPresent()) {
            text.append(String.format(Locale.ROOT, " · %s after %.0f ms", what, nanos.getAsLong() / 1e6));
        }
    }
}
