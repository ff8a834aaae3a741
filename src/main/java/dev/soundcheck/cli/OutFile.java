package dev.soundcheck.cli;

import dev.soundcheck.files.FileProblem;
import dev.soundcheck.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Where a command writes one of its results: a file, or standard output.
///
/// @param file  null for standard output
record OutFile(@Nullable Path file) {
    private static final Set<String> STANDARD_OUTPUT = Set.of("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");

    static OutFile of(String name) {
        return new OutFile(STANDARD_OUTPUT.contains(name) ? null : Path.of(name));
    }

    /// The file with a number before its ending, from the second on. Standard output stays what it is.
    static @Nullable OutFile numbered(@Nullable OutFile one, int number) {
        if (one == null || one.file == null || number == 1) {
            return one;
        }
        String name = String.valueOf(one.file.getFileName());
        int dot = name.lastIndexOf('.');
        int end = dot < 0 ? name.length() : dot;
        return new OutFile(one.file.resolveSibling(name.substring(0, end) + "-" + number + name.substring(end)));
    }

    /// Names the fault where one of them is a folder, or two are the same file: the second would overwrite the first.
    static Optional<String> problem(Stream<OutFile> files) {
        Set<Path> seen = new HashSet<>();
        return files.flatMap(each -> Stream.ofNullable(each.file)).flatMap(file -> {
            if (Files.isDirectory(file)) {
                return Stream.of(file + " is a folder; name a file in it.");
            }
            return seen.add(file.toAbsolutePath().normalize())
                    ? Stream.empty()
                    : Stream.of(file + " is given for two things; each needs a file of its own.");
        }).findFirst();
    }

    boolean standardOutput() {
        return file == null;
    }

    String name() {
        return file == null ? "standard output" : file.toString();
    }

    void write(Streams streams, WholeFile.Content content) throws IOException {
        if (file != null) {
            WholeFile.writeWithFolders(file, content);
        } else {
            content.writeTo(streams.bytes());
            streams.bytes().flush();
        }
    }

    /// Writes; says what went wrong where it could not.
    Optional<String> tryWrite(Streams streams, WholeFile.Content content) {
        try {
            write(streams, content);
            return Optional.empty();
        } catch (IOException problem) {
            return Optional.of(FileProblem.sentence(name(), problem));
        }
    }

    /// `-` or a file's name.
    static final class Converter implements ITypeConverter<OutFile> {
        @Override
        public OutFile convert(String value) {
            if (value.isBlank()) {
                throw new TypeConversionException("a file needs a name");
            }
            try {
                return of(value);
            } catch (InvalidPathException problem) {
                throw new TypeConversionException("'" + value + "' cannot be the name of a file here: "
                        + problem.getReason() + ".");
            }
        }
    }
}
