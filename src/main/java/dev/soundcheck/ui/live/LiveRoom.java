package dev.soundcheck.ui.live;

import dev.soundcheck.audio.Playback;
import dev.soundcheck.live.RunClock;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.ui.keys.Scope;
import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FxThread;
import dev.soundcheck.ui.kit.Lazy;
import dev.soundcheck.ui.kit.Pointed;
import dev.soundcheck.ui.kit.Room;
import dev.soundcheck.ui.kit.TextScale;
import dev.soundcheck.ui.service.ServiceModel;
import dev.soundcheck.ui.voice.CatalogModel;
import dev.soundcheck.ui.voice.VoiceModel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The live session as a room of the window, wired when it is first entered. FX thread.
public final class LiveRoom implements Room, AutoCloseable {
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("live-timer").factory());
    private final Lazy<Parts> parts;

    /// Made when the room is first entered.
    private record Parts(LiveModel model, LiveView view) {}

    /// What the window lends the room.
    ///
    /// @param playbacks  opens a loudspeaker of the room's own
    /// @param io         for files and for measuring sound
    /// @param experiments  the folder they are kept in
    /// @param textSize   of what is spoken
    /// @param wake       asks for frames
    public record Loan(Studio studio, ServiceModel services, VoiceModel voices, CatalogModel catalog,
            Supplier<Playback> playbacks, Executor io, Path experiments, TextScale textSize, Runnable wake) {}

    public LiveRoom(Loan loan) {
        this.parts = new Lazy<>(() -> {
            LivePorts ports = new LivePorts(loan.studio(), loan.services()::service, () -> request(loan),
                    () -> ids(loan), loan.catalog()::name, loan.playbacks(),
                    RunClock.of(timer, NanoClock.system()), loan.io(), loan.experiments(), new FxThread(),
                    loan.textSize(), loan.wake());
            LiveModel model = new LiveModel(ports);
            // While nothing moves the window asks for no frames, so a service that opens meanwhile must wake it.
            loan.services().statusProperty().subscribe(_ -> loan.wake().run());
            loan.voices().voiceProperty().subscribe(_ -> loan.wake().run());
            ScriptFiles files = new ScriptFiles(model, ports.request(), this::window, loan.io(), new FxThread());
            ExperimentDialogs dialogs = new ExperimentDialogs(this::window, loan.experiments());
            return new Parts(model, new LiveView(model, ports, files, dialogs));
        });
    }

    @Override
    public String id() {
        return "live";
    }

    @Override
    public String title() {
        return "Live session";
    }

    @Override
    public LiveView view() {
        return parts.get().view();
    }

    @Override
    public String keys() {
        return Shortcut.LIVE_FINISH.keys() + " ends the turn, " + Shortcut.BACK.keys() + " interrupts";
    }

    @Override
    public List<ObservableValue<String>> news() {
        LiveModel model = parts.get().model();
        return List.of(model.newsProperty(), model.experiment().newsProperty());
    }

    @Override
    public void entered() {
        parts.get().model().entered();
        view().focusText();
    }

    @Override
    public void left() {
        parts.get().model().left();
    }

    @Override
    public boolean takes(KeyEvent key) {
        LiveModel model = parts.get().model();
        if (key.getCode() == KeyCode.ESCAPE && model.experiment().openProperty().get()) {
            model.experiment().escape();
            return true;
        }
        if (key.getCode() == KeyCode.ESCAPE) {
            boolean busy = model.busy();
            model.interrupt();
            return busy;
        }
        return switch (Shortcut.of(Scope.LIVE, key)) {
            case LIVE_FINISH -> done(model.pen()::finish);
            case LIVE_FLUSH -> done(model.pen()::flush);
            case LIVE_RESUME -> model.resume();
            case LIVE_REPLAY -> done(model::replay);
            case LIVE_DOWN -> view().page(1);
            case LIVE_UP -> view().page(-1);
            case null, default -> false;
        };
    }

    /// True while a voice speaks, or text is being sent to one.
    public boolean busy() {
        return parts.is(made -> made.model().busy());
    }

    private static boolean done(Runnable command) {
        command.run();
        return true;
    }

    /// The take of the turn whose figures are shown. While text streams, the mouse chooses nothing: the newest rows of
    /// the log stay in sight.
    @Override
    public @Nullable Pointed pointed() {
        LiveModel model = parts.get().model();
        Take take = model.shown().map(look -> look.turn().take()).orElse(null);
        return take == null
                ? null
                : new Pointed(take, -1, model.busy() ? null : Pointing.place(model.pointed(), take),
                        stretch -> model.point(Pointing.word(model.looks(), take, stretch)));
    }

    @Override
    public void onFrame(Frame frame) {
        view().onFrame(frame);
    }

    @Override
    public void close() {
        parts.ifMade(made -> made.model().close());
        timer.shutdownNow();
    }

    private static @Nullable SpeechRequest request(Loan loan) {
        SpeechRequest asked = loan.voices().request("");
        return asked == null ? null : asked.withFormat(asked.format().raw());
    }

    private static List<String> ids(Loan loan) {
        return loan.catalog().voices().stream().map(Voice::id).toList();
    }

    private @Nullable Window window() {
        return view().getScene() == null ? null : view().getScene().getWindow();
    }
}
