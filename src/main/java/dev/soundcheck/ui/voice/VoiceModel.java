package dev.soundcheck.ui.voice;

import dev.soundcheck.audition.Languages;
import dev.soundcheck.speech.request.Delivery;
import dev.soundcheck.speech.request.Language;
import dev.soundcheck.speech.request.SpeechModel;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import dev.soundcheck.speech.voice.Voice;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/// What the next take will be spoken with: voice, model, language, delivery, stamps. FX thread.
public final class VoiceModel {
    public static final double SLOWEST = 0.6;
    public static final double FASTEST = 1.5;
    public static final double SOFTEST = 0.5;
    public static final double LOUDEST = 2.0;

    private final CatalogModel catalog;
    private final List<SpeechModel> models;
    private final LocalDate today;
    private final ReadOnlyObjectWrapper<@Nullable Voice> voice = new ReadOnlyObjectWrapper<>(this, "voice");
    private final StringProperty modelId = new SimpleStringProperty(this, "modelId");
    private final ObjectProperty<@Nullable String> language = new SimpleObjectProperty<>(this, "language");
    private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", 1);
    private final DoubleProperty volume = new SimpleDoubleProperty(this, "volume", 1);
    private final ObjectProperty<@Nullable String> emotion = new SimpleObjectProperty<>(this, "emotion");
    private final BooleanProperty phonemes = new SimpleBooleanProperty(this, "phonemes");
    private final FormatModel format = new FormatModel();
    private final ReadingModel reading;
    private @Nullable String wantedId;
    /// The choice before the list was loaded again.
    private @Nullable Voice last;

    /// @param wantedId  the voice to choose once the catalog has it, null for the first one
    /// @param today     models that have stopped answering by then are not offered
    public VoiceModel(CatalogModel catalog, @Nullable String wantedId, String modelId, boolean phonemes,
            LocalDate today) {
        this.catalog = catalog;
        this.today = today;
        this.wantedId = wantedId;
        this.models = SpeechModel.KNOWN.stream().filter(model -> !model.gone(today)).toList();
        this.modelId.set(models.stream().anyMatch(model -> model.id().equals(modelId))
                ? modelId
                : SpeechModel.DEFAULT_ID);
        this.phonemes.set(phonemes);
        this.reading = new ReadingModel(catalog, this::model, this::spoken);
        catalog.voices().addListener((ListChangeListener<Voice>) change -> settle());
        catalog.stateProperty().subscribe(this::settle);
        settle();
    }

    // == PROPERTIES ==

    /// Null until the catalog has one.
    public ReadOnlyObjectProperty<@Nullable Voice> voiceProperty() {
        return voice.getReadOnlyProperty();
    }

    public StringProperty modelIdProperty() {
        return modelId;
    }

    /// Null leaves it to the voice.
    public ObjectProperty<@Nullable String> languageProperty() {
        return language;
    }

    public DoubleProperty speedProperty() {
        return speed;
    }

    public DoubleProperty volumeProperty() {
        return volume;
    }

    /// Null asks for none.
    public ObjectProperty<@Nullable String> emotionProperty() {
        return emotion;
    }

    public BooleanProperty phonemesProperty() {
        return phonemes;
    }

    /// Accent, numbers, dictionary.
    public ReadingModel reading() {
        return reading;
    }

    CatalogModel catalog() {
        return catalog;
    }

    /// How far the catalog is that the voice comes from.
    public ReadOnlyObjectProperty<CatalogState> catalogStateProperty() {
        return catalog.stateProperty();
    }

    public List<SpeechModel> models() {
        return models;
    }

    /// The languages that the catalog's voices speak, each with its regions where the model can be told one.
    public List<String> languages() {
        List<String> bases = catalog.voices().stream().map(voice -> Language.base(voice.language()))
                .filter(code -> !code.isEmpty()).distinct().sorted(Comparator.comparing(Languages::name)).toList();
        if (!model().regional()) {
            return bases;
        }
        return bases.stream().flatMap(base -> Stream.concat(Stream.of(base),
                Language.LOCALES.stream().filter(locale -> locale.base().equals(base)).map(Language::code))).toList();
    }

    /// The form of the sound.
    public FormatModel format() {
        return format;
    }

    /// The id to keep for the next run: of the chosen voice, or of the one that is waited for.
    public @Nullable String rememberedId() {
        Voice chosen = voice.get();
        return wantedId != null || chosen == null ? wantedId : chosen.id();
    }

    /// The line as it would be asked for now; null while there is no voice.
    public @Nullable SpeechRequest request(String text) {
        Voice chosen = voice.get();
        if (chosen == null) {
            return null;
        }
        return request(chosen, text);
    }

    /// The line in some other voice, all else as it is set.
    public SpeechRequest request(Voice speaker, String text) {
        return new SpeechRequest(text, speaker.id(), modelId.get(), askedLanguage(), delivery(),
                format.format(),
                new StampOptions(true, phonemes.get(), reading.spokenStampsProperty().get()), reading.asked());
    }

    /// The language as a request asks for it, null where it is left to the voice. A region goes only to a model that knows
    /// regions; a language that no voice here speaks is kept for the way back, and not asked for.
    @Nullable
    String askedLanguage() {
        String code = language.get();
        String asked = code == null || model().regional() ? code : Language.base(code);
        return asked != null && languages().contains(asked) ? asked : null;
    }

    /// Code of the language that the line will be spoken in, "" while there is no voice.
    private String spoken() {
        String code = askedLanguage();
        Voice chosen = voice.get();
        return code != null ? code : chosen == null ? "" : chosen.language();
    }

    /// What the model ignores is not asked for.
    private Delivery delivery() {
        return model().steerable()
                ? new Delivery(rounded(speed.get()), rounded(volume.get()), emotion.get())
                : Delivery.NATURAL;
    }

    /// When the model stops answering, empty where no day is announced.
    public String sunsetWarning() {
        LocalDate sunset = model().sunset();
        if (sunset == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(today, sunset);
        return "This model stops answering on " + sunset + (days < 0
                ? "."
                : days == 0 ? ", today." : days == 1 ? ", tomorrow." : ", in " + days + " days.")
                + " Choose a newer one for what is to last.";
    }

    /// Why speed, volume, emotion and tags have no effect, empty where they have.
    public String deliveryReason() {
        return model().steerable()
                ? ""
                : "This model ignores speed, volume, emotion and tags: they came with sonic-3.";
    }

    /// Why the chosen language would be refused, empty where it is spoken.
    public String languageReason() {
        String code = language.get();
        String asked = askedLanguage();
        if (asked == null || model().speaks(asked)) {
            return asked == null || asked.equals(code)
                    ? ""
                    : "This model takes the language alone, without the region.";
        }
        return "This model does not speak " + Languages.name(asked) + ".";
    }

    /// What is known of the chosen model; one that is not known is taken for a new one.
    private SpeechModel model() {
        return SpeechModel.KNOWN.stream().filter(known -> known.id().equals(modelId.get())).findFirst()
                .orElse(SpeechModel.KNOWN.getFirst());
    }

    // == COMMANDS ==

    public void choose(Voice chosen) {
        wantedId = null;
        voice.set(chosen);
    }

    /// Chooses the wanted voice as soon as it is listed, or the first one where the whole catalog lacks it. Where the
    /// list failed, the chosen voice stays.
    private void settle() {
        List<Voice> known = catalog.voices();
        Voice chosen = voice.get();
        if (known.isEmpty() && catalog.stateProperty().get() instanceof CatalogState.Failed) {
            voice.set(chosen == null ? wanted() : chosen);
        } else if (known.isEmpty()) {
            wantedId = rememberedId();
            last = chosen == null ? last : chosen;
            voice.set(null);
        } else if (wantedId == null) {
            voice.set(chosen == null ? known.getFirst() : chosen);
        } else {
            take(known, wantedId);
        }
    }

    private void take(List<Voice> known, String id) {
        for (Voice candidate : known) {
            if (candidate.id().equals(id)) {
                choose(candidate);
                return;
            }
        }
        switch (catalog.stateProperty().get()) {
            case CatalogState.Loading _ -> {
            }
            case CatalogState.Failed _ -> voice.set(wanted());
            case CatalogState.Ready _,CatalogState.Empty _ -> choose(known.getFirst());
        }
    }

    /// The wanted voice with what is known of it: at least its id, which is enough to ask for it.
    private @Nullable Voice wanted() {
        String id = wantedId;
        Voice before = last;
        if (id == null) {
            return null;
        }
        return before != null && before.id().equals(id)
                ? before
                : new Voice(id, catalog.name(id), "", "", "", null, null, false, null);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
