package dev.soundcheck.har;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.files.PlainText;
import dev.soundcheck.json.JsonFields;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/// Reads a HAR entry by entry, so that a large one needs no more memory than its largest answer. Blocks; one thread.
public final class HarReader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String fileName;
    private final IntSupplier numbers;
    private final List<Take> takes = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final HarBounds bounds;
    private final BoundedReader text;
    private boolean log;
    private boolean entries;
    private long heldBytes;

    private HarReader(String fileName, Reader text, IntSupplier numbers, HarBounds bounds) {
        this.fileName = fileName;
        this.numbers = numbers;
        this.bounds = bounds;
        this.text = new BoundedReader(text, bounds.entryChars());
    }

    /// Reads every generation of Cartesia in the file.
    ///
    /// @param numbers  gives each take its number
    /// @throws HarException  where the file is not a HAR
    public static HarContents read(Path file, IntSupplier numbers) throws IOException {
        return read(file, numbers, HarBounds.ofThisProcess());
    }

    static HarContents read(Path file, IntSupplier numbers, HarBounds bounds) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(2);
            byte[] start = in.readNBytes(2);
            in.reset();
            if (packed(start)) {
                throw new HarException(name + " is not a HAR: it is packed. Unpack it, and open the HAR in it.");
            }
            // A byte that is not a character is replaced; the file stays readable.
            BufferedReader text = new BufferedReader(new InputStreamReader(in, PlainText.charset(start)));
            skipMark(text);
            return new HarReader(name, text, numbers, bounds).read();
        }
    }

    /// True for the heads of ZIP and gzip.
    private static boolean packed(byte[] start) {
        return Arrays.equals(start, new byte[]{'P', 'K'}) || Arrays.equals(start, new byte[]{0x1F, (byte) 0x8B});
    }

    private HarContents read() throws IOException {
        try {
            JsonReader json = new JsonReader(text);
            // Some programs write NaN where they have no time.
            json.setStrictness(Strictness.LENIENT);
            top(json);
        } catch (JsonParseException | MalformedJsonException | EOFException | IllegalStateException broken) {
            breaksOff(broken);
        } catch (IOException unread) {
            if (!text.exceeded()) {
                throw unread;
            }
            breaksOff(unread);
        }
        if (!log || !entries) {
            throw new HarException(fileName + " is not a HAR: it holds no list of requests.");
        }
        if (takes.isEmpty() && notes.isEmpty()) {
            notes.add(fileName + " holds no request to Cartesia's text-to-speech.");
        }
        return new HarContents(takes, notes);
    }

    /// Where the file breaks off, the entries before the break are used. Without any, the file is not a HAR.
    private void breaksOff(Exception broken) throws HarException {
        if (!entries) {
            throw new HarException(
                    fileName + " is not a HAR: " + (log ? "it breaks off." : "it is not JSON of that form."),
                    broken);
        }
        if (takes.isEmpty()) {
            notes.add(fileName + (text.exceeded()
                    ? " holds an answer that is too large for the memory, and nothing before it."
                    : " breaks off within its first generation. Save it again."));
            return;
        }
        notes.add(fileName + (text.exceeded()
                ? " holds an answer that is too large for the memory, behind "
                : " breaks off after ") + generations() + "; what comes before is used.");
    }

    private String generations() {
        return takes.size() + (takes.size() == 1 ? " generation" : " generations");
    }

    /// True once the sound of all takes fills its share of the memory.
    private boolean full() {
        return heldBytes > bounds.soundBytes();
    }

    private static void skipMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    private void top(JsonReader json) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            if (json.nextName().equals("log") && json.peek() == JsonToken.BEGIN_OBJECT) {
                log = true;
                log(json);
                if (full()) {
                    return;
                }
            } else {
                json.skipValue();
            }
        }
        json.endObject();
    }

    private void log(JsonReader json) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            if (json.nextName().equals("entries") && json.peek() == JsonToken.BEGIN_ARRAY) {
                entries = true;
                json.beginArray();
                while (json.hasNext()) {
                    if (full()) {
                        notes.add(fileName + " holds more sound than fits into the memory; what comes behind "
                                + generations() + " is left.");
                        return;
                    }
                    entry(json);
                }
                json.endArray();
            } else {
                json.skipValue();
            }
        }
        json.endObject();
    }

    private void entry(JsonReader json) throws IOException {
        if (json.peek() != JsonToken.BEGIN_OBJECT) {
            json.skipValue();
            return;
        }
        text.begin();
        JsonObject entry = new JsonObject();
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            entry.add(name, JsonParser.parseReader(json));
            if (name.equals("request") && endpoint(entry).isEmpty()) {
                skipRest(json);
            }
        }
        json.endObject();
        text.end();
        endpoint(entry).filter(_ -> !preflight(entry))
                .ifPresent(known -> keep(EntryReader.read(entry, known, numbers)));
    }

    private static Optional<Endpoint> endpoint(JsonObject entry) {
        return EntryReader.endpoint(JsonFields.string(JsonFields.objectOrEmpty(entry, "request"), "url", ""));
    }

    /// An answer of 100 MB from another site costs nothing.
    private void skipRest(JsonReader json) throws IOException {
        text.end();
        while (json.hasNext()) {
            String _ = json.nextName();
            json.skipValue();
        }
    }

    private void keep(List<Take> more) {
        takes.addAll(more);
        for (Take take : more) {
            PcmTrack track = take.track();
            heldBytes += track == null ? 0 : track.heldBytes();
        }
    }

    /// True for the request by which a browser asks for permission first.
    private static boolean preflight(JsonObject entry) {
        return JsonFields.string(JsonFields.objectOrEmpty(entry, "request"), "method", "").equalsIgnoreCase("OPTIONS");
    }
}
