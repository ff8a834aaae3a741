package dev.soundcheck.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What the disk said, as a sentence: Java's own message is often no more than the file's name. Stateless.
final class FileProblem {
    private FileProblem() {}

    static String sentence(Path file, IOException problem) {
        return file + " could not be written: " + reason(problem) + ".";
    }

    /// With the file that Java names, where it names one.
    static String sentence(IOException problem) {
        if (problem instanceof FileSystemException about && about.getFile() != null) {
            return about.getFile() + ": " + reason(problem) + ".";
        }
        return reason(problem);
    }

    private static String reason(IOException problem) {
        return switch (problem) {
            case NoSuchFileException _ -> "there is no such folder or file";
            case AccessDeniedException _ -> "it may not be written or read";
            case FileAlreadyExistsException _,NotDirectoryException _ -> "a file is where a folder should be";
            case FileSystemException about -> known(about.getReason());
            default -> known(problem.getMessage());
        };
    }

    private static String known(@Nullable String reason) {
        return reason == null ? "the disk refused" : reason;
    }
}
