package dev.soundcheck.har;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads numbers and times in the forms that programs write into HARs. Stateless.
final class HarValues {
    private static final Pattern ZONE_WITHOUT_COLON = Pattern.compile("([+-]\\d\\d)(\\d\\d)$");
    private static final Pattern ZONE = Pattern.compile("(?i)(Z|[+-]\\d\\d:\\d\\d)$");
    /// The year 2255: until then, differences fit into nanoseconds.
    private static final double MOST_EPOCH_SECONDS = 9e9;

    private HarValues() {}

    /// A finite number, or the text of one.
    static double number(JsonObject in, String name, double otherwise) {
        if (in.get(name) instanceof JsonPrimitive value && !value.isBoolean()) {
            try {
                double number = Double.parseDouble(value.getAsString().strip());
                return Double.isFinite(number) ? number : otherwise;
            } catch (NumberFormatException noNumber) {
                return otherwise;
            }
        }
        return otherwise;
    }

    /// Seconds since 1970, also from milliseconds; NaN where there is no time.
    static double epochSeconds(JsonObject in, String name) {
        double number = number(in, name, Double.NaN);
        double seconds = number > MOST_EPOCH_SECONDS ? number / 1e3 : number;
        return seconds >= 0 && seconds <= MOST_EPOCH_SECONDS ? seconds : Double.NaN;
    }

    static Instant instant(double epochSeconds) {
        long seconds = (long) Math.floor(epochSeconds);
        return Instant.ofEpochSecond(seconds, Math.round((epochSeconds - seconds) * 1e9));
    }

    /// The instant in the text, which may lack its zone; null where there is none.
    static @Nullable Instant instant(@Nullable JsonElement element) {
        if (!(element instanceof JsonPrimitive value)) {
            return null;
        }
        String text = ZONE_WITHOUT_COLON.matcher(value.getAsString().strip().replace(' ', 'T')).replaceFirst("$1:$2");
        try {
            Instant told = OffsetDateTime.parse(ZONE.matcher(text).find() ? text : text + "Z").toInstant();
            return told.getEpochSecond() >= 0 && told.getEpochSecond() <= MOST_EPOCH_SECONDS ? told : null;
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}
