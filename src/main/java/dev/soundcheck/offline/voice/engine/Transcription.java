package dev.soundcheck.offline.voice.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marytts.datatypes.MaryXML;
import marytts.modules.phonemiser.AllophoneSet;
import marytts.util.dom.MaryDomUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The phonemes that one phrase spells out as `<<h|ə|l|oʊ>>`: kept out of the engine's reading, put in as its result.
///
/// The engine sees a made-up word in their place and finds that word already transcribed. One thread.
public final class Transcription {
    private static final Pattern MARKUP = Pattern.compile("<<([^<>\\s]{1,200})>>");
    private static final String STAND_IN = "phonemika";

    private final AllophoneSet phonemes;
    private final List<Given> given = new ArrayList<>();

    Transcription(AllophoneSet phonemes) {
        this.phonemes = phonemes;
    }

    /// @param symbols  as they were written, without the bars
    /// @param sampa    as the engine writes them
    private record Given(String standIn, String symbols, String sampa) {}

    /// The token with all but its phonemes changed.
    public static String around(String token, UnaryOperator<String> change) {
        Matcher markup = MARKUP.matcher(token);
        if (token.indexOf("<<") < 0 || !markup.find()) {
            return change.apply(token);
        }
        StringBuilder changed = new StringBuilder();
        int from = 0;
        do {
            changed.append(unhyphened(change.apply(token.substring(from, markup.start())))).append(markup.group());
            from = markup.end();
        } while (markup.find());
        return changed.append(unhyphened(change.apply(token.substring(from)))).toString();
    }

    /// A hyphen that stands alone would be read as a minus.
    private static String unhyphened(String text) {
        return text.replaceAll("^-|-$", " ");
    }

    /// What the engine is to read for a token. Phonemes this voice does not have are left out.
    String readable(String token) {
        Matcher markup = MARKUP.matcher(token);
        StringBuilder readable = new StringBuilder();
        while (markup.find()) {
            boolean glued = markup.end() < token.length() && ".,;:!?)\"'".indexOf(token.charAt(markup.end())) < 0;
            markup.appendReplacement(readable, Matcher.quoteReplacement(standIn(markup.group(1)) + (glued ? " " : "")));
        }
        return markup.appendTail(readable).toString().strip();
    }

    private String standIn(String body) {
        Optional<String> sampa = sampa(body);
        if (sampa.isEmpty()) {
            return "";
        }
        int number = given.size();
        String name = STAND_IN + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
        given.add(new Given(name, body.replace("|", ""), sampa.get()));
        return ' ' + name;
    }

    private Optional<String> sampa(String body) {
        StringBuilder names = new StringBuilder();
        for (String symbol : body.split("\\|", -1)) {
            Ipa.sampa(symbol).forEach(name -> names.append(name).append(' '));
        }
        try {
            return Optional.of(phonemes.syllabify(names.toString()));
        } catch (IllegalArgumentException nothingLeft) {
            return Optional.empty();
        }
    }

    /// Between the engine's tokenizer and the rest of its reading.
    void apply(Document document) {
        if (given.isEmpty()) {
            return;
        }
        for (Element token : MaryXmlReader.elements(document.getDocumentElement(), MaryXML.TOKEN)) {
            String text = MaryDomUtils.tokenText(token);
            given.stream().filter(one -> one.standIn().equals(text)).findFirst().ifPresent(one -> {
                MaryDomUtils.encloseWithMTU(token, one.standIn(), null);
                MaryDomUtils.setTokenText(token, one.symbols());
                token.setAttribute("ph", one.sampa());
            });
        }
    }
}
