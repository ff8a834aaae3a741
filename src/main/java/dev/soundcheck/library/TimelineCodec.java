package dev.soundcheck.library;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.soundcheck.session.TakeJson;
import dev.soundcheck.speech.Stamp;
import dev.soundcheck.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;

/// `timeline.json`: words and phonemes with their times; the places of the words are found again on reading. Stateless.
final class TimelineCodec {
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

    /// A service may have sent a time that is no number; it is kept as such and comes back as such.
    private static List<Stamp> stamps(JsonArray array, String name) {
        List<Stamp> stamps = new ArrayList<>(array.size());
        for (JsonElement element : array) {
            JsonObject one = JsonFields.object(element);
            stamps.add(new Stamp(JsonFields.string(one, name), JsonFields.number(one, "start", Double.NaN),
                    JsonFields.number(one, "end", Double.NaN)));
        }
        return stamps;
    }
}
