package dev.soundcheck.offline.voice.persona;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The voices of further languages that eSpeak NG would bring, in the order of their ids, which never change. Stateless.
final class EspeakPersonas {
    private static final String TAGLINE = "eSpeak NG, of this machine";

    /// @param code        of the wire
    /// @param voice       as eSpeak NG names it
    /// @param dictionary  the file that must be there
    private record Tongue(String code, String voice, String dictionary, String name) {
        Tongue(String code, String name) {
            this(code, code, code, name);
        }
    }

    private static final List<Tongue> ALL = List.of(
            new Tongue("fr", "French"),
            new Tongue("de", "German"),
            new Tongue("es", "Spanish"),
            new Tongue("pt", "pt-br", "pt", "Portuguese"),
            new Tongue("zh", "cmn", "cmn", "Mandarin"),
            new Tongue("ja", "Japanese"),
            new Tongue("hi", "Hindi"),
            new Tongue("it", "Italian"),
            new Tongue("ko", "Korean"),
            new Tongue("nl", "Dutch"),
            new Tongue("pl", "Polish"),
            new Tongue("ru", "Russian"),
            new Tongue("sv", "Swedish"),
            new Tongue("tr", "Turkish"),
            new Tongue("bg", "Bulgarian"),
            new Tongue("ro", "Romanian"),
            new Tongue("ar", "Arabic"),
            new Tongue("cs", "Czech"),
            new Tongue("el", "Greek"),
            new Tongue("fi", "Finnish"),
            new Tongue("hr", "Croatian"),
            new Tongue("ms", "Malay"),
            new Tongue("sk", "Slovak"),
            new Tongue("da", "Danish"),
            new Tongue("ta", "Tamil"),
            new Tongue("uk", "Ukrainian"),
            new Tongue("hu", "Hungarian"),
            new Tongue("no", "nb", "no", "Norwegian"),
            new Tongue("vi", "Vietnamese"),
            new Tongue("bn", "Bengali"),
            new Tongue("th", "Thai"),
            new Tongue("he", "Hebrew"),
            new Tongue("ka", "Georgian"),
            new Tongue("id", "Indonesian"),
            new Tongue("te", "Telugu"),
            new Tongue("gu", "Gujarati"),
            new Tongue("kn", "Kannada"),
            new Tongue("ml", "Malayalam"),
            new Tongue("mr", "Marathi"),
            new Tongue("pa", "Punjabi"),
            new Tongue("or", "Odia"),
            new Tongue("ur", "Urdu"));

    private EspeakPersonas() {}

    /// Those whose dictionary is installed.
    static List<Persona> of(Predicate<String> installed) {
        return IntStream.range(0, ALL.size()).filter(index -> installed.test(ALL.get(index).dictionary()))
                .mapToObj(EspeakPersonas::persona).toList();
    }

    private static Persona persona(int index) {
        Tongue tongue = ALL.get(index);
        UUID id = UUID.fromString(String.format(Locale.ROOT, "0ff11e00-5a1e-4c0d-8a02-%012d", index + 1));
        return new Persona(id, tongue.name() + " (eSpeak)", "masculine", TAGLINE,
                tongue.name() + " by eSpeak NG, a formant synthesizer that is installed on this machine. "
                        + "It sounds like a machine.",
                new Persona.Espeak(tongue.voice(), tongue.code()));
    }
}
