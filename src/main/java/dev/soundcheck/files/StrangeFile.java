package dev.soundcheck.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// Reads files from outside: follows no link, opens plain files only, and reads no more than asked for. Stateless; any
/// thread; blocks on the disk.
public final class StrangeFile {
    private StrangeFile() {}

    /// Its whole text.
    ///
    /// @throws java.nio.charset.CharacterCodingException  where it is no UTF-8
    /// @throws FileSystemException                        where it is no plain file, or larger
    public static String text(Path file, long mostBytes) throws IOException {
        try (SeekableByteChannel channel = open(file);
                InputStream in = Channels.newInputStream(channel)) {
            if (channel.size() > mostBytes) {
                throw new FileSystemException(file.toString(), null, "larger than " + mostBytes + " bytes");
            }
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, mostBytes));
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString();
        }
    }

    /// Copies all of it.
    public static void copy(Path file, OutputStream out) throws IOException {
        try (InputStream in = Channels.newInputStream(open(file))) {
            in.transferTo(out);
        }
    }

    /// Opens a file for reading. The checked file is the one that is opened, unless a pipe replaces it in between.
    public static SeekableByteChannel open(Path file) throws IOException {
        // Opening a pipe would wait for its writer.
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new NoSuchFileException(file.toString());
            }
            throw new FileSystemException(file.toString(), null, "a link or no plain file");
        }
        return Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }
}
