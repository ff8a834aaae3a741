package dev.soundcheck.offline.voice.espeak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Where eSpeak NG is installed on this machine. It is never shipped with the program. Immutable.
///
/// @param file  the shared library
/// @param data  its folder of languages
public record EspeakLibrary(Path file, Path data) {
    private static final List<String> FOLDERS = List.of("/usr/lib64", "/usr/lib", "/usr/local/lib",
            "/opt/homebrew/lib", "C:\\Program Files\\eSpeak NG");
    private static final List<String> NAMES = List.of("libespeak-ng.so.1", "libespeak-ng.so", "libespeak-ng.dylib",
            "libespeak-ng.1.dylib", "libespeak-ng.dll");

    /// Looks where packages put it.
    public static Optional<EspeakLibrary> find() {
        return folders().flatMap(folder -> NAMES.stream().map(folder::resolve)).filter(Files::isReadable)
                .flatMap(file -> data(file).stream().map(data -> new EspeakLibrary(file, data))).findFirst();
    }

    /// True where the language can be read.
    ///
    /// @param dictionary  as eSpeak NG names it, such as `cmn` for Mandarin
    public boolean reads(String dictionary) {
        return Files.isReadable(data.resolve(dictionary + "_dict"));
    }

    /// Debian keeps libraries in a folder named after the processor.
    private static Stream<Path> folders() {
        Path debian = Path.of("/usr/lib");
        Stream<Path> fixed = FOLDERS.stream().map(Path::of);
        if (!Files.isDirectory(debian)) {
            return fixed;
        }
        try (Stream<Path> all = Files.list(debian)) {
            List<Path> multiarch = all.filter(folder -> folder.getFileName().toString().toLowerCase(Locale.ROOT)
                    .endsWith("-linux-gnu")).toList();
            return Stream.concat(multiarch.stream(), fixed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> data(Path file) {
        Path beside = file.resolveSibling("espeak-ng-data");
        Path shared = file.resolveSibling("../share/espeak-ng-data").normalize();
        return Stream.of(beside, shared, Path.of("/usr/share/espeak-ng-data")).filter(Files::isDirectory).findFirst();
    }
}
