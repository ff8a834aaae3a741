package dev.soundcheck.offline.voice.engine;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import marytts.datatypes.MaryData;
import marytts.datatypes.MaryDataType;
import marytts.datatypes.MaryXML;
import marytts.modules.InternalModule;
import marytts.server.MaryProperties;
import marytts.util.dom.MaryDomUtils;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.postag.DefaultPOSContextGenerator;
import opennlp.tools.postag.DefaultPOSSequenceValidator;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.util.Sequence;
import opennlp.tools.util.SequenceValidator;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Gives each token its part of speech with the model MaryTTS ships, through today's OpenNLP.
///
/// Stands where MaryTTS's own module stood, which calls methods OpenNLP has long removed. Called under the engine's lock.
final class PosTagger extends InternalModule {
    private static final int BUFFER_BYTES = 64 * 1024;

    private @Nullable Tags tags;

    PosTagger() {
        super("PosTagger", MaryDataType.WORDS, MaryDataType.PARTSOFSPEECH, Locale.ENGLISH);
    }

    /// Finds the best row of tags, as `POSTaggerME` would with the same file. They are those of the Penn Treebank, which
    /// MaryTTS's rules go by; `POSTaggerME` translates them into universal ones, unless it is told not to.
    ///
    /// @param features  those that the model was trained with, in 2010
    /// @param allowed   what the model's dictionary lets a word be
    record Tags(BeamSearch search, POSContextGenerator features, SequenceValidator<String> allowed) {
        Sequence of(String... words) {
            return search.bestSequence(words, null, features, allowed);
        }
    }

    @Override
    public void startup() throws Exception {
        super.startup();
        try (InputStream model = MaryProperties.needStream("en.pos.model")) {
            tags = read(model);
        }
    }

    /// As `new POSTaggerME(new POSModel(stream))`, in a small part of the time and of the memory: see `TagModel`
    /// and `WordTags`.
    static Tags read(InputStream stream) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(stream, BUFFER_BYTES))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        WordTags dictionary = new WordTags(part(parts, "tags.tagdict"));
        BeamSearch search = new BeamSearch(POSTaggerME.DEFAULT_BEAM_SIZE, new TagModel(part(parts, "pos.model")));
        return new Tags(search, new DefaultPOSContextGenerator(POSTaggerME.DEFAULT_BEAM_SIZE, null),
                new DefaultPOSSequenceValidator(dictionary));
    }

    private static byte[] part(Map<String, byte[]> parts, String name) throws IOException {
        byte[] bytes = parts.get(name);
        if (bytes == null) {
            throw new IOException("the model of the parts of speech has no " + name);
        }
        return bytes;
    }

    @Override
    public MaryData process(MaryData data) {
        Document document = data.getDocument();
        NodeList sentences = document.getElementsByTagName(MaryXML.SENTENCE);
        for (int i = 0; i < sentences.getLength(); i++) {
            tagSentence((Element) sentences.item(i));
        }
        MaryData tagged = new MaryData(getOutputType(), data.getLocale());
        tagged.setDocument(document);
        return tagged;
    }

    private void tagSentence(Element sentence) {
        NodeList tokens = sentence.getElementsByTagName(MaryXML.TOKEN);
        List<String> words = new ArrayList<>(tokens.getLength() + 1);
        for (int i = 0; i < tokens.getLength(); i++) {
            words.add(MaryDomUtils.tokenText((Element) tokens.item(i)));
        }
        if (words.size() == 1) {
            words.add("."); // the model was trained on sentences with an end
        }
        if (tags == null) {
            throw new IllegalStateException("not started");
        }
        List<String> parts = tags.of(words.toArray(String[]::new)).getOutcomes();
        for (int i = 0; i < tokens.getLength(); i++) {
            Element token = (Element) tokens.item(i);
            if (!token.hasAttribute("pos")) {
                token.setAttribute("pos", parts.get(i));
            }
        }
    }
}
