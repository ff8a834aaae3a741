package dev.soundcheck.ui.shell;

import dev.soundcheck.audition.Previews;
import dev.soundcheck.library.TakeHead;
import dev.soundcheck.library.TakeLibrary;
import dev.soundcheck.session.Studio;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.ui.compare.CompareModel;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.kit.Latest;
import dev.soundcheck.ui.lanes.LanesModel;
import dev.soundcheck.ui.line.LineModel;
import dev.soundcheck.ui.problem.ProblemModel;
import dev.soundcheck.ui.problem.ShownProblem.Remedy;
import dev.soundcheck.ui.service.HealthModel;
import dev.soundcheck.ui.service.Place;
import dev.soundcheck.ui.service.ServiceModel;
import dev.soundcheck.ui.settings.KeyModel;
import dev.soundcheck.ui.settings.SettingsModel;
import dev.soundcheck.ui.settings.SystemModel;
import dev.soundcheck.ui.sound.SoundModel;
import dev.soundcheck.ui.takes.SessionModel;
import dev.soundcheck.ui.takes.TakesModel;
import dev.soundcheck.ui.transport.TransportModel;
import dev.soundcheck.ui.transport.TransportModel.Phase;
import dev.soundcheck.ui.transport.TransportPorts;
import dev.soundcheck.ui.voice.CatalogModel;
import dev.soundcheck.ui.voice.PickerModel;
import dev.soundcheck.ui.voice.PreviewModel;
import dev.soundcheck.ui.voice.VoiceModel;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// All of the window's models, wired to each other. FX thread.
public final class ShellModel implements FrameListener, AutoCloseable {
    /// What lies over the rail.
    public enum Drawer {
        NONE, VOICES, COMPARE, SETTINGS
    }

    private final Settings start;
    private final Property<String> text;
    private final ServiceModel services;
    private final HealthModel health;
    private final CatalogModel catalog;
    private final VoiceModel voices;
    private final ProblemModel problems = new ProblemModel();
    private final TransportModel transport;
    private final PickerModel picker;
    private final PreviewModel previews;
    private final TakesModel takes;
    private final SessionModel sessions;
    private final CompareModel compare;
    private final LineModel line;
    private final LanesModel lanes;
    private final SettingsModel settings;
    private final SystemModel system;
    private final SoundModel sound;
    private final StatusModel status;
    private final LookModel look;
    private final Recovery recovery;
    private final Latest comparisons = new Latest();
    private final ObjectProperty<Drawer> drawer = new SimpleObjectProperty<>(this, "drawer", Drawer.NONE);

    /// Nothing is opened before `open`.
    ///
    /// @param text  the line as it is edited
    public ShellModel(ShellPorts ports, ShellStart start, Property<String> text) {
        Settings kept = start.settings();
        Studio studio = ports.studio();
        this.start = kept;
        this.text = text;
        services = new ServiceModel(ports.opener(), ports.fx(), ports.io());
        health = new HealthModel(services, ports.fx(), ports.io());
        catalog = new CatalogModel(services, ports.keep().catalog(), ports.fx(), ports.io());
        voices = new VoiceModel(catalog, kept.voiceId(), kept.modelId(), kept.phonemes(), start.today());
        transport = new TransportModel(new TransportPorts(studio, services, health, voices, text), problems,
                endpoint(kept.endpointId()));
        picker = new PickerModel(catalog, ports.keep().shelf());
        previews = new PreviewModel(
                new PreviewModel.Ports(studio, services, voices, text, ports.fx(), ports.io(), ports.later()),
                new Previews(Previews.DEFAULT_BUDGET_BYTES));
        takes = new TakesModel(studio, ports.keep().takes(), catalog::name, ports.fx(), ports.io());
        sessions = new SessionModel(ports.keep().takes(), catalog, voices, text, ports.fx(), ports.keep().disk(),
                takes.teller());
        compare = new CompareModel(studio, take -> catalog.name(take.request().voiceId()), ports.fx(), ports.io(),
                System::nanoTime);
        line = new LineModel(text, voices);
        lanes = new LanesModel(studio, takes);
        settings = new SettingsModel(services, health,
                new SettingsModel.Start(kept, start.environmentKey(), start.addressGiven()));
        system = new SystemModel(kept.system());
        sound = new SoundModel(studio.desk(), kept.sound(), ports.fx());
        look = new LookModel(kept.look());
        status = new StatusModel(studio.desk(), services, health, transport);
        recovery = new Recovery(services, health, voices, catalog, transport);
        connect(studio, ports.keep().takes());
    }

    /// Lets the models follow each other.
    private void connect(Studio studio, TakeLibrary library) {
        voices.format().choose(start.formatId());
        picker.follow(voices);
        sessions.carryTakes(opened -> {
            opened.forEach(studio::adopt);
            opened.stream().findFirst().ifPresent(studio::select);
        });
        sessions.onOpened(system::opened);
        transport.outputProperty().subscribe(sound::showInUse);
        settings.takesBudgetBytesProperty().subscribe(bytes -> library.setBudget(bytes.longValue()));
        settings.keys().troubleProperty().subscribe(this::showTrouble);
        recovery.follow(problems);
    }

    // == PROPERTIES ==

    public ServiceModel services() {
        return services;
    }

    public HealthModel health() {
        return health;
    }

    public CatalogModel catalog() {
        return catalog;
    }

    public VoiceModel voices() {
        return voices;
    }

    public ProblemModel problems() {
        return problems;
    }

    public TransportModel transport() {
        return transport;
    }

    public TakesModel takes() {
        return takes;
    }

    public PickerModel picker() {
        return picker;
    }

    public PreviewModel previews() {
        return previews;
    }

    public SessionModel sessions() {
        return sessions;
    }

    public CompareModel compare() {
        return compare;
    }

    public LineModel line() {
        return line;
    }

    public LanesModel lanes() {
        return lanes;
    }

    public SettingsModel settings() {
        return settings;
    }

    public SystemModel system() {
        return system;
    }

    public SoundModel sound() {
        return sound;
    }

    public StatusModel status() {
        return status;
    }

    public LookModel look() {
        return look;
    }

    public ObservableValue<String> textProperty() {
        return text;
    }

    public ObjectProperty<Drawer> drawerProperty() {
        return drawer;
    }

    /// What is worth keeping until the next run, as it stands now.
    public Settings kept(Settings.Theme theme) {
        String voiceId = voices.rememberedId();
        Place place = services.status().place();
        String address = place instanceof Place.Own(var uri, _, _) ? uri.toString() : start.baseUrl();
        Settings chosen = settings.over(start);
        return chosen.withSystem(system.over(chosen.system())).withSound(sound.settings())
                .withLook(look.settings()).withTheme(theme).withService(place.kind(), address)
                .withEndpoint(transport.endpointProperty().get().id()).withVoice(voiceId)
                .withModel(voices.modelIdProperty().get()).withText(text.getValue())
                .withPhonemes(voices.phonemesProperty().get()).withFormat(voices.format().format().id());
    }

    // == COMMANDS ==

    /// Opens the place the window was left with.
    public void open() {
        settings.openFirst();
    }

    /// Opens the comparison of these takes.
    public void compare(List<TakeHead> heads) {
        Latest.Wish mine = comparisons.wish();
        takes.load(heads, loaded -> {
            if (mine.stands()) {
                compare.open(loaded);
                drawer.set(Drawer.COMPARE);
            }
        });
    }

    /// Makes a take of the line in the chosen voice: from the preview, where that spoke the line, else a new one.
    public void takeOfChosenVoice() {
        Voice voice = voices.voiceProperty().get();
        if (voice == null || !previews.keep(voice)) {
            transport.speak();
        }
    }

    /// Closes what lies over the rail; false where nothing does.
    public boolean closeDrawer() {
        boolean open = drawer.get() != Drawer.NONE;
        drawer.set(Drawer.NONE);
        return open;
    }

    /// Stops what is spoken, heard or waited for; false where nothing is.
    public boolean silence() {
        boolean busy = transport.phaseProperty().get() != Phase.IDLE;
        if (busy) {
            transport.stop();
        }
        return busy;
    }

    /// Carries out what a problem offers.
    public void remedy(Remedy remedy) {
        switch (remedy) {
            case TRY_AGAIN -> recovery.tryAgain();
            case OPEN_SETTINGS, ENTER_KEY -> drawer.set(Drawer.SETTINGS);
            case CHOOSE_VOICE -> drawer.set(Drawer.VOICES);
            case SHOW_LOGS -> system.showLogs(_ -> drawer.set(Drawer.SETTINGS)); // they name the folder
            case EDIT_LINE, NONE -> {
            }
        }
    }

    @Override
    public void onFrame(Frame frame) {
        transport.onFrame(frame);
        takes.onFrame(frame);
        line.onFrame(frame);
        previews.onFrame(frame);
        compare.onFrame(frame);
        status.onFrame(frame);
    }

    @Override
    public void close() {
        services.close();
    }

    private void showTrouble(KeyModel.@Nullable Trouble trouble) {
        if (trouble != null) {
            problems.show(SpeechFailure.of(SpeechFailure.Kind.UNAUTHORIZED, trouble.sentence(), trouble.nextStep(),
                    ""));
        }
    }

    private static Endpoint endpoint(String id) {
        return Arrays.stream(Endpoint.values()).filter(endpoint -> endpoint.id().equals(id)).findFirst()
                .orElse(Endpoint.WEBSOCKET);
    }
}
