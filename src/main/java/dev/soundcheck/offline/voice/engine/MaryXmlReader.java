package dev.soundcheck.offline.voice.engine;

import java.util.ArrayList;
import java.util.List;
import marytts.datatypes.MaryXML;
import marytts.util.dom.MaryDomUtils;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Looks into MaryTTS's documents. Stateless.
final class MaryXmlReader {
    private MaryXmlReader() {}

    /// `root` and what is below it, in document order, as far as it has one of the names.
    static List<Element> elements(Element root, String... names) {
        List<Element> found = new ArrayList<>();
        collect(root, List.of(names), found);
        return found;
    }

    private static void collect(Element element, List<String> wanted, List<Element> found) {
        if (wanted.contains(element.getTagName())) {
            found.add(element);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, wanted, found);
            }
        }
    }

    /// The outermost element that one token of the text was expanded into; the token itself where it was not.
    static Element expansion(Element token) {
        Element outermost = token;
        for (Node node = token.getParentNode(); node instanceof Element parent; node = node.getParentNode()) {
            if (parent.getTagName().equals(MaryXML.MTU)) {
                outermost = parent;
            }
        }
        return outermost;
    }

    /// How the token stood in the text.
    static String surface(Element token) {
        String original = expansion(token).getAttribute("orig");
        return original.isEmpty() ? MaryDomUtils.tokenText(token) : original;
    }
}
