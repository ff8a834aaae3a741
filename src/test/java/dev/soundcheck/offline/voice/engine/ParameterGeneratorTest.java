package dev.soundcheck.offline.voice.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import marytts.htsengine.HTSPStream;
import marytts.htsengine.HTSParameterGeneration;
import marytts.htsengine.HTSUttModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// MaryTTS's own generator is the measure.
class ParameterGeneratorTest {
    private static final double TOLERANCE = 1e-6;

    private final MaryEngine engine = MaryEngine.get();
    private final ParameterGenerator ours = new ParameterGenerator(engine.model());

    @ParameterizedTest
    @ValueSource(strings = {"Hi.", "The harbor was quiet, and the boats lay still in the dark.",
            "Why, I never thought you would ask such a thing of me!", "Six thousand forty two.", "Shh. Psst!"})
    void theParametersAreThoseOfMaryTts(String text) throws Exception {
        HTSUttModel model = engine.analyze(new Phrase(Arrays.stream(text.split(" ", -1)).map(
                word -> new Phrase.Token(word, word)).toList(), Phrase.Cut.SENTENCE, 1, 1)).model();
        HTSParameterGeneration theirs = new HTSParameterGeneration();
        theirs.htsMaximumLikelihoodParameterGeneration(model, engine.model());

        assertSame(theirs.getMcepPst(), ours.cepstra(model));
        assertSame(theirs.getStrPst(), ours.strengths(model));
        double[] logPitch = ours.logPitch(model);
        int next = 0;
        for (int frame = 0; frame < logPitch.length; frame++) {
            assertEquals(theirs.getVoicedArray()[frame], !Double.isNaN(logPitch[frame]));
            if (theirs.getVoicedArray()[frame]) {
                assertEquals(theirs.getlf0Pst().getPar(next++, 0), logPitch[frame], TOLERANCE);
            }
        }
        assertTrue(next > 0 || text.startsWith("Shh"), "no frame is voiced");
    }

    private static void assertSame(HTSPStream theirs, double[][] ours) {
        assertEquals(theirs.getT(), ours.length);
        for (int frame = 0; frame < ours.length; frame++) {
            assertEquals(theirs.getOrder(), ours[frame].length);
            for (int i = 0; i < ours[frame].length; i++) {
                assertEquals(theirs.getPar(frame, i), ours[frame][i], TOLERANCE, "frame " + frame + ", value " + i);
            }
        }
    }
}
