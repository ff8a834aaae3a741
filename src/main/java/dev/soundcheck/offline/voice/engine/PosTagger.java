package dev.soundcheck.offline.voice.engine;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import marytts.datatypes.MaryData;
import marytts.datatypes.MaryDataType;
import marytts.datatypes.MaryXML;
import marytts.modules.InternalModule;
import marytts.server.MaryProperties;
import marytts.util.dom.MaryDomUtils;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.postag.POSDictionary;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.postag.POSTaggerME;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Gives each token its part of speech with the model MaryTTS ships, through today's OpenNLP.
///
/// Stands where MaryTTS's own module stood, which calls methods OpenNLP has long removed. Called under the engine's lock.
final class PosTagger extends InternalModule {
    private static final int BUFFER_BYTES = 64 * 1024;

    private @Nullable POSTaggerME tagger;

    PosTagger() {
        super("PosTagger", MaryDataType.WORDS, MaryDataType.PARTSOFSPEECH, Locale.ENGLISH);
    }

    @Override
    public void startup() throws Exception {
        super.startup();
        try (InputStream model = MaryProperties.needStream("en.pos.model")) {
            tagger = new POSTaggerME(read(model));
        }
    }

    /// The same model as `new POSModel(stream)`, in half the time: that one asks the zip for every number by itself.
    static POSModel read(InputStream stream) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(stream, BUFFER_BYTES))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        POSDictionary dictionary = POSDictionary.create(part(parts, "tags.tagdict"));
        MaxentModel model = new GenericModelReader(new BinaryFileDataReader(part(parts, "pos.model"))).getModel();
        Properties manifest = new Properties(); // its version decides which features the model knows
        manifest.load(part(parts, "manifest.properties"));
        Map<String, String> entries = new HashMap<>();
        manifest.forEach((name, value) -> entries.put(name.toString(), value.toString()));
        return new POSModel("en", model, POSTaggerME.DEFAULT_BEAM_SIZE, entries,
                new POSTaggerFactory(null, Map.of(), dictionary));
    }

    private static InputStream part(Map<String, byte[]> parts, String name) throws IOException {
        byte[] bytes = parts.get(name);
        if (bytes == null) {
            throw new IOException("the model of the parts of speech has no " + name);
        }
        return new ByteArrayInputStream(bytes);
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
        if (tagger == null) {
            throw new IllegalStateException("not started");
        }
        String[] parts = tagger.tag(words.toArray(String[]::new));
        for (int i = 0; i < tokens.getLength(); i++) {
            Element token = (Element) tokens.item(i);
            if (!token.hasAttribute("pos")) {
                token.setAttribute("pos", parts[i]);
            }
        }
    }
}
