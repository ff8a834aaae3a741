package dev.soundcheck.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.speech.voice.VoicePage;
import dev.soundcheck.speech.voice.VoiceQuery;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `soundcheck voices`: what the service can speak with, for people as a table and for programs as JSON.
@Command(name = "voices", mixinStandardHelpOptions = true, description = "Lists the voices of a service.")
final class VoicesCommand implements Callable<Integer> {
    /// Stops at services that always say there is more.
    private static final int MOST_VOICES = 20_000;

    private final Toolbox toolbox;
    private final Streams streams;
    @Mixin
    private PlaceOptions place = new PlaceOptions();
    @Option(names = "--q", paramLabel = "WORDS", description = "Only voices whose name, description or id has these words.")
    private @Nullable String words;
    @Option(names = "--language", paramLabel = "CODE", description = "Only voices of this language, such as en.")
    private @Nullable String language;
    @Option(names = "--json", description = "Print an array of objects with id, name, language, gender, accent, description, tagline and owned.")
    private boolean json;

    VoicesCommand(Toolbox toolbox, Streams streams) {
        this.toolbox = toolbox;
        this.streams = streams;
    }

    @Override
    public Integer call() throws SpeechException {
        try (SpeechService service = toolbox.service(place.choice(toolbox))) {
            List<Voice> voices = all(service);
            if (json) {
                printJson(voices);
            } else {
                printTable(voices);
            }
            return 0;
        }
    }

    private List<Voice> all(SpeechService service) throws SpeechException {
        List<Voice> voices = new ArrayList<>();
        VoiceQuery query = new VoiceQuery(VoiceQuery.FIRST.limit(), null, words, null, language);
        VoicePage page = service.page(query);
        voices.addAll(page.voices());
        while (page.hasMore() && !page.voices().isEmpty() && voices.size() < MOST_VOICES) {
            page = service.page(query.after(voices.getLast().id()));
            voices.addAll(page.voices());
        }
        return voices;
    }

    private void printJson(List<Voice> voices) {
        JsonArray array = new JsonArray();
        for (Voice voice : voices) {
            JsonObject one = new JsonObject();
            one.addProperty("id", voice.id());
            one.addProperty("name", voice.name());
            one.addProperty("language", voice.language());
            one.addProperty("gender", voice.gender());
            one.addProperty("accent", voice.accent());
            one.addProperty("description", voice.description());
            one.addProperty("tagline", voice.tagline());
            one.addProperty("owned", voice.owned());
            array.add(one);
        }
        streams.out().println(new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create()
                .toJson(array));
    }

    private void printTable(List<Voice> voices) {
        PrintWriter out = streams.out();
        for (Voice voice : voices) {
            out.println(String.join("  ", padded(voice.id(), 36), padded(voice.language(), 3),
                    padded(Objects.requireNonNullElse(voice.gender(), ""), 14), padded(voice.name(), 20),
                    oneLine(voice.tagline().isEmpty() ? voice.description() : voice.tagline())).stripTrailing());
        }
        if (voices.isEmpty()) {
            streams.err().println("No voice matches. Leave out --q or --language.");
        }
    }

    private static String padded(String text, int width) {
        String line = oneLine(text);
        return line + " ".repeat(Math.max(0, width - line.codePointCount(0, line.length())));
    }

    /// A name from the service may hold control characters; a terminal must not obey them.
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
