package dev.soundcheck.offline.voice.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import marytts.datatypes.MaryXML;
import marytts.features.FeatureDefinition;
import marytts.features.FeatureVector;
import marytts.htsengine.CartTreeSet;
import marytts.htsengine.HMMData;
import marytts.htsengine.HMMData.FeatureType;
import marytts.htsengine.HMMVoice;
import marytts.htsengine.HTSModel;
import marytts.modules.synthesis.HMMSynthesizer;
import marytts.modules.synthesis.Voice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// MaryTTS's own voice, which reads the same files, is the measure: every number must be the same.
class VoiceModelTest {
    private static final int PHONES = 5000;

    private static MaryEngine engine;
    private static HMMVoice theirs;

    @BeforeAll
    static void load() throws Exception {
        engine = MaryEngine.get();
        theirs = new HMMVoice("cmu-slt-hsmm", new HMMSynthesizer());
    }

    @Test
    void eachPhoneGetsTheSameDistributions() {
        CartTreeSet expected = theirs.getHMMData().getCartTreeSet();
        CartTreeSet actual = engine.model().getCartTreeSet();
        assertEquals(expected.getNumStates(), actual.getNumStates());
        for (FeatureType type : List.of(FeatureType.DUR, FeatureType.LF0, FeatureType.MGC, FeatureType.STR,
                FeatureType.MAG)) {
            assertEquals(expected.getVsize(type), actual.getVsize(type));
        }
        assertEquals(expected.getLf0Stream(), actual.getLf0Stream());
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < PHONES; i++) {
            FeatureVector phone = anyPhone(random);
            double error = random.nextDouble() - 0.5;
            assertSame(expected.generateHTSModel(theirs.getHMMData(), definition(), phone, error), actual
                    .generateHTSModel(engine.model(), definition(), phone, error));
        }
    }

    private static void assertSame(HTSModel expected, HTSModel actual) {
        assertEquals(expected.getPhoneName(), actual.getPhoneName());
        assertEquals(expected.getTotalDur(), actual.getTotalDur());
        assertEquals(expected.getDurError(), actual.getDurError());
        for (int state = 0; state < engine.model().getCartTreeSet().getNumStates(); state++) {
            assertEquals(expected.getDur(state), actual.getDur(state));
            assertEquals(expected.getVoiced(state), actual.getVoiced(state));
            for (FeatureType type : List.of(FeatureType.LF0, FeatureType.MGC, FeatureType.STR)) {
                assertArrayEquals(expected.getMean(type, state), actual.getMean(type, state));
                assertArrayEquals(expected.getVariance(type, state), actual.getVariance(type, state));
            }
        }
    }

    private static FeatureVector anyPhone(SplittableRandom random) {
        byte[] values = new byte[definition().getNumberOfByteFeatures()];
        for (int feature = 0; feature < values.length; feature++) {
            values[feature] = (byte) random.nextInt(definition().getNumberOfValues(feature));
        }
        return new FeatureVector(values, new short[0], new float[0], 0);
    }

    private static FeatureDefinition definition() {
        return engine.model().getFeatureDefinition();
    }

    @Test
    void settingsAndFiltersAreTheSame() {
        HMMData expected = theirs.getHMMData();
        HMMData actual = engine.model();

        assertArrayEquals(expected.getMixFilters(), actual.getMixFilters());
        assertEquals(expected.getOrderFilters(), actual.getOrderFilters());
        assertArrayEquals(expected.getGVModelSet().getGVmeanMgc(), actual.getGVModelSet().getGVmeanMgc());
        assertEquals(expected.getAlpha(), actual.getAlpha());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hi.", "The harbor was quiet, and the boats lay still in the dark.",
            "Why, I never thought you would ask such a thing of me!", "Shh. Psst!", "Did he record the record?",
            "It costs four dollars twenty, or fifty percent of two plus two; ask Dr. Smith."})
    void thePhonesGetTheSameLengthsAndTheSameMelody(String text) throws Exception {
        List<String> expected = prosody(text, theirs);

        assertFalse(expected.isEmpty());
        assertEquals(expected, prosody(text, Voice.getVoice("soundcheck")));
    }

    private static List<String> prosody(String text, Voice speaker) throws Exception {
        NodeList phones = engine.analyze(text, new Transcription(speaker.getAllophoneSet()), speaker)
                .getElementsByTagName(MaryXML.PHONE);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < phones.getLength(); i++) {
            Element phone = (Element) phones.item(i);
            all.add(phone.getAttribute("p") + ' ' + phone.getAttribute("d") + ' ' + phone.getAttribute("end") + ' '
                    + phone.getAttribute("f0"));
        }
        return all;
    }
}
