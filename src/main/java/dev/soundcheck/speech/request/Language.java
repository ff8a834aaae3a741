package dev.soundcheck.speech.request;

import java.util.List;
import java.util.Locale;

/// A language as the service names it: a base code such as `fr`, or a locale such as `fr-CA`.
public record Language(String code) {
    private static final String BASE_42 = "en fr de es pt zh ja hi it ko nl pl ru sv tr tl bg ro ar cs el fi hr ms sk "
            + "da ta uk hu no vi bn th he ka id te gu kn ml mr pa";

    /// What sonic-3 and sonic-3.5 speak. Source: Cartesia docs, "TTS models" (2026-09).
    public static final List<Language> SONIC_3 = list(BASE_42);

    /// What sonic-3.6 speaks.
    public static final List<Language> SONIC_3_6 = list(BASE_42 + " or ur");

    public static final List<Language> SONIC_2 = list("en de es fr ja ko pt zh");

    public static final List<Language> SONIC_TURBO = list("en de es fr ja ko pt zh hi");

    /// Regional forms, for models that know them.
    public static final List<Language> LOCALES = list("bg-BG bn-IN cs-CZ da-DK de-DE el-GR en-AU en-GB en-IE en-IN "
            + "en-NZ en-SG en-US en-ZA es-ES es-MX es-US fi-FI fr-CA fr-FR gu-IN he-IL hi-IN hr-HR hu-HU id-ID it-IT "
            + "ja-JP ka-GE kn-IN ko-KR ml-IN mr-IN ms-MY nl-BE nl-NL no-NO or-IN pa-IN pl-PL pt-BR pt-PT ro-RO ru-RU "
            + "sk-SK sv-SE ta-IN te-IN th-TH tl-PH tr-TR uk-UA ur-IN vi-VN zh-CN");

    /// The base code of a base or locale code, whichever of `-` and `_` it is written with.
    public static String base(String code) {
        return code.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    public String base() {
        return base(code);
    }

    /// In English: `French (Canada)`.
    public String name() {
        return Locale.forLanguageTag(code).getDisplayName(Locale.ENGLISH);
    }

    private static List<Language> list(String codes) {
        return List.of(codes.split(" ")).stream().map(Language::new).toList();
    }
}
