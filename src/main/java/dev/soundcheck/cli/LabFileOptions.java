package dev.soundcheck.cli;

import dev.soundcheck.har.HarWriter;
import dev.soundcheck.lab.file.LabFiles;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabSounds;
import dev.soundcheck.session.Take;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The files of a comparison. Where one cannot be written, the others still are. Blocks on the disk.
final class LabFileOptions {
    @Option(names = "--json", paramLabel = "FILE", converter = OutFile.Converter.class, description = "Save every timestamp as JSON; the window can open it.")
    private @Nullable OutFile json;
    @Option(names = "--markdown", paramLabel = "FILE", converter = OutFile.Converter.class, description = "Save a report that prints its method.")
    private @Nullable OutFile markdown;
    @Option(names = "--html", paramLabel = "FILE", converter = OutFile.Converter.class, description = "Save one page with pictures and sounds; it needs no network.")
    private @Nullable OutFile html;
    @Option(names = "--csv", paramLabel = "FILE", converter = OutFile.Converter.class, description = "Save a table with a line per run.")
    private @Nullable OutFile csv;
    @Option(names = "--har", paramLabel = "FILE", converter = OutFile.Converter.class, description = "Save what went over the wire in every run as a HAR file.")
    private @Nullable OutFile har;

    /// Why a file cannot be written, asked before anything is spent. Makes the folders.
    ///
    /// @param sources  files that are read and must not be overwritten
    Optional<String> problem(Stream<OutFile> sources) {
        if (given().filter(OutFile::standardOutput).count() > 1) {
            return Optional.of("only one of --json, --markdown, --html, --csv and --har can go to standard output.");
        }
        return OutFile.problem(Stream.concat(sources, given())).or(() -> given()
                .filter(file -> file.file() != null && !writable(file.file())).findFirst()
                .map(file -> file.name() + " cannot be written; choose another file or folder."));
    }

    /// True where one of them is standard output, so that nothing else may be written there.
    boolean useStandardOutput() {
        return given().anyMatch(OutFile::standardOutput);
    }

    /// What the runs left besides their figures.
    record Heard(LabSounds sounds, List<Take> takes) {}

    /// True where the sounds of the runs are wanted.
    boolean wantsSounds() {
        return html != null;
    }

    /// True where the sound and the wire log of every run have to be kept until the end.
    boolean wantsTakes() {
        return har != null;
    }

    /// Reports the files that could not be written; false where there was one.
    boolean save(Lab lab, Heard heard, Streams streams) {
        Optional<String> noHar = har == null
                ? Optional.empty()
                : har.tryWrite(streams, out -> HarWriter.write(out, heard.takes()));
        List<String> unwritten = Stream.of(save(json, lab, LabFiles::text, streams),
                save(markdown, lab, LabFiles::report, streams), save(csv, lab, LabFiles::table, streams),
                save(html, lab, whole -> LabFiles.page(whole, heard.sounds()), streams), noHar)
                .flatMap(Optional::stream).toList();
        unwritten.forEach(sentence -> streams.err().println("soundcheck: " + sentence));
        return unwritten.isEmpty();
    }

    private static Optional<String> save(@Nullable OutFile file, Lab lab, Function<Lab, String> text,
            Streams streams) {
        return file == null
                ? Optional.empty()
                : file.tryWrite(streams, out -> out.write(text.apply(lab).getBytes(StandardCharsets.UTF_8)));
    }

    private Stream<OutFile> given() {
        return Stream
                .of(Optional.ofNullable(json), Optional.ofNullable(markdown), Optional.ofNullable(html),
                        Optional.ofNullable(csv), Optional.ofNullable(har))
                .flatMap(Optional::stream);
    }

    private static boolean writable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(file)) {
            return false;
        }
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder);
        } catch (IOException _) {
            return false;
        }
    }
}
