package dev.soundcheck.audition;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The result of a blind comparison, for others to read: the takes, how they were hidden, the votes.
///
/// @param text            the line, empty where the takes say different ones
/// @param loudnessMatched whether the takes were brought to one loudness
/// @param seed            of the shuffling, so that anybody can do it again
public record ResultSheet(String text, Instant at, boolean loudnessMatched, long seed, List<Entry> entries,
        @Nullable Abx abx) {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /// One take of the comparison.
    ///
    /// @param label  the letter it was heard under
    /// @param take   what it is called outside
    /// @param lufs   its loudness before matching
    public record Entry(String label, String take, String voiceId, String modelId, double lufs, int plays, int rating,
            boolean favorite) {}

    /// Outcome of the ABX trials.
    public record Abx(int right, int trials, double chanceOfGuessing) {}

    public String markdown() {
        StringBuilder sheet = new StringBuilder("# Blind test\n\n");
        if (!text.isEmpty()) {
            sheet.append("> ").append(text.replaceAll("\\s+", " ")).append("\n\n");
        }
        sheet.append(at).append(", ")
                .append(loudnessMatched ? "loudness matched (ITU-R BS.1770-4)" : "loudness as made")
                .append(", shuffled with seed ").append(seed).append(".\n");
        if (!entries.isEmpty()) {
            table(sheet);
        }
        if (abx != null) {
            sheet.append(String.format(Locale.ROOT, "%nABX: %d of %d right; by guessing alone p = %.3f.%n", abx.right(),
                    abx.trials(), abx.chanceOfGuessing()));
        }
        return sheet.toString();
    }

    /// The same as JSON. A loudness that is not a number is left out.
    public String json() {
        JsonObject json = new JsonObject();
        json.addProperty("format", "soundcheck-blind-test");
        json.addProperty("version", 1);
        json.addProperty("at", at.toString());
        json.addProperty("text", text);
        json.addProperty("loudnessMatched", loudnessMatched);
        json.addProperty("seed", seed);
        JsonArray heard = new JsonArray();
        entries.forEach(entry -> heard.add(json(entry)));
        json.add("entries", heard);
        if (abx != null) {
            JsonObject trials = new JsonObject();
            trials.addProperty("right", abx.right());
            trials.addProperty("trials", abx.trials());
            trials.addProperty("chanceOfGuessing", abx.chanceOfGuessing());
            json.add("abx", trials);
        }
        return GSON.toJson(json) + "\n";
    }

    private static JsonObject json(Entry entry) {
        JsonObject json = new JsonObject();
        json.addProperty("label", entry.label());
        json.addProperty("take", entry.take());
        json.addProperty("voiceId", entry.voiceId());
        json.addProperty("modelId", entry.modelId());
        if (Double.isFinite(entry.lufs())) {
            json.addProperty("lufs", entry.lufs());
        }
        json.addProperty("plays", entry.plays());
        if (entry.rating() > 0) {
            json.addProperty("rating", entry.rating());
        }
        json.addProperty("favorite", entry.favorite());
        return json;
    }

    private void table(StringBuilder sheet) {
        sheet.append("""

                | Heard as | Take | Voice id | Model | Loudness | Played | Rating | Liked best |
                |---|---|---|---|---|---|---|---|
                """);
        for (Entry entry : entries) {
            sheet.append(String.format(Locale.ROOT, "| %s | %s | `%s` | `%s` | %s | %d | %s | %s |%n", entry.label(),
                    entry.take().replace("|", "\\|"), entry.voiceId(), entry.modelId(),
                    Double.isInfinite(entry.lufs()) ? "silent" : String.format(Locale.ROOT, "%.1f LUFS", entry.lufs()),
                    entry.plays(), entry.rating() == 0 ? "–" : String.valueOf(entry.rating()),
                    entry.favorite() ? "yes" : ""));
        }
    }
}
