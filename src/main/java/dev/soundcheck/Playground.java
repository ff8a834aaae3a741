package dev.soundcheck;

import dev.soundcheck.announce.Announcer;
import dev.soundcheck.audio.Playback;
import dev.soundcheck.cli.Toolbox;
import dev.soundcheck.lab.file.LabShelf;
import dev.soundcheck.session.Studio;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.settings.WindowPlace;
import dev.soundcheck.speech.StreamLimit;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.tour.TourWindow;
import dev.soundcheck.ui.answer.AnswerPorts;
import dev.soundcheck.ui.answer.AnswerRoom;
import dev.soundcheck.ui.ear.EarTools;
import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.kit.Door;
import dev.soundcheck.ui.kit.FileDrops;
import dev.soundcheck.ui.kit.FxThread;
import dev.soundcheck.ui.kit.TakeDrag;
import dev.soundcheck.ui.kit.TextLayouts;
import dev.soundcheck.ui.lanes.RaceStrip;
import dev.soundcheck.ui.line.TagWaves;
import dev.soundcheck.ui.live.LiveRoom;
import dev.soundcheck.ui.load.LoadRoom;
import dev.soundcheck.ui.service.ServiceStatus;
import dev.soundcheck.ui.settings.SystemPorts;
import dev.soundcheck.ui.shell.ShellModel;
import dev.soundcheck.ui.shell.ShellView;
import dev.soundcheck.ui.stage.PresenterRoom;
import dev.soundcheck.ui.stage.StageView;
import dev.soundcheck.ui.theme.ThemeService;
import dev.soundcheck.ui.transport.TransportModel;
import dev.soundcheck.ui.waveform.WaveformView;
import dev.soundcheck.ui.wire.RawModel;
import dev.soundcheck.ui.wire.WirePanel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One playground window: its views, wired to its models. Built and used on the FX thread, closed there too unless that
/// thread hangs.
final class Playground implements TourWindow, AutoCloseable {
    /// The drawers are built this long after the service has opened, so that its first list of voices is drawn before.
    private static final long PREPARE_MILLIS = 500;

    private final WindowModels models;
    private final ShellModel model;
    private final ThemeService themes;
    private final ShellView view;
    private final Scene scene;
    /// Where the window was left the last time, null where that is not known.
    private final @Nullable WindowPlace left;
    private final List<Runnable> opening = new ArrayList<>();
    /// In the order in which the rooms were added.
    private final List<Runnable> closers = new ArrayList<>();
    private @Nullable WindowFrame frame;

    Playground(WindowModels models, WindowScene empty) {
        this.models = models;
        model = models.shell();
        themes = empty.themes();
        left = models.start().settings().look().place();
        TextLayouts.keepApart();
        view = new ShellView(model, themes, stageView(),
                new WaveformView(models.waveform(), new EarTools(models.ear())));
        scene = empty.filledWith(view);
        view.installShortcuts(scene);
        FileDrops.install(scene, Toolbox.OPENABLE, this::openFile, model.problems()::showStrange);
        addPresenter();
        view.addPanel(new WirePanel(models.wire(), new RawModel(model.transport())),
                new Door(Shortcut.WIRE, Feather.ACTIVITY));
        onService(() -> WindowModels.after(PREPARE_MILLIS, view::prepare));
        models.pulse().add(view);
    }

    private StageView stageView() {
        StageView made = new StageView(models.stage(), model.sound());
        made.layOverEditor(editor -> new TagWaves(editor, model.line()));
        made.scaleBy(model.look().textSize());
        return made;
    }

    private void addPresenter() {
        view.addRoom(new PresenterRoom(models.stage(),
                () -> new PresenterRoom.Below(new WaveformView(models.waveform()).withoutMeters(),
                        new RaceStrip(model.lanes())),
                view::leaveRoom), new Door(Shortcut.PRESENTER, Feather.MAXIMIZE));
    }

    /// @param work  done each time a service has opened
    void onService(Runnable work) {
        model.services().statusProperty().subscribe(status -> {
            if (status instanceof ServiceStatus.Ready) {
                work.run();
            }
        });
    }

    /// Says a sentence in the window. Any thread.
    void tell(String sentence) {
        models.tell(sentence);
    }

    /// Gives the window what the system offers.
    ///
    /// @param io  for the keychain, which blocks
    void addSystem(SystemPorts ports, Executor io) {
        model.system().offer(ports, new FxThread());
        model.settings().keys().use(ports.keychain(), io, new FxThread());
    }

    /// Has a screen reader say what is news.
    void announceBy(Announcer announcer) {
        view.announceBy(announcer);
    }

    /// Lets the settings of the window change where a stream is ended.
    void bound(StreamLimit limit) {
        model.settings().limitMinutesProperty().subscribe(minutes -> limit.setMinutes(minutes.intValue()));
    }

    /// Gives the window its latency lab, and the page that answers from its figures.
    ///
    /// @param folder  where labs are kept
    void addLab(LabRoom.Opener opener, Executor io, Path folder) {
        LabRoom room = new LabRoom(model, models.studio(), models.shared(), opener, io, folder);
        closers.add(room::close);
        model.health().restWhile(room::measuring);
        TakeDrag.install(view.addRoom(room, new Door(Shortcut.LAB, Feather.BAR_CHART_2)), model.takes()::makeLane);
        model.takes().onLane(take -> {
            room.addLane(take);
            view.enter(room);
        });
        LoadRoom steps = new LoadRoom(room.loadPorts());
        closers.add(steps::close);
        room.onLoadSteps(view.addRoom(steps, Shortcut.LOAD_STEPS));
        AnswerRoom page = new AnswerRoom(
                new AnswerPorts(room.ports(), new LastTakes(models.kept().library(), models.studio()),
                        room::here, model.transport().endpointProperty()::set));
        closers.add(page::close);
        view.addRoom(page, new Door(Shortcut.ANSWER, Feather.COMPASS));
        model.sessions().carryLabs(new LabShelf(folder), room::open);
    }

    /// Gives the window its live session.
    ///
    /// @param playbacks  opens a loudspeaker
    /// @param io         for files and for measuring sound
    /// @param folder     where experiments are kept
    void addLive(Supplier<Playback> playbacks, Executor io, Path folder) {
        LiveRoom room = new LiveRoom(
                new LiveRoom.Loan(models.studio(), model.services(), model.voices(), model.catalog(),
                        playbacks, io, folder, model.look().textSize(), models.pulse()::wake));
        closers.add(room::close);
        model.health().restWhile(room::busy);
        view.addRoom(room, new Door(Shortcut.LIVE, Feather.RADIO));
    }

    /// Puts the content into the window; the service opens as soon as it is shown.
    void fill(Stage window) {
        window.setScene(scene);
        frame = new WindowFrame(window, left);
        // The voices warm up on every core. The window comes first.
        window.addEventHandler(WindowEvent.WINDOW_SHOWN, _ -> Platform.runLater(this::open));
    }

    /// @param work  done once the window is shown, before the service opens
    void onOpen(Runnable work) {
        opening.add(work);
    }

    /// Opens the service and the kept takes.
    void open() {
        opening.forEach(Runnable::run);
        model.open();
        models.kept().library().open();
    }

    /// Opens a session, a HAR or a WAV.
    void openFile(Path file) {
        model.sessions().open(file);
    }

    /// As `openFile`, for a file that another process sent: brings the window to the front.
    void openFromOutside(Path file, Stage window) {
        openFile(file);
        WindowFrame.raise(window);
    }

    /// @param care  begins once the window is shown
    void addHeapCare(HeapCare care) {
        closers.add(care::close);
        onOpen(care::begin);
    }

    /// True while nothing is spoken, heard or measured.
    boolean rests() {
        return model.transport().phaseProperty().get() == TransportModel.Phase.IDLE && !model.health().roomsBusy()
                && !models.shared().active();
    }

    /// Speaks as soon as there is a voice to speak with.
    void speak() {
        model.transport().speak();
    }

    @Override
    public boolean ready() {
        return model.services().status() instanceof ServiceStatus.Ready
                && model.voices().voiceProperty().get() != null;
    }

    @Override
    public Studio studio() {
        return models.studio();
    }

    @Override
    public Scene scene() {
        return scene;
    }

    @Override
    public void showStage() {
        models.stage().showStage();
    }

    @Override
    public void theme(Settings.Theme theme) {
        themes.choiceProperty().set(theme);
    }

    @Override
    public boolean line(String text, String language) {
        models.stage().scriptProperty().setValue(text);
        Optional<Voice> speaker = model.catalog().voices().stream()
                .filter(voice -> voice.language().equals(language)).findFirst();
        speaker.ifPresent(model.voices()::choose);
        return speaker.isPresent();
    }

    /// What is worth keeping until the next run.
    Settings settings() {
        Settings now = model.kept(themes.choiceProperty().get());
        return now.withLook(now.look().withPlace(frame == null ? left : frame.place()));
    }

    @Override
    public void close() {
        if (Platform.isFxApplicationThread()) {
            scene.getRoot().requestFocus(); // a note that is still being written is confirmed
        }
        models.pulse().stop();
        closers.forEach(Runnable::run);
        models.close();
    }
}
