package dev.soundcheck;

import dev.soundcheck.announce.Announcer;
import dev.soundcheck.audio.Playback;
import dev.soundcheck.cli.Toolbox;
import dev.soundcheck.lab.file.LabShelf;
import dev.soundcheck.library.CatalogCache;
import dev.soundcheck.library.VoiceShelf;
import dev.soundcheck.session.Desk;
import dev.soundcheck.session.SharedPlayback;
import dev.soundcheck.session.Studio;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.settings.WindowPlace;
import dev.soundcheck.speech.StreamLimit;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.tour.TourWindow;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.ui.answer.AnswerPorts;
import dev.soundcheck.ui.answer.AnswerRoom;
import dev.soundcheck.ui.ear.EarModel;
import dev.soundcheck.ui.ear.EarTools;
import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.kit.Door;
import dev.soundcheck.ui.kit.FileDrops;
import dev.soundcheck.ui.kit.FxThread;
import dev.soundcheck.ui.kit.Pulse;
import dev.soundcheck.ui.kit.TakeDrag;
import dev.soundcheck.ui.kit.TextLayouts;
import dev.soundcheck.ui.lanes.RaceStrip;
import dev.soundcheck.ui.line.TagWaves;
import dev.soundcheck.ui.live.LiveRoom;
import dev.soundcheck.ui.load.LoadRoom;
import dev.soundcheck.ui.service.ServiceOpener;
import dev.soundcheck.ui.service.ServiceStatus;
import dev.soundcheck.ui.settings.SystemPorts;
import dev.soundcheck.ui.shell.ShellKeep;
import dev.soundcheck.ui.shell.ShellModel;
import dev.soundcheck.ui.shell.ShellPorts;
import dev.soundcheck.ui.shell.ShellStart;
import dev.soundcheck.ui.shell.ShellView;
import dev.soundcheck.ui.stage.PresenterRoom;
import dev.soundcheck.ui.stage.StageModel;
import dev.soundcheck.ui.stage.StageView;
import dev.soundcheck.ui.theme.ThemeService;
import dev.soundcheck.ui.waveform.WaveformModel;
import dev.soundcheck.ui.waveform.WaveformView;
import dev.soundcheck.ui.wire.RawModel;
import dev.soundcheck.ui.wire.WireModel;
import dev.soundcheck.ui.wire.WirePanel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.Property;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One playground window: its models, views and pulse, wired. Built and used on the FX thread, closed there too unless
/// that thread hangs.
final class Playground implements TourWindow, AutoCloseable {
    /// The drawers are built this long after the service has opened, so that its first list of voices is drawn before.
    private static final long PREPARE_MILLIS = 500;

    private final KeptTakes kept;
    private final SharedPlayback shared;
    private final Studio studio;
    private final Pulse pulse;
    private final ThemeService themes = new ThemeService();
    private final ShellModel model;
    private final ShellView view;
    private final Scene scene;
    private final Property<String> script;
    private final Runnable stage;
    /// Where the window was left the last time, null where that is not known.
    private final @Nullable WindowPlace left;
    private final List<Runnable> opening = new ArrayList<>();
    /// In the order in which the rooms were added.
    private final List<Runnable> closers = new ArrayList<>();
    private @Nullable WindowFrame frame;

    /// @param io      for work that blocks; runs several tasks at a time
    /// @param data    where takes, favorites and lists of voices are kept
    /// @param faults  reports uncaught exceptions to the window
    Playground(Playback loudspeaker, ServiceOpener opener, Executor io, ShellStart start, Path data, Faults faults) {
        FxThread fx = new FxThread();
        TextLayouts.keepApart();
        left = start.settings().look().place();
        kept = new KeptTakes(data, faults);
        shared = new SharedPlayback(loudspeaker);
        Desk desk = new Desk(shared.desk(), this::changed);
        studio = new Studio(desk, NanoClock.system(), kept.library()::nextNumber);
        pulse = new Pulse(desk, fx);
        StageModel stageModel = new StageModel(desk, pulse::wake);
        script = stageModel.scriptProperty();
        stage = stageModel::showStage;
        script.setValue(start.settings().text());
        VoiceShelf shelf = new VoiceShelf(data, kept.disk());
        shelf.onUnsaved(this::tell);
        ShellKeep keep = new ShellKeep(kept.library(), shelf, new CatalogCache(data.resolve("voices")), kept.disk());
        model = new ShellModel(new ShellPorts(studio, opener, fx, io, keep, Playground::after), start, script);
        connect(stageModel);
        WaveformModel waveformModel = new WaveformModel(desk);
        EarModel ear = new EarModel(desk, fx, io);
        view = new ShellView(model, themes, stageView(stageModel),
                new WaveformView(waveformModel, new EarTools(ear)));
        themes.choiceProperty().set(start.settings().theme());
        scene = WindowScene.of(view, themes);
        view.installShortcuts(scene);
        FileDrops.install(scene, Toolbox.OPENABLE, this::openFile, model.problems()::showStrange);
        addPresenter(stageModel, waveformModel);
        view.addPanel(new WirePanel(new WireModel(desk, io, fx, model.catalog()::name),
                new RawModel(model.transport())), new Door(Shortcut.WIRE, Feather.ACTIVITY));
        onService(() -> after(PREPARE_MILLIS, view::prepare));
        faults.tell(report -> fx.execute(() -> model.problems().showFault(report.nextStep(), report.text())));
        // Models first: a view renders what they have made of the same frame.
        List.of(model, stageModel, waveformModel, ear).forEach(pulse::add);
        pulse.add(view);
    }

    /// Ties the stage to the models of the window, and the takes to the library.
    private void connect(StageModel stageModel) {
        kept.keep(studio, model.catalog()::name);
        model.line().onEdit(stageModel::edit);
        model.takes().onShow(stageModel::showStage);
        stageModel.nameVoices(model.catalog()::name);
    }

    private StageView stageView(StageModel stageModel) {
        StageView made = new StageView(stageModel, model.sound());
        made.layOverEditor(editor -> new TagWaves(editor, model.line()));
        made.scaleBy(model.look().textSize());
        return made;
    }

    private void addPresenter(StageModel stageModel, WaveformModel waveformModel) {
        view.addRoom(new PresenterRoom(stageModel,
                () -> new PresenterRoom.Below(new WaveformView(waveformModel).withoutMeters(),
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
        new FxThread().execute(() -> model.takes().teller().tell(sentence));
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
        LabRoom room = new LabRoom(model, studio, shared, opener, io, folder);
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
        AnswerRoom page = new AnswerRoom(new AnswerPorts(room.ports(), new LastTakes(kept.library(), studio),
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
        LiveRoom room = new LiveRoom(new LiveRoom.Loan(studio, model.services(), model.voices(), model.catalog(),
                playbacks, io, folder, model.look().textSize(), pulse::wake));
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
        kept.library().open();
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
        return studio;
    }

    @Override
    public Scene scene() {
        return scene;
    }

    @Override
    public void showStage() {
        stage.run();
    }

    @Override
    public void theme(Settings.Theme theme) {
        themes.choiceProperty().set(theme);
    }

    @Override
    public boolean line(String text, String language) {
        script.setValue(text);
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
        pulse.stop();
        closers.forEach(Runnable::run);
        studio.close();
        model.close();
        kept.close();
    }

    private static void after(long millis, Runnable task) {
        PauseTransition pause = new PauseTransition(Duration.millis((double) millis));
        pause.setOnFinished(_ -> task.run());
        pause.play();
    }

    private void changed() {
        pulse.wake();
        kept.wake();
    }
}
