package dev.soundcheck.offline.voice.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.InputStream;
import marytts.server.MaryProperties;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.junit.jupiter.api.Test;

class PosTaggerTest {
    private static final String[] SENTENCES = {"The bow of the ship began to bow to the waves .",
            "I read the book that you will read .", "Did he record the record , or refuse the refuse ?",
            "Unbelievable xyzzy frobnicates 42 gizmos -LRB- sometimes -RRB- !", "lead",
            "Dr. Smith lives on St. James St. ."};

    @Test
    void theQuickWayToReadTheModelGivesTheSameTags() throws Exception {
        MaryEngine.get();
        try (InputStream one = MaryProperties.needStream("en.pos.model");
                InputStream other = MaryProperties.needStream("en.pos.model")) {
            POSTaggerME plain = new POSTaggerME(new POSModel(one));
            POSTaggerME quick = new POSTaggerME(PosTagger.read(other));
            for (String sentence : SENTENCES) {
                String[] words = sentence.split(" ", -1);
                assertArrayEquals(plain.tag(words), quick.tag(words), sentence);
                assertArrayEquals(plain.probs(), quick.probs(), sentence);
            }
        }
    }
}
