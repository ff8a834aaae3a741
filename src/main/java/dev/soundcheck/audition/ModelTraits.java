package dev.soundcheck.audition;

import java.util.Set;

/// What a model makes of the settings. Data from Cartesia's documentation (2026-09); an unknown id is taken for new.
///
/// @param delivery   true where speed, volume and emotion have an effect, and tags in the text too
/// @param languages  base codes it speaks
public record ModelTraits(boolean delivery, Set<String> languages) {
    private static final Set<String> EIGHT = Set.of("en", "de", "es", "fr", "ja", "ko", "pt", "zh");
    private static final Set<String> NINE = Set.of("en", "de", "es", "fr", "ja", "ko", "pt", "zh", "hi");
    private static final Set<String> MANY = Set.of("en", "fr", "de", "es", "pt", "zh", "ja", "hi", "it", "ko", "nl",
            "pl", "ru", "sv", "tr", "tl", "bg", "ro", "ar", "cs", "el", "fi", "hr", "ms", "sk", "da", "ta", "uk", "hu",
            "no", "vi", "bn", "th", "he", "ka", "id", "te", "gu", "kn", "ml", "mr", "pa");
    private static final Set<String> MOST = Set.of("en", "fr", "de", "es", "pt", "zh", "ja", "hi", "it", "ko", "nl",
            "pl", "ru", "sv", "tr", "tl", "bg", "ro", "ar", "cs", "el", "fi", "hr", "ms", "sk", "da", "ta", "uk", "hu",
            "no", "vi", "bn", "th", "he", "ka", "id", "te", "gu", "kn", "ml", "mr", "pa", "or", "ur");

    public static ModelTraits of(String modelId) {
        if (modelId.startsWith("sonic-2")) {
            return new ModelTraits(false, EIGHT);
        }
        if (modelId.startsWith("sonic-turbo")) {
            return new ModelTraits(false, NINE);
        }
        boolean older = modelId.equals("sonic-3") || modelId.startsWith("sonic-3-") || modelId.startsWith("sonic-3.5");
        return new ModelTraits(true, older ? MANY : MOST);
    }

    /// Why delivery is greyed, empty where it is not.
    public String deliveryReason() {
        return delivery ? "" : "This model ignores speed, volume, emotion and tags: they came with sonic-3.";
    }

    /// Why a language would be refused, empty where it is spoken.
    public String languageReason(String code) {
        return languages.contains(code.split("[-_]", 2)[0]) ? "" : "This model does not speak " + Languages.name(code) + ".";
    }
}
