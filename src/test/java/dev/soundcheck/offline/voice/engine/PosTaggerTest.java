package dev.soundcheck.offline.voice.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import marytts.server.MaryProperties;
import opennlp.tools.postag.POSDictionary;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.util.Sequence;
import org.junit.jupiter.api.Test;

class PosTaggerTest {
    private static final String[] SENTENCES = {"The bow of the ship began to bow to the waves .",
            "I read the book that you will read .", "Did he record the record , or refuse the refuse ?",
            "Unbelievable xyzzy frobnicates 42 gizmos -LRB- sometimes -RRB- !", "lead",
            "Dr. Smith lives on St. James St. ."};

    /// MaryTTS's rules for accents and pronunciations know no others.
    @Test
    void theTagsAreThoseOfThePennTreebank() throws Exception {
        MaryEngine.get();
        try (InputStream model = MaryProperties.needStream("en.pos.model")) {
            assertEquals(List.of("PRP", "VBD", "DT", "NN", "."),
                    PosTagger.read(model).of("She", "closed", "the", "door",
                            ".").getOutcomes());
        }
    }

    @Test
    void theQuickWayToReadTheModelGivesTheSameTags() throws Exception {
        MaryEngine.get();
        try (InputStream one = MaryProperties.needStream("en.pos.model");
                InputStream other = MaryProperties.needStream("en.pos.model")) {
            POSTaggerME plain = new POSTaggerME(new POSModel(one), POSTagFormat.PENN);
            PosTagger.Tags quick = PosTagger.read(other);
            for (String sentence : SENTENCES) {
                String[] words = sentence.split(" ", -1);
                Sequence tags = quick.of(words);
                assertEquals(List.of(plain.tag(words)), tags.getOutcomes(), sentence);
                assertArrayEquals(plain.probs(), tags.getProbs(), sentence);
            }
        }
    }

    @Test
    void theQuickWayToReadTheDictionaryFindsTheSameTagsOfEachWord() throws Exception {
        byte[] file = dictionaryFile();
        POSDictionary plain = POSDictionary.create(new ByteArrayInputStream(file));
        WordTags quick = new WordTags(file);

        int words = 0;
        for (String word : plain) {
            assertArrayEquals(plain.getTags(word), quick.getTags(word), word);
            String shouted = word.toUpperCase(Locale.ROOT);
            assertArrayEquals(plain.getTags(shouted), quick.getTags(shouted), shouted);
            words++;
        }
        assertEquals(words, quick.size());
        assertEquals(plain.isCaseSensitive(), quick.isCaseSensitive());
    }

    @Test
    void aDictionaryThatIsWrittenInAnotherWayIsRefused() throws Exception {
        String file = new String(dictionaryFile(), StandardCharsets.UTF_8);

        assertThrows(IOException.class, () -> new WordTags(file.replaceFirst("<token>", "<token >").getBytes(
                StandardCharsets.UTF_8)));
        assertThrows(IOException.class, () -> new WordTags(file.substring(0, file.length() / 2).getBytes(
                StandardCharsets.UTF_8)));
    }

    private static byte[] dictionaryFile() throws Exception {
        MaryEngine.get();
        try (ZipInputStream zip = new ZipInputStream(MaryProperties.needStream("en.pos.model"))) {
            ZipEntry entry = zip.getNextEntry();
            while (!entry.getName().equals("tags.tagdict")) {
                entry = zip.getNextEntry();
            }
            return zip.readAllBytes();
        }
    }
}
