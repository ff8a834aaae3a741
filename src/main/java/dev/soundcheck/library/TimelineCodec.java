package dev.soundcheck.library;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.soundcheck.json.JsonFields;
import dev.soundcheck.session.TakeJson;
import dev.soundcheck.speech.Stamp;
import dev.soundcheck.text.CleanText;
import dev.soundcheck.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;

/// `timeline.json`: words and phonemes with their times; the places of the words are found again on reading. Stateless.
final class TimelineCodec {
    private static final double MOST_SECONDS = 1e6;

    private TimelineCodec() {}

    static JsonObject write(Timeline timeline) {
        JsonObject json = new JsonObject();
        json.add("words", TakeJson.words(timeline.words()));
        JsonArray phonemes = new JsonArray();
        for (Stamp stamp : timeline.phonemes()) {
            JsonObject one = new JsonObject();
            one.addProperty("phoneme", stamp.text());
            one.addProperty("start", stamp.startSeconds());
            one.addProperty("end", stamp.endSeconds());
            phonemes.add(one);
        }
        json.add("phonemes", phonemes);
        return json;
    }

    static Timeline read(String text, JsonObject json) {
        return Timeline.of(text).plusWords(stamps(JsonFields.array(json, "words"), "word"))
                .plusPhonemes(stamps(JsonFields.array(json, "phonemes"), "phoneme"));
    }

    /// A service may have sent a time that is not a number, or longer than any speech. It is kept and read back as not
    /// a number.
    private static List<Stamp> stamps(JsonArray array, String name) {
        List<Stamp> stamps = new ArrayList<>(array.size());
        for (JsonElement element : array) {
            JsonObject one = JsonFields.object(element);
            stamps.add(new Stamp(CleanText.line(JsonFields.string(one, name), CleanText.NAME_CHARS),
                    seconds(one, "start"), seconds(one, "end")));
        }
        return stamps;
    }

    private static double seconds(JsonObject stamp, String name) {
        double seconds = JsonFields.number(stamp, name, Double.NaN);
        return Math.abs(seconds) <= MOST_SECONDS ? seconds : Double.NaN;
    }
}
