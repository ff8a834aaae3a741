package dev.soundcheck.offline.voice;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import marytts.datatypes.MaryData;
import marytts.datatypes.MaryDataType;
import marytts.datatypes.MaryXML;
import marytts.modules.InternalModule;
import marytts.server.MaryProperties;
import marytts.util.dom.MaryDomUtils;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Gives each token its part of speech with the model MaryTTS ships, through today's OpenNLP.
///
/// Stands where MaryTTS's own module stood, which calls methods OpenNLP has long removed. Called under the engine's lock.
final class PosTagger extends InternalModule {
    private @Nullable POSTaggerME tagger;

    PosTagger() {
        super("PosTagger", MaryDataType.WORDS, MaryDataType.PARTSOFSPEECH, Locale.ENGLISH);
    }

    @Override
    public void startup() throws Exception {
        super.startup();
        try (InputStream model = MaryProperties.needStream("en.pos.model")) {
            tagger = new POSTaggerME(new POSModel(model));
        }
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
