package dev.soundcheck.offline.voice.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class IpaTest {
    @ParameterizedTest
    @CsvSource({"{, æ", "@U, oʊ", "r=, ɝ", "dZ, dʒ", "D, ð", "N, ŋ", "g, ɡ", "r, ɹ"})
    void sampaBecomesIpa(String sampa, String ipa) {
        assertEquals(ipa, Ipa.of(sampa));
    }

    @Test
    void everyPhonemeOfTheVoiceHasASymbolWithoutAsciiSpecials() throws Exception {
        List<String> unmapped = new ArrayList<>();
        try (InputStream in = getClass().getResourceAsStream("/marytts/language/en_US/lexicon/allophones.en_US.xml")) {
            NodeList all = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in)
                    .getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                Element element = (Element) all.item(i);
                if (element.hasAttribute("ph") && !element.getTagName().equals("silence") && !Ipa.of(element
                        .getAttribute("ph")).matches("[a-zæɑɔəɛɝɡɪɹŋʃʊʌʒθð]{1,2}")) {
                    unmapped.add(element.getAttribute("ph"));
                }
            }
        }

        assertEquals(List.of(), unmapped);
    }
}
