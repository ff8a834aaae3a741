package dev.soundcheck.offline.voice.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import marytts.datatypes.MaryData;
import marytts.datatypes.MaryDataType;
import marytts.datatypes.MaryXML;
import marytts.features.FeatureProcessorManager;
import marytts.features.FeatureRegistry;
import marytts.features.TargetFeatureComputer;
import marytts.htsengine.HMMData;
import marytts.htsengine.HTSUttModel;
import marytts.modules.HTSEngine;
import marytts.modules.MaryModule;
import marytts.modules.ModuleRegistry;
import marytts.modules.TargetFeatureLister;
import marytts.modules.synthesis.Voice;
import marytts.unitselection.select.Target;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The parts of MaryTTS that turn US English text into acoustic parameters, and the CMU SLT voice model.
///
/// MaryTTS keeps its registries in statics, so there is one engine per process. Only the modules on the way from text
/// to parameters are started; the vocoder is our own. Any thread may plan: the text analysis, which MaryTTS does not
/// make safe for threads, takes turns; the expensive parameter generation runs in parallel.
public final class MaryEngine {
    public static final int SAMPLE_RATE_HZ = 48000;
    public static final int FRAME_SAMPLES = 240;
    public static final double FRAME_SECONDS = (double) FRAME_SAMPLES / SAMPLE_RATE_HZ;

    private static final Logger LOG = LoggerFactory.getLogger(MaryEngine.class);

    private final ReentrantLock turn = new ReentrantLock(true);
    private final List<MaryModule> analysis;
    private final ModelVoice voice;
    private final TargetFeatureComputer features;
    private final ParameterGenerator parameters;

    private MaryEngine(List<MaryModule> analysis, ModelVoice voice) {
        this.analysis = analysis;
        this.voice = voice;
        this.parameters = new ParameterGenerator(voice.model());
        this.features = FeatureRegistry.getTargetFeatureComputer(voice, voice.model().getFeatureDefinition()
                .getFeatureNames());
    }

    /// The engine; the first call loads it, which takes a second or two.
    public static MaryEngine get() {
        return Holder.ENGINE;
    }

    public HMMData model() {
        return voice.model();
    }

    /// The first half of planning a phrase. Blocks while another phrase is being analyzed.
    ///
    /// Where MaryTTS fails, the phrase is tried again in plain letters and digits; where that fails too, it is silent.
    ///
    /// @throws InterruptedException where the thread is interrupted while it waits its turn
    public PhrasePlan analyze(Phrase phrase) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            return select(phrase);
        } catch (Exception e) {
            LOG.debug("A phrase is tried again in plain letters", e);
            return selectPlain(phrase.plain());
        } finally {
            turn.unlock();
        }
    }

    /// The second half: the frames of a phrase. Runs in parallel.
    public Utterance generate(PhrasePlan plan) {
        if (plan.silent()) {
            return Utterance.SILENT;
        }
        HTSUttModel model = plan.model();
        return new Utterance(parameters.cepstra(model), parameters.strengths(model), parameters.logPitch(model), plan
                .reader().phones(plan.segments(), model), plan.reader().spokenWords());
    }

    private PhrasePlan selectPlain(Phrase phrase) {
        try {
            return select(phrase);
        } catch (Exception e) {
            LOG.warn("A phrase could not be read and stays silent", e);
            return PhrasePlan.ofSilence();
        }
    }

    private PhrasePlan select(Phrase phrase) throws Exception {
        Transcription transcription = new Transcription(voice.getAllophoneSet());
        List<String> tokens = phrase.spokenTokens().stream().map(transcription::readable).toList();
        PhoneReader reader = new PhoneReader(tokens);
        List<Element> segments = reader.read(analyze(String.join(" ", tokens), transcription, voice));
        if (segments.stream().noneMatch(segment -> segment.getTagName().equals(MaryXML.PHONE))) {
            return new PhrasePlan(List.of(), reader, new HTSUttModel());
        }
        List<Target> targets = new TargetFeatureLister().getListTargetFeatures(features, segments);
        Pauses.apply(segments, phrase);
        return new PhrasePlan(segments, reader, new StateSelector().select(targets, segments, model()));
    }

    /// What MaryTTS finds out about a text; called under the lock.
    ///
    /// @param speaker  whose lengths and melody the phones get
    Document analyze(String text, Transcription transcription, Voice speaker) throws Exception {
        MaryData data = new MaryData(MaryDataType.TEXT, Locale.US);
        data.setPlainText(text);
        for (MaryModule module : analysis) {
            data.setDefaultVoice(speaker);
            data = module.process(data);
            if (module.getOutputType().equals(MaryDataType.TOKENS)) {
                transcription.apply(data.getDocument());
            }
        }
        return data.getDocument();
    }

    private static MaryEngine load() {
        try {
            FeatureRegistry.setFeatureProcessorManager(Locale.US, new FeatureProcessorManager("en_US"));
            PosTagger tagger = new PosTagger();
            CompletableFuture<Void> tagging = CompletableFuture.runAsync(() -> start(tagger));
            List<MaryModule> modules = new ArrayList<>();
            for (String module : List.of("marytts.modules.TextToMaryXML", "marytts.language.en.JTokeniser",
                    "marytts.language.en.Preprocess", "marytts.modules.JPhonemiser(en_US.)",
                    "marytts.language.en.Prosody", "marytts.language.en.PronunciationModel",
                    "marytts.modules.AcousticModeller")) {
                MaryModule instance = ModuleRegistry.instantiateModule(module);
                start(instance);
                modules.add(instance);
            }
            modules.add(3, tagger);
            ModuleRegistry.setRegistrationComplete();
            ModelVoice voice = new ModelVoice();
            Voice.registerVoice(voice);
            tagging.join();
            return new MaryEngine(List.copyOf(modules), voice);
        } catch (Exception e) {
            throw new IllegalStateException("the offline voices could not be loaded", e);
        }
    }

    private static void start(MaryModule module) {
        try {
            module.startup();
        } catch (Exception e) {
            throw new IllegalStateException("the offline voices could not be loaded: " + module.name(), e);
        }
    }

    /// Opens the one step of MaryTTS's engine that is wanted: from features to model states.
    private static final class StateSelector extends HTSEngine {
        HTSUttModel select(List<Target> targets, List<Element> segments, HMMData model) throws Exception {
            return processTargetList(targets, segments, model);
        }
    }

    /// Loads at first use and never again.
    private static final class Holder {
        static final MaryEngine ENGINE = load();
    }
}
