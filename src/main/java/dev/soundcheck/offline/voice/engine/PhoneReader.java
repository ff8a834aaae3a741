package dev.soundcheck.offline.voice.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marytts.datatypes.MaryXML;
import marytts.htsengine.HTSUttModel;
import marytts.util.dom.MaryDomUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Reads phonemes out of MaryTTS's document and remembers which token of the text each belongs to. One thread.
final class PhoneReader {
    private final TokenFinder finder;
    private final Map<Element, Integer> wordOf = new HashMap<>();
    private final Map<Element, Integer> spokenOf = new HashMap<>();
    private final List<String> spokenWords = new ArrayList<>();

    PhoneReader(List<String> tokens) {
        finder = new TokenFinder(tokens);
    }

    /// Phonemes and boundaries in order; the list can be changed.
    List<Element> read(Document document) {
        Map<Element, Integer> expanded = new HashMap<>();
        for (Element token : MaryXmlReader.elements(document.getDocumentElement(), MaryXML.TOKEN)) {
            Element source = MaryXmlReader.expansion(token);
            Integer word = expanded.get(source);
            if (word == null) {
                word = finder.find(MaryXmlReader.surface(token));
                expanded.put(source, word);
            }
            List<Element> phones = MaryXmlReader.elements(token, MaryXML.PHONE);
            if (!phones.isEmpty()) {
                spokenWords.add(MaryDomUtils.tokenText(token));
            }
            for (Element phone : phones) {
                wordOf.put(phone, word);
                spokenOf.put(phone, spokenWords.size() - 1);
            }
        }
        return MaryXmlReader.elements(document.getDocumentElement(), MaryXML.PHONE, MaryXML.BOUNDARY);
    }

    List<String> spokenWords() {
        return List.copyOf(spokenWords);
    }

    List<Utterance.Phone> phones(List<Element> segments, HTSUttModel model) {
        List<Utterance.Phone> phones = new ArrayList<>(segments.size());
        int frame = 0;
        for (int i = 0; i < segments.size(); i++) {
            Element segment = segments.get(i);
            int end = frame + model.getUttModel(i).getTotalDur();
            phones.add(new Utterance.Phone(Ipa.of(segment.getAttribute("p")), frame, end,
                    wordOf.getOrDefault(segment, -1), spokenOf.getOrDefault(segment, -1)));
            frame = end;
        }
        return List.copyOf(phones);
    }
}
