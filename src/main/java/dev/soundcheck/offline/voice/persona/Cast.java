package dev.soundcheck.offline.voice.persona;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The voices of one server: the personas, and those of eSpeak NG where it is installed. Immutable.
public final class Cast {
    private final List<Persona> all;

    private Cast(List<Persona> all) {
        this.all = all;
    }

    /// The personas alone.
    public static Cast ofPersonas() {
        return new Cast(Personas.all());
    }

    /// The personas, then a voice of each language that eSpeak NG reads here.
    ///
    /// @param installed  told the name of a dictionary, says whether it is there
    public static Cast withEspeak(Predicate<String> installed) {
        return new Cast(Stream.concat(Personas.all().stream(), EspeakPersonas.of(installed).stream()).toList());
    }

    /// In the order in which the catalog lists them.
    public List<Persona> all() {
        return all;
    }

    public Optional<Persona> byId(String id) {
        return all.stream().filter(persona -> persona.id().toString().equalsIgnoreCase(id)).findFirst();
    }

    /// True where a voice speaks the language.
    public boolean speaks(String language) {
        return all.stream().anyMatch(persona -> persona.language().equals(language));
    }
}
