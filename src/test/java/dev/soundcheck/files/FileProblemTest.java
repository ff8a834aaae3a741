package dev.soundcheck.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What a problem of the disk is called: Java's own message is often no more than the file's name.
class FileProblemTest {
    private static final Path FILE = Path.of("/home/ada/live.jsonl");

    @Test
    void aFolderThatMayNotBeWrittenIsNamedAsSuch() {
        assertEquals("live.jsonl could not be written: you may not read or write it.",
                FileProblem.writing(FILE, new AccessDeniedException(FILE.toString())));
    }

    @Test
    void aFullDiskIsNamedAsSuch() {
        assertEquals("live.jsonl could not be written: the disk is full (no space left on it).",
                FileProblem.writing(FILE,
                        new FileSystemException(FILE.toString(), null, "No space left on device")));
    }

    @Test
    void aMissingFileIsNamedAsSuch() {
        assertEquals("live.jsonl could not be read: there is no such folder or file.",
                FileProblem.reading(FILE, new NoSuchFileException(FILE.toString())));
    }

    @Test
    void whatIsNoTextIsNamedAsSuch() {
        assertEquals("live.jsonl is not UTF-8 text.",
                FileProblem.reading(FILE, new MalformedInputException(1)));
    }

    @Test
    void anExceptionWithASentenceOfItsOwnKeepsIt() {
        assertEquals("a.lab.json cannot be opened: it is damaged.",
                FileProblem.reading(FILE, new IOException("a.lab.json cannot be opened: it is damaged.")));
    }
}
