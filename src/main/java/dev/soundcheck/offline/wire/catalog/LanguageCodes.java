package dev.soundcheck.offline.wire.catalog;

import dev.soundcheck.offline.voice.persona.Cast;
import dev.soundcheck.offline.voice.persona.Persona;
import dev.soundcheck.offline.wire.message.Fields;
import dev.soundcheck.offline.wire.message.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Language and locale codes of the wire; each offline voice speaks one language and says so. Stateless.
public final class LanguageCodes {
    private static final Set<String> BASE = Set.of("en", "fr", "de", "es", "pt", "zh", "ja", "hi", "it", "ko", "nl",
            "pl", "ru", "sv", "tr", "tl", "bg", "ro", "ar", "cs", "el", "fi", "hr", "ms", "sk", "da", "ta", "uk", "hu",
            "no", "vi", "bn", "th", "he", "ka", "id", "te", "gu", "kn", "ml", "mr", "pa", "or", "ur");
    /// From sonic-3.6 on.
    private static final Set<String> NEWEST = Set.of("or", "ur");
    private static final Set<String> LOCALES = Set.copyOf(List.of(("bg-bg bn-in cs-cz da-dk de-de el-gr en-au en-gb "
            + "en-ie en-in en-nz en-sg en-us en-za es-es es-mx es-us fi-fi fr-ca fr-fr gu-in he-il hi-in hr-hr hu-hu "
            + "id-id it-it ja-jp ka-ge kn-in ko-kr ml-in mr-in ms-my nl-be nl-nl no-no or-in pa-in pl-pl pt-br pt-pt "
            + "ro-ro ru-ru sk-sk sv-se ta-in te-in th-th tl-ph tr-tr uk-ua ur-in vi-vn zh-cn").split(" ", -1)));

    private LanguageCodes() {}

    public static boolean known(String code) {
        String folded = fold(code);
        return BASE.contains(folded) || LOCALES.contains(folded);
    }

    /// True where the voice speaks what the code asks for. The English ones are American.
    static boolean spoken(String code, Persona persona) {
        String folded = fold(code);
        return persona.language().equals("en")
                ? folded.equals("en") || folded.equals("en-us")
                : persona.language().equals(base(folded));
    }

    /// Checks what a request says about language, place and accent.
    ///
    /// @param model    regions and some languages need the newest
    /// @param persona  the chosen voice
    public static void check(Fields request, String model, Persona persona, Cast cast) {
        if (request.text("language").isPresent() && request.text("locale").isPresent()) {
            throw request.wrong("language", "and locale cannot both be set");
        }
        for (String name : List.of("language", "locale")) {
            request.text(name).map(LanguageCodes::fold).ifPresent(code -> {
                checkCode(request, name, code, model);
                if (!base(code).equals(persona.language())) {
                    throw notSpoken(base(code), persona, cast);
                }
            });
        }
    }

    private static void checkCode(Fields request, String name, String code, String model) {
        if (!known(code)) {
            throw request.wrong(name, "is not a known code");
        }
        if (!Models.knowsRegions(model) && code.contains("-")) {
            throw request.wrong(name, "must be a base code: regions need sonic-3.6");
        }
        if (!Models.knowsRegions(model) && NEWEST.contains(code)) {
            throw Problem.of(400, "language_not_supported", "Language not supported", "The model " + model
                    + " does not speak " + code + "; sonic-3.6 does.");
        }
    }

    private static Problem notSpoken(String language, Persona persona, Cast cast) {
        String step = cast.speaks(language)
                ? "GET /voices?language=" + language + " lists the voice that does."
                : "Install eSpeak NG (package espeak-ng) and start again: it brings voices of further languages.";
        return Problem.of(400, "language_not_supported", "Language not supported", "The voice " + persona.name()
                + " speaks " + persona.language() + ", not " + language + ". " + step);
    }

    private static String base(String folded) {
        int dash = folded.indexOf('-');
        return dash < 0 ? folded : folded.substring(0, dash);
    }

    private static String fold(String code) {
        return code.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
