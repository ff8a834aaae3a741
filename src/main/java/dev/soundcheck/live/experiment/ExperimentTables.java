package dev.soundcheck.live.experiment;

import dev.soundcheck.live.ModelPace;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An experiment as a report to read and as a table for spreadsheets. Stateless.
final class ExperimentTables {
    private ExperimentTables() {}

    /// Markdown that prints its method.
    static String report(Experiment experiment) {
        StringBuilder out = new StringBuilder("# The same text, sent in " + experiment.runs().size() + " ways\n\n");
        out.append("> ").append(experiment.text().strip().replaceAll("\\s+", " ")).append("\n\n");
        Experiment.Info info = experiment.info();
        bullet(out, "Where", info.host() + (info.offline() ? ", **offline voices**" : ""));
        bullet(out, "When", info.startedAt().toString());
        bullet(out, "Voice and model", experiment.voice().name() + " (`" + experiment.voice().id() + "`), "
                + experiment.voice().modelId());
        bullet(out, "Text comes", pace(experiment.pace()));
        if (experiment.cancelled()) {
            bullet(out, "State", "stopped; these are the ways that were spoken before");
        }
        out.append('\n').append(experiment.conclusion()).append("\n\n")
                .append("| Way | First audio | Ours | Words | Buffer | Service | Messages | Seams "
                        + "| Longest silence at a seam | Sound | Take | Note |\n")
                .append("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|\n");
        experiment.runs().forEach(run -> out.append(row(run)));
        return out.append("""

                Times count from the first token. First audio is when the first sound arrived, split into text held
                back here, waiting for words, the service's buffer, and the service itself. When the service stops
                waiting is known at a delay of 0 and at the end of the text; otherwise the split is an estimate.
                """).toString();
    }

    /// A line for each way (RFC 4180).
    static String csv(Experiment experiment) {
        StringBuilder out = new StringBuilder("way,cut_by,max_buffer_delay_ms,first_audio_ms,ours_ms,words_ms,"
                + "buffer_ms,service_ms,estimated,done_ms,messages,seams,longest_silence_ms,sound_seconds,take,offline,"
                + "failure\r\n");
        for (VariantRun run : experiment.runs()) {
            Variant variant = run.variant();
            out.append(List.of(cell(variant.title()), variant.by().id(),
                    variant.maxBufferDelayMillis().isEmpty()
                            ? ""
                            : String.valueOf(variant.maxBufferDelayMillis().getAsInt()),
                    plain(run.firstAudioMillis()), plain(run.split().oursMillis()), plain(run.split().wordsMillis()),
                    plain(run.split().bufferMillis()), plain(run.split().serviceMillis()),
                    String.valueOf(run.split().estimated()), plain(run.doneMillis()), String.valueOf(run.messages()),
                    String.valueOf(run.seams()), plain(run.longestSilenceMillis()),
                    String.format(Locale.ROOT, "%.3f", run.seconds()), String.valueOf(run.takeNumber()),
                    String.valueOf(experiment.info().offline()), cell(run.failure()))
                    .stream().collect(Collectors.joining(","))).append("\r\n");
        }
        return out.toString();
    }

    private static String row(VariantRun run) {
        return String.format(Locale.ROOT, "| %s | %s | %.0f | %.0f | %.0f | %.0f | %d | %d | %s | %.2f s | %d | %s |%n",
                run.variant().title(), millis(run.firstAudioMillis()), run.split().oursMillis(),
                run.split().wordsMillis(), run.split().bufferMillis(), run.split().serviceMillis(), run.messages(),
                run.seams(), run.seams() == 0 ? "–" : millis(OptionalDouble.of(run.longestSilenceMillis())),
                run.seconds(), run.takeNumber(),
                run.failure() == null ? "" : run.failure().replace("|", "\\|"));
    }

    private static String pace(ModelPace pace) {
        return String.format(Locale.ROOT, "first token after %.0f ms, then %.0f tokens a second, jitter %.1f, "
                + "bursts of %d, seed %d", pace.firstTokenMillis(), pace.tokensPerSecond(), pace.jitter(), pace.burst(),
                pace.seed());
    }

    private static void bullet(StringBuilder out, String name, String value) {
        out.append("- ").append(name).append(": ").append(value).append('\n');
    }

    private static String millis(OptionalDouble millis) {
        return millis.isEmpty() ? "none" : String.format(Locale.ROOT, "%,.0f ms", millis.getAsDouble());
    }

    private static String plain(OptionalDouble value) {
        return value.isEmpty() ? "" : plain(value.getAsDouble());
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /// Text from a service must stay text in a spreadsheet: a formula gets a quote.
    private static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String safe = "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
