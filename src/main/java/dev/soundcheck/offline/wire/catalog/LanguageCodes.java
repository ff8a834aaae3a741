package dev.soundcheck.offline.wire.catalog;

import dev.soundcheck.offline.wire.message.Fields;
import dev.soundcheck.offline.wire.message.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Language and locale codes of the wire; the offline voices speak English alone and say so. Stateless.
public final class LanguageCodes {
    private static final Set<String> BASE = Set.of("en", "fr", "de", "es", "pt", "zh", "ja", "hi", "it", "ko", "nl",
            "pl", "ru", "sv", "tr", "tl", "bg", "ro", "ar", "cs", "el", "fi", "hr", "ms", "sk", "da", "ta", "uk", "hu",
            "no", "vi", "bn", "th", "he", "ka", "id", "te", "gu", "kn", "ml", "mr", "pa", "or", "ur");
    private static final Set<String> LOCALES = Set.copyOf(List.of(("bg-bg bn-in cs-cz da-dk de-de el-gr en-au en-gb "
            + "en-ie en-in en-nz en-sg en-us en-za es-es es-mx es-us fi-fi fr-ca fr-fr gu-in he-il hi-in hr-hr hu-hu "
            + "id-id it-it ja-jp ka-ge kn-in ko-kr ml-in mr-in ms-my nl-be nl-nl no-no or-in pa-in pl-pl pt-br pt-pt "
            + "ro-ro ru-ru sk-sk sv-se ta-in te-in th-th tl-ph tr-tr uk-ua ur-in vi-vn zh-cn").split(" ", -1)));

    private LanguageCodes() {}

    public static boolean known(String code) {
        String folded = fold(code);
        return BASE.contains(folded) || LOCALES.contains(folded);
    }

    static boolean english(String code) {
        String folded = fold(code);
        return folded.equals("en") || folded.startsWith("en-");
    }

    /// True for what the offline voices really are.
    static boolean american(String code) {
        String folded = fold(code);
        return folded.equals("en") || folded.equals("en-us");
    }

    /// Checks what a request says about language, place and accent.
    ///
    /// @param regional  true where the model takes codes of regions
    public static void check(Fields request, boolean regional) {
        if (request.text("language").isPresent() && request.text("locale").isPresent()) {
            throw request.wrong("language", "and locale cannot both be set");
        }
        for (String name : List.of("language", "locale")) {
            request.text(name).ifPresent(code -> {
                if (!known(code)) {
                    throw request.wrong(name, "is no known code");
                }
                if (!regional && fold(code).contains("-")) {
                    throw request.wrong(name, "must be a base code: regions need sonic-3.6");
                }
                if (!english(code)) {
                    throw Problem.of(400, "language_not_supported", "Language not supported",
                            "The offline voices speak English only, not " + fold(code) + '.');
                }
            });
        }
    }

    private static String fold(String code) {
        return code.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
