package dev.soundcheck.offline.scenario;

import dev.soundcheck.offline.scenario.Scenario.FlushIds;
import dev.soundcheck.offline.scenario.Scenario.SseFraming;
import dev.soundcheck.offline.scenario.Scenario.Stamps;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the words of a scenario, one after the other. One thread; good for one text.
final class ScenarioParser {
    private static final Pattern TIME = Pattern.compile("(\\d{1,7}(?:\\.\\d{1,3})?)(ms|s)");
    private static final Pattern FAULT = Pattern.compile("([a-z-]+(?:\\d{4})?)@(\\d{1,6})");
    private static final Pattern STATUS = Pattern.compile("(handshake-)?(\\d{3})");
    private static final Set<Integer> STATUSES = Set.of(400, 401, 402, 403, 404, 408, 409, 413, 422, 429, 500, 502, 503,
            504);
    private static final Pattern CLOSE = Pattern.compile("close-(\\d{4})");
    private static final Pattern CODE = Pattern.compile("[a-z_]{1,60}");
    private static final int LONGEST_REASON = 100;

    private Duration first = Scenario.USUAL.first();
    private double pace = Scenario.USUAL.pace();
    private Duration jitter = Scenario.USUAL.jitter();
    private Duration chunk = Scenario.USUAL.chunk();
    private Optional<Duration> retryAfter = Optional.empty();
    private Optional<String> code = Optional.empty();
    private Optional<String> reason = Optional.empty();
    private Stamps stamps = Stamps.USUAL;
    private SseFraming sse = SseFraming.USUAL;
    private boolean leakTags;
    private int doneStatus = Scenario.USUAL.doneStatus();
    private boolean extras;
    private FlushIds flushIds = FlushIds.USUAL;
    private boolean unaskedFlushDone;
    private Optional<Fault> fault = Optional.empty();

    Scenario parse(String text) {
        String stripped = text.strip();
        for (String word : stripped.split("\\s+", -1)) {
            if (!word.isEmpty()) {
                int equals = word.indexOf('=');
                if (equals < 1) {
                    throw notUnderstood(word);
                }
                take(word, word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return new Scenario(stripped, first, pace, jitter, chunk, retryAfter, code, reason, stamps, sse, leakTags,
                doneStatus, extras,
                flushIds, unaskedFlushDone, fault);
    }

    private void take(String word, String key, String value) {
        switch (key) {
            case "first" -> first = time(word, value);
            case "pace" -> pace = pace(word, value);
            case "jitter" -> jitter = time(word, value);
            case "chunk" -> chunk = chunk(word, value);
            case "retry-after" -> retryAfter = Optional.of(time(word, value));
            case "code" -> code = Optional.of(matching(CODE, word, value));
            case "reason" -> reason = Optional.of(reason(word, value));
            case "stamps" -> stamps = constant(Stamps.class, word, value);
            case "sse" -> sse = constant(SseFraming.class, word, value);
            case "tags" -> leakTags = only("leak", word, value);
            case "done" -> doneStatus = only("200", word, value) ? 200 : doneStatus;
            case "extras" -> extras = only("on", word, value);
            case "flush-id" -> flushIds = constant(FlushIds.class, word, value);
            case "flush-done" -> unaskedFlushDone = only("unasked", word, value);
            case "fault" -> fault = Optional.of(fault(word, value));
            default -> throw notUnderstood(word);
        }
    }

    private static Fault fault(String word, String value) {
        Matcher status = STATUS.matcher(value);
        if (status.matches() && STATUSES.contains(Integer.valueOf(status.group(2)))) {
            int number = Integer.parseInt(status.group(2));
            return status.group(1) == null ? new Fault.Refused(number) : new Fault.HandshakeRefused(number);
        }
        if (value.equals("html")) {
            return new Fault.WebPage();
        }
        return value.equals("no-done") ? new Fault.NoDone() : faultAfterChunks(word, value);
    }

    private static Fault faultAfterChunks(String word, String value) {
        Matcher counted = FAULT.matcher(value);
        if (!counted.matches()) {
            throw notUnderstood(word);
        }
        int chunks = Integer.parseInt(counted.group(2));
        Matcher close = CLOSE.matcher(counted.group(1));
        if (close.matches()) {
            return new Fault.Closed(closeCode(word, close.group(1)), chunks);
        }
        return switch (counted.group(1)) {
            case "drop" -> new Fault.Dropped(chunks);
            case "truncate" -> new Fault.Truncated(chunks);
            case "error" -> new Fault.Failed(chunks);
            case "nameless-error" -> new Fault.NamelessFailure(chunks);
            case "silence" -> new Fault.Silence(chunks);
            default -> throw notUnderstood(word);
        };
    }

    /// Codes that a server may send: RFC 6455 keeps the others to itself.
    private static int closeCode(String word, String value) {
        int code = Integer.parseInt(value);
        boolean sendable = (code >= 1000 && code <= 1014 && code != 1004 && code != 1005 && code != 1006)
                || (code >= 3000
                        && code <= 4999);
        if (!sendable) {
            throw notUnderstood(word);
        }
        return code;
    }

    private static String reason(String word, String value) {
        if (value.isEmpty() || value.length() > LONGEST_REASON) {
            throw notUnderstood(word);
        }
        return value.replace('+', ' ');
    }

    private static String matching(Pattern pattern, String word, String value) {
        if (!pattern.matcher(value).matches()) {
            throw notUnderstood(word);
        }
        return value;
    }

    private static Duration time(String word, String value) {
        Matcher time = TIME.matcher(value);
        if (!time.matches()) {
            throw notUnderstood(word);
        }
        double number = Double.parseDouble(time.group(1));
        return Duration.ofNanos(Math.round(number * (time.group(2).equals("s") ? 1e9 : 1e6)));
    }

    private static Duration chunk(String word, String value) {
        Duration chunk = time(word, value);
        if (chunk.toMillis() < 1 || chunk.toSeconds() > 10) {
            throw notUnderstood(word);
        }
        return chunk;
    }

    private static double pace(String word, String value) {
        if (!value.matches("\\d{1,4}(\\.\\d{1,4})?") || Double.parseDouble(value) == 0) {
            throw notUnderstood(word);
        }
        return Double.parseDouble(value);
    }

    private static boolean only(String allowed, String word, String value) {
        if (!value.equals(allowed)) {
            throw notUnderstood(word);
        }
        return true;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word, String value) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
                return constant;
            }
        }
        throw notUnderstood(word);
    }

    private static IllegalArgumentException notUnderstood(String word) {
        String shown = word.length() <= 40 ? word : word.substring(0, 40) + '…';
        return new IllegalArgumentException("The scenario's word \"" + shown + "\" is not understood.");
    }
}
