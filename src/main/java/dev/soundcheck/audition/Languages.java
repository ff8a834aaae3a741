package dev.soundcheck.audition;

import java.util.Locale;

/// Names of languages and regions by their codes, in English. Stateless.
public final class Languages {
    private Languages() {}

    /// "Portuguese" for `pt`, "Portuguese (Brazil)" for `pt-BR`; an unknown code is its own name.
    public static String name(String code) {
        if (code.isEmpty()) {
            return "";
        }
        String tag = code.replace('_', '-');
        // The catalog says `tl` where the JDK's list says `fil`.
        Locale locale = Locale.forLanguageTag(tag.equals("tl") ? "fil" : tag);
        String language = locale.getDisplayLanguage(Locale.ENGLISH);
        if (language.isEmpty()) {
            return code;
        }
        String region = locale.getDisplayCountry(Locale.ENGLISH);
        return region.isEmpty() ? language : language + " (" + region + ")";
    }
}
