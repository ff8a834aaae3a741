package dev.soundcheck.ui.voice;

import dev.soundcheck.speech.request.Language;
import dev.soundcheck.speech.request.Pronunciation;
import dev.soundcheck.speech.request.SpeechModel;
import dev.soundcheck.speech.voice.PronunciationDictionary;
import dev.soundcheck.speech.voice.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// How the next take's text is read: accent, numbers and abbreviations, dictionary. FX thread.
///
/// Where the model ignores one of them, the reason is shown and it is not asked for.
public final class ReadingModel {
    static final String OFF = "off";

    private final CatalogModel catalog;
    private final Supplier<SpeechModel> model;
    private final Supplier<String> language;
    private final ObjectProperty<@Nullable String> accent = new SimpleObjectProperty<>(this, "accent");
    private final ObjectProperty<@Nullable String> normalization = new SimpleObjectProperty<>(this, "normalization");
    private final ObjectProperty<@Nullable String> dictionary = new SimpleObjectProperty<>(this, "dictionary");
    private final BooleanProperty spokenStamps = new SimpleBooleanProperty(this, "spokenStamps");

    /// @param model     the one that is chosen
    /// @param language  code of what will be spoken, "" where it is not known
    ReadingModel(CatalogModel catalog, Supplier<SpeechModel> model, Supplier<String> language) {
        this.catalog = catalog;
        this.model = model;
        this.language = language;
    }

    // == PROPERTIES ==

    /// A catalog id, null leaves it to the voice.
    public ObjectProperty<@Nullable String> accentProperty() {
        return accent;
    }

    /// `off` or a locale code, null leaves it to the service.
    public ObjectProperty<@Nullable String> normalizationProperty() {
        return normalization;
    }

    /// The id of a dictionary, null for none.
    public ObjectProperty<@Nullable String> dictionaryProperty() {
        return dictionary;
    }

    /// Whether the stamps are those of the words as spoken, "forty two", and not of the line as written.
    public BooleanProperty spokenStampsProperty() {
        return spokenStamps;
    }

    /// The accents that the catalog's voices name.
    public List<String> accents() {
        return catalog.voices().stream().map(Voice::accent).filter(Objects::nonNull).distinct().sorted().toList();
    }

    /// `off`, and the locales of the language that will be spoken where the model can be told one.
    public List<String> normalizations() {
        List<String> all = new ArrayList<>(List.of(OFF));
        if (model.get().regional() && !language.get().isEmpty()) {
            String base = Language.base(language.get());
            Language.LOCALES.stream().filter(locale -> locale.base().equals(base)).map(Language::code)
                    .forEach(all::add);
        }
        return all;
    }

    public List<PronunciationDictionary> dictionaries() {
        return catalog.dictionariesProperty().get();
    }

    List<String> dictionaryIds() {
        return dictionaries().stream().map(PronunciationDictionary::id).toList();
    }

    /// Why an accent would do nothing, empty where it works.
    public String accentReason() {
        if (!model.get().regional()) {
            return "This model takes no accent: accents came with sonic-3.6.";
        }
        return accents().isEmpty() ? "No voice here names an accent." : "";
    }

    /// Why the reading of numbers cannot be chosen, empty where it can.
    public String normalizationReason() {
        return model.get().steerable() ? "" : "This model decides by itself how numbers are read.";
    }

    /// Why a dictionary would do nothing, empty where it works.
    public String dictionaryReason() {
        if (!model.get().steerable()) {
            return "This model ignores dictionaries: they came with sonic-3.";
        }
        String problem = catalog.dictionaryProblemProperty().get();
        return problem.isEmpty() && dictionaries().isEmpty() ? "This account has no dictionary yet." : problem;
    }

    /// What the model follows of it, as a request asks for it.
    public Pronunciation asked() {
        return new Pronunciation(accentReason().isEmpty() ? offered(accent.get(), accents()) : null,
                normalizationReason().isEmpty() ? offered(normalization.get(), normalizations()) : null,
                dictionaryReason().isEmpty() ? offered(dictionary.get(), dictionaryIds()) : null);
    }

    /// A choice that this place does not offer is kept for later and not asked for.
    private static @Nullable String offered(@Nullable String chosen, List<String> values) {
        return chosen != null && values.contains(chosen) ? chosen : null;
    }

    /// The settings in a few words; empty where voice and service decide everything.
    public String summary() {
        Pronunciation now = asked();
        List<String> parts = new ArrayList<>();
        if (now.accent() != null) {
            parts.add(VoiceText.trait(now.accent()).toLowerCase(Locale.ROOT) + " accent");
        }
        if (now.normalization() != null) {
            parts.add(OFF.equals(now.normalization()) ? "numbers as written" : "numbers in " + now.normalization());
        }
        if (now.dictionaryId() != null) {
            parts.add(dictionaryName(now.dictionaryId()));
        }
        if (spokenStamps.get()) {
            parts.add("stamps as spoken");
        }
        return String.join(", ", parts);
    }

    /// What people call it, or its id again.
    public String dictionaryName(String id) {
        return dictionaries().stream().filter(known -> known.id().equals(id)).map(PronunciationDictionary::name)
                .findFirst().orElse(id);
    }
}
