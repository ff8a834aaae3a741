package dev.soundcheck.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// An error of the disk as a sentence: Java's own message is often only the file's name. Stateless.
public final class FileProblem {
    private static final String FULL = "the disk is full (no space left on it)";
    private static final String BLOCKED = "a file is where a folder should be";

    private FileProblem() {}

    /// Why something could not be written.
    ///
    /// @param file  its name, or that of a stream
    public static String sentence(String file, IOException problem) {
        return file + " could not be written: " + reason(problem) + ".";
    }

    /// Why the file could not be written.
    public static String writing(Path file, IOException problem) {
        return sentence(String.valueOf(file.getFileName()), problem);
    }

    /// Why the file could not be read. An exception of another kind than the disk's brings a sentence of its own.
    public static String reading(Path file, IOException problem) {
        if (problem instanceof CharacterCodingException) {
            return file.getFileName() + " is not UTF-8 text.";
        }
        String own = problem.getMessage();
        return problem instanceof FileSystemException || own == null || !known(own).equals(own)
                ? file.getFileName() + " could not be read: " + reason(problem) + "."
                : own;
    }

    /// With the file that Java names, where it names one.
    public static String sentence(IOException problem) {
        if (problem instanceof FileSystemException about && about.getFile() != null) {
            return about.getFile() + ": " + reason(problem) + ".";
        }
        return reason(problem);
    }

    private static String reason(IOException problem) {
        return switch (problem) {
            case NoSuchFileException _ -> "there is no such folder or file";
            case AccessDeniedException _ -> "you may not read or write it";
            case FileAlreadyExistsException _,NotDirectoryException _ -> BLOCKED;
            case FileSystemLoopException _ -> "it is a link that leads back to itself";
            case FileSystemException about -> known(about.getReason());
            default -> known(problem.getMessage());
        };
    }

    private static String known(@Nullable String reason) {
        if (reason == null) {
            return "the disk refused";
        }
        return switch (reason) {
            case "No space left on device" -> FULL;
            case "Disk quota exceeded" -> "your share of the disk is full";
            case "Read-only file system" -> "the disk is read-only";
            case "File name too long" -> "its name is too long for this disk";
            case "Too many open files" -> "too many files are open (ulimit -n)";
            case "File too large" -> "it is larger than a file may be here (ulimit -f)";
            case "Broken pipe" -> "what reads it has ended";
            case "Is a directory" -> "it is a folder";
            case "Not a directory" -> BLOCKED;
            case "Bad file descriptor" -> "it is closed";
            default -> reason.equals(fullDisk()) ? FULL : reason;
        };
    }

    /// The system's own words for a full disk, which may be in the user's language; null where they are not known. Linux
    /// has a file that is always full, which is written here.
    private static @Nullable String fullDisk() {
        try (OutputStream full = Files.newOutputStream(Path.of("/dev/full"), StandardOpenOption.WRITE)) {
            full.write(0);
            return null;
        } catch (IOException problem) {
            return problem.getMessage();
        }
    }
}
