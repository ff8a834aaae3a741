package dev.soundcheck.cli;

import dev.soundcheck.har.HarContents;
import dev.soundcheck.har.HarReader;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.SpeechFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `soundcheck har`: lists the takes in a HAR, without a window.
@Command(name = "har", mixinStandardHelpOptions = true, description = "Lists the generations in a HAR of a browser or a proxy, and saves one.")
final class HarCommand implements Callable<Integer> {
    private static final int EXCERPT_CHARS = 60;

    private final Streams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(index = "0", paramLabel = "FILE", description = "The HAR file.")
    private Path file = Path.of("");
    @Option(names = "--list", description = "List the generations in it; the default without --take.")
    private boolean list;
    @Option(names = "--take", paramLabel = "N", description = "The generation to save, by its number in the list.")
    private @Nullable Integer number;
    @Mixin
    private TakeOutputs files = new TakeOutputs();

    HarCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        checkUsage();
        HarContents contents = HarReader.read(file, new AtomicInteger()::incrementAndGet);
        PrintWriter err = streams.err();
        contents.notes().forEach(note -> err.println("soundcheck: " + note));
        List<Take> takes = contents.takes();
        if (takes.isEmpty()) {
            return 1;
        }
        if (list || number == null) {
            takes.forEach(take -> streams.out().println(line(take)));
        }
        return number == null ? 0 : save(takes, number);
    }

    private void checkUsage() {
        if (number == null && files.wanted()) {
            throw new ParameterException(spec.commandLine(), "--out, --words and --trace need --take N.");
        }
        files.problem().or(this::overwritten).ifPresent(sentence -> {
            throw new ParameterException(spec.commandLine(), sentence);
        });
    }

    /// Results must not overwrite the HAR itself.
    private Optional<String> overwritten() {
        return OutFile.problem(Stream.concat(files.given(), Stream.of(new OutFile(file))));
    }

    private int save(List<Take> takes, int wanted) throws IOException {
        if (wanted < 1 || wanted > takes.size()) {
            throw new ParameterException(spec.commandLine(), "--take " + wanted + " is not there: the HAR holds "
                    + takes.size() + (takes.size() == 1 ? " generation." : " generations."));
        }
        Take take = takes.get(wanted - 1);
        TakeOutputs.Saved saved = files.save(take, streams);
        saved.problems().forEach(sentence -> streams.err().println("soundcheck: " + sentence));
        SpeechFailure failure = take.failure();
        if (failure != null) {
            streams.err().println("soundcheck: " + Advice.line(failure) + Summary.came(take, saved.sound()));
        }
        return failure == null && saved.problems().isEmpty() ? 0 : 1;
    }

    private static String line(Take take) {
        SpeechFailure failure = take.failure();
        String text = take.request().text().replaceAll("\\s+", " ");
        String excerpt = text.length() <= EXCERPT_CHARS ? text : text.substring(0, EXCERPT_CHARS) + "…";
        return String.format(Locale.ROOT, "%3d  %s  \"%s\"%s", take.number(), Summary.of(take), excerpt,
                failure == null ? "" : "  (" + failure.sentence() + ")");
    }
}
