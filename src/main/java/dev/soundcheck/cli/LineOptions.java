package dev.soundcheck.cli;

import dev.soundcheck.files.FileProblem;
import dev.soundcheck.files.PlainText;
import dev.soundcheck.lab.plan.LineFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// The spoken text: one line, or the lines of a file. Filled by picocli, then read.
final class LineOptions {
    @Parameters(index = "0", arity = "0..1", paramLabel = "TEXT", description = "The line; - reads it from standard input.")
    private @Nullable String text;
    @Option(names = "--lines", paramLabel = "FILE", description = "Speak the lines of a text file instead of TEXT, one in each block, shuffled; shows how the figures depend on the length.")
    private @Nullable Path file;

    /// The file that is read; no result may overwrite it.
    Stream<OutFile> source() {
        return Stream.ofNullable(file).map(OutFile::new);
    }

    List<String> read(CommandLine command, Streams streams) throws IOException {
        if (file == null && text == null) {
            throw new ParameterException(command, "Missing required parameter: 'TEXT', or --lines FILE.");
        }
        if (file != null && text != null) {
            throw new ParameterException(command, "give TEXT or --lines, not both.");
        }
        return file == null ? List.of(LineText.of(String.valueOf(text), streams.in())) : lines(command, file);
    }

    private static List<String> lines(CommandLine command, Path file) {
        String words;
        try {
            words = PlainText.read(file, LineFile.MOST_BYTES);
        } catch (NoSuchFileException e) {
            throw new ParameterException(command, "there is no file " + file + ".", e);
        } catch (CharacterCodingException e) {
            throw new ParameterException(command, file + " is not UTF-8 text.", e);
        } catch (IOException e) {
            throw new ParameterException(command, FileProblem.reading(file, e), e);
        }
        try {
            return LineFile.lines(words);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, e.getMessage() + ".", e);
        }
    }
}
