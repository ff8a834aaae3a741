package dev.soundcheck.har;

import com.google.gson.stream.JsonWriter;
import dev.soundcheck.files.WholeFile;
import dev.soundcheck.session.Take;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Writes takes as one HAR 1.2 file, as browsers do. Keys, tokens and cookies are blanked. Stateless; blocks.
public final class HarWriter {
    private HarWriter() {}

    /// Every attempt of every take is an entry; a take that never got as far as a request has none.
    ///
    /// @return how many entries were written
    public static int write(Path file, List<Take> takes) throws IOException {
        int[] entries = new int[1];
        WholeFile.writeWithFolders(file, out -> entries[0] = write(out, takes));
        return entries[0];
    }

    public static int write(OutputStream out, List<Take> takes) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        JsonWriter json = new JsonWriter(text);
        json.setIndent(" ");
        json.setHtmlSafe(false);
        json.beginObject().name("log").beginObject();
        json.name("version").value("1.2");
        json.name("creator").beginObject().name("name").value("Soundcheck").name("version").value(version())
                .endObject();
        json.name("pages").beginArray().endArray();
        json.name("entries").beginArray();
        int count = 0;
        for (Take take : takes) {
            for (Exchange exchange : Exchange.of(take.wire())) {
                new EntryWriter(json, take, exchange).write();
                count++;
            }
        }
        json.endArray().endObject().endObject();
        json.flush();
        text.flush();
        return count;
    }

    private static String version() {
        return Objects.requireNonNullElse(HarWriter.class.getPackage().getImplementationVersion(), "1");
    }
}
