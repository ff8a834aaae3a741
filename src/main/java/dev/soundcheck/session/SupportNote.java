package dev.soundcheck.session;

import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.trace.Figures;
import dev.soundcheck.wire.Secrets;
import dev.soundcheck.wire.WireEntry;
import dev.soundcheck.wire.WireLog;
import dev.soundcheck.wire.WireRow;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a support request needs to know of a take, as plain text: ids, versions, times, how it ended. Never the key.
/// Stateless.
public final class SupportNote {
    private static final Pattern CONTEXT = Pattern.compile("\"context_id\"\\s*:\\s*\"([^\"]*)\"");

    private SupportNote() {}

    /// One fact a line.
    ///
    /// @param withText  false leaves out the spoken text
    public static String of(Take take, boolean withText) {
        StringBuilder note = new StringBuilder();
        place(note, take);
        request(note, take, withText);
        StringBuilder end = new StringBuilder();
        outcome(end, take);
        close(end, take.wire());
        // The service may have quoted the text in its failure.
        note.append(withText ? end : Unquoted.of(end.toString(), take.request().text()));
        return Secrets.blank(note.toString());
    }

    private static void place(StringBuilder note, Take take) {
        line(note, "endpoint", take.endpoint().route() + (take.offline() ? " (offline voices)" : ""));
        line(note, "made at", take.madeAt().toString());
        line(note, "made by", "Soundcheck " + Objects.requireNonNullElse(
                SupportNote.class.getPackage().getImplementationVersion(), "(from source)"));
        WireEntry.Request asked = take.wire().request();
        if (asked != null) {
            line(note, "address", asked.url());
            line(note, "api version", Objects.requireNonNullElse(asked.apiVersion(), ""));
        }
        answer(note, take.wire().answer());
        line(note, "context id", contextId(take.wire()));
    }

    private static void request(StringBuilder note, Take take, boolean withText) {
        SpeechRequest request = take.request();
        line(note, "model", request.modelId());
        line(note, "voice", request.voiceId());
        line(note, "format", request.format().container() + " " + request.format().pcm().encoding() + " "
                + request.format().pcm().sampleRateHz() + " Hz");
        if (request.raw() != null) {
            line(note, "request", "raw, sent as it was written");
        }
        if (withText) {
            line(note, "text", request.text());
        } else {
            line(note, "text", request.text().length() + " characters, left out");
        }
    }

    private static void outcome(StringBuilder note, Take take) {
        Figures figures = Figures.of(take.trace(), take.seconds());
        line(note, "first byte", millis(figures.ttfbMillis()));
        boolean unstamped = take.seconds() > 0 && figures.ttfaMillis().isEmpty();
        line(note, "first audio", unstamped ? "not recorded" : millis(figures.ttfaMillis()));
        line(note, "done", millis(figures.doneMillis()));
        line(note, "audio", String.format(Locale.ROOT, "%.2f s in %d pieces", take.seconds(),
                take.trace().chunks().count()));
        line(note, "ended", take.state().name().toLowerCase(Locale.ROOT));
        failure(note, take.failure());
        SpeechFailure remark = take.remark();
        line(note, "remark", remark == null ? "" : remark.sentence());
    }

    private static void answer(StringBuilder note, WireEntry.@Nullable Response answer) {
        if (answer == null) {
            return;
        }
        line(note, "status", answer.status() + " over " + answer.httpVersion()
                + (answer.reused() ? ", reused connection" : ", new connection"));
        String id = answer.requestId();
        line(note, "request id", id == null ? "" : id);
    }

    private static String contextId(WireLog log) {
        return log.rows().stream().map(WireRow::entry).filter(WireEntry.MessageOut.class::isInstance)
                .map(entry -> CONTEXT.matcher(entry.text())).filter(Matcher::find).map(found -> found.group(1))
                .findFirst().orElse("");
    }

    private static void failure(StringBuilder note, @Nullable SpeechFailure failure) {
        if (failure != null) {
            line(note, "failure", failure.sentence());
            line(note, "detail", failure.detail());
            line(note, "failed request id", failure.requestId() == null ? "" : failure.requestId());
        }
    }

    private static void close(StringBuilder note, WireLog log) {
        for (WireRow row : log.rows()) {
            if (row.entry() instanceof WireEntry.Close close) {
                line(note, "socket closed", close.code() + " " + close.text());
            }
        }
    }

    private static void line(StringBuilder note, String name, String value) {
        if (!value.isBlank()) {
            note.append(name).append(": ").append(value.strip()).append('\n');
        }
    }

    private static String millis(OptionalDouble millis) {
        return millis.isEmpty() ? "never" : String.format(Locale.ROOT, "%.1f ms", millis.getAsDouble());
    }
}
