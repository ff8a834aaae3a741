package dev.soundcheck.session;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.timeline.TimedWord;
import dev.soundcheck.trace.ChunkStamps;
import dev.soundcheck.trace.Figures;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Span;
import dev.soundcheck.trace.Trace;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// A take's words and trace as JSON for other programs. Stateless.
public final class TakeJson {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private TakeJson() {}

    /// An array of `{"word","start","end"}` in seconds, in the order of arrival.
    public static JsonArray words(List<TimedWord> words) {
        JsonArray array = new JsonArray();
        for (TimedWord word : words) {
            JsonObject one = new JsonObject();
            one.addProperty("word", word.text());
            one.addProperty("start", word.startSeconds());
            one.addProperty("end", word.endSeconds());
            array.add(one);
        }
        return array;
    }

    /// All stamps in milliseconds since the press, and the press itself as a raw `System.nanoTime`.
    public static JsonObject trace(Take take) {
        Trace trace = take.trace();
        JsonObject json = new JsonObject();
        json.addProperty("endpoint", take.endpoint().id());
        json.addProperty("offline", take.offline());
        json.addProperty("state", take.state().name().toLowerCase(Locale.ROOT));
        json.addProperty("pressNanos", trace.pressNanos());
        json.addProperty("reused", trace.reused());
        if (trace.warmingUp()) {
            json.addProperty("warmingUp", true);
        }
        if (trace.heardPace() != 1) {
            json.addProperty("heardPace", trace.heardPace());
        }
        json.add("spans", spans(trace));
        json.add("marksMs", marks(trace));
        json.addProperty("audioSeconds", take.seconds());
        json.addProperty("wireBytes", trace.wireBytes());
        json.add("figures", figures(Figures.of(trace, take.seconds())));
        json.add("chunks", chunks(trace));
        json.add("wordMessagesMs", wordMessages(trace));
        SpeechFailure failure = take.failure();
        if (failure != null) {
            json.addProperty("failure", failure.line());
        }
        SpeechFailure remark = take.remark();
        if (remark != null) {
            json.addProperty("remark", remark.line());
        }
        return json;
    }

    /// Several takes with everything known of each: request, trace, words, size of the sound.
    public static JsonArray report(List<Take> takes) {
        JsonArray array = new JsonArray();
        for (Take take : takes) {
            JsonObject one = trace(take);
            one.addProperty("text", take.request().text());
            one.addProperty("voice", take.request().voiceId());
            one.addProperty("model", take.request().modelId());
            PcmTrack track = take.track();
            one.addProperty("audioBytes", track == null ? 0 : track.format().bytes(track.frames()));
            one.add("words", words(take.timeline().words()));
            array.add(one);
        }
        return array;
    }

    public static String pretty(JsonElement json) {
        return GSON.toJson(json);
    }

    private static JsonArray spans(Trace trace) {
        JsonArray array = new JsonArray();
        for (Span span : trace.spans()) {
            JsonObject one = new JsonObject();
            one.addProperty("phase", span.phase().name().toLowerCase(Locale.ROOT));
            one.addProperty("beginMs", millis(span.beginNanos() - trace.pressNanos()));
            if (!span.open()) {
                one.addProperty("endMs", millis(span.endNanos() - trace.pressNanos()));
            }
            array.add(one);
        }
        return array;
    }

    private static JsonObject marks(Trace trace) {
        JsonObject json = new JsonObject();
        for (Mark mark : Mark.values()) {
            trace.sincePress(mark)
                    .ifPresent(nanos -> json.addProperty(name(mark), millis(nanos)));
        }
        return json;
    }

    private static JsonObject figures(Figures figures) {
        JsonObject json = new JsonObject();
        put(json, "ttfbMs", figures.ttfbMillis());
        put(json, "ttfaMs", figures.ttfaMillis());
        put(json, "firstOutMs", figures.firstOutMillis());
        put(json, "doneMs", figures.doneMillis());
        put(json, "realTimeFactor", figures.realTimeFactor());
        put(json, "bytesPerAudioSecond", figures.bytesPerAudioSecond());
        if (!Double.isNaN(figures.gapMillis().max())) {
            json.addProperty("gapP50Ms", figures.gapMillis().p50());
            json.addProperty("gapP95Ms", figures.gapMillis().p95());
            json.addProperty("gapMaxMs", figures.gapMillis().max());
        }
        return json;
    }

    private static JsonArray chunks(Trace trace) {
        ChunkStamps chunks = trace.chunks();
        JsonArray array = new JsonArray();
        for (int i = 0; i < chunks.count(); i++) {
            JsonObject one = new JsonObject();
            one.addProperty("atMs", millis(chunks.atNanos(i) - trace.pressNanos()));
            one.addProperty("frames", chunks.frames(i));
            one.addProperty("wireBytes", chunks.wireBytes(i));
            if (!Float.isNaN(chunks.stepMillis(i))) {
                one.addProperty("stepMs", chunks.stepMillis(i));
            }
            array.add(one);
        }
        return array;
    }

    private static JsonArray wordMessages(Trace trace) {
        JsonArray array = new JsonArray();
        for (long nanos : trace.wordNanos()) {
            array.add(millis(nanos - trace.pressNanos()));
        }
        return array;
    }

    private static void put(JsonObject json, String name, OptionalDouble value) {
        value.ifPresent(figure -> json.addProperty(name, figure));
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    /// The name of a mark in the trace.
    public static String name(Mark mark) {
        StringBuilder camel = new StringBuilder();
        for (String part : mark.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            camel.append(camel.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return camel.toString();
    }
}
