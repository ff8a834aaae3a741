package dev.soundcheck.offline.wire.catalog;

import static java.util.Map.entry;

import dev.soundcheck.offline.wire.message.Problem;
import java.time.LocalDate;
import java.util.Map;

/// Which model ids the server takes. They all speak with the same engine. Stateless.
public final class Models {
    private static final LocalDate OPEN = LocalDate.MAX;
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 20);

    /// Id and the day the model was or will be switched off.
    private static final Map<String, LocalDate> SUNSET = Map.ofEntries(entry("sonic-3.6", OPEN),
            entry("sonic-3.6-2026-08-27", OPEN), entry("sonic-3.5", OPEN), entry("sonic-3.5-2026-05-04", OPEN),
            entry("sonic-3", OPEN), entry("sonic-3-2026-01-12", OPEN), entry("sonic-3-2025-10-27", OCTOBER),
            entry("sonic-latest", OPEN), entry("sonic-preview", OPEN), entry("sonic-3-latest", OPEN),
            entry("sonic-2", OCTOBER), entry("sonic-2-2025-04-16", OCTOBER), entry("sonic-2-2025-05-08", OCTOBER),
            entry("sonic-2-2025-06-11", OCTOBER), entry("sonic-turbo", OCTOBER),
            entry("sonic-turbo-2025-06-04", OCTOBER), entry("sonic", JUNE), entry("sonic-english", JUNE),
            entry("sonic-multilingual", JUNE), entry("sonic-2-2025-03-07", JUNE),
            entry("sonic-turbo-2025-03-07", JUNE));

    private Models() {}

    public static void check(String id, LocalDate today) {
        LocalDate sunset = SUNSET.get(id);
        if (sunset == null) {
            throw Problem.notFound("model_not_found", "Model not found",
                    "There is no model " + Problem.shown(id) + '.');
        }
        if (!today.isBefore(sunset)) {
            throw Problem.of(400, "model_sunsetted", "Model switched off", "The model " + id + " ended on " + sunset
                    + ". Use sonic-3.6.");
        }
    }

    /// Generation controls have an effect from sonic-3 on.
    public static boolean takesControls(String id) {
        return id.startsWith("sonic-3") || id.equals("sonic-latest") || id.equals("sonic-preview");
    }

    /// Codes of regions, accents and some languages exist from sonic-3.6 on.
    public static boolean knowsRegions(String id) {
        return matchesAnyCapitals(id);
    }

    /// Dictionaries match every capitalization from sonic-3.6 on.
    public static boolean matchesAnyCapitals(String id) {
        return id.startsWith("sonic-3.6") || id.equals("sonic-latest") || id.equals("sonic-preview");
    }
}
