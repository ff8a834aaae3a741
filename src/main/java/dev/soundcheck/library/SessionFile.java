package dev.soundcheck.library;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.soundcheck.audio.store.BlockCache;
import dev.soundcheck.files.FileTree;
import dev.soundcheck.files.StrangeFile;
import dev.soundcheck.files.WholeFile;
import dev.soundcheck.json.JsonFields;
import dev.soundcheck.text.CleanText;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A whole session as one file, `.soundcheck`: a zip of WAV and JSON. Stateless.
///
/// Blocks on the disk; to be called on the library's own thread. What is opened is checked whole before the library
/// sees any of it, and a file that fails the check leaves nothing behind.
public final class SessionFile {
    public static final String ENDING = ".soundcheck";
    static final String FORMAT = "soundcheck-session";
    static final int VERSION = 1;
    static final String INDEX = "session.json";
    private static final int MOST_TEXT_CHARS = 500_000;
    private static final Logger LOG = LoggerFactory.getLogger(SessionFile.class);
    private static final List<String> TAKE_FILES = List.of(TakeFolder.HEAD, TakeFolder.TIMELINE, TakeFolder.TRACE,
            TakeFolder.WIRE,
            TakeFolder.SOUND);

    private SessionFile() {}

    /// Writes a session. A take that is deleted or still streams is left out, and so is a lab that is too large.
    ///
    /// @return what was packed
    public static Session save(Path file, Session session, TakeLibrary library) throws LibraryException {
        return save(file, session, library, SessionUnzip.Limits.DEFAULT);
    }

    static Session save(Path file, Session session, TakeLibrary library, SessionUnzip.Limits limits)
            throws LibraryException {
        Session packed = new Session(session.text(), session.voiceId(), session.modelId(), session.voices(),
                session.takes().stream().filter(head -> packs(library.shelf().folder(head.id()), limits)).toList(),
                labs(session, limits));
        try {
            WholeFile.write(file, out -> pack(out, packed, library));
            return packed;
        } catch (IOException problem) {
            LOG.warn("The session could not be saved to {}: {}", file, problem.toString());
            throw new LibraryException(new Notice("The session could not be saved.",
                    "Check whether the disk is full and whether you may write to the folder.", problem.toString()),
                    problem);
        }
    }

    /// Opens a session: adds its takes to the library, without those that are there already.
    public static Session open(Path file, TakeLibrary library) throws LibraryException {
        return open(file, library, SessionUnzip.Limits.DEFAULT);
    }

    static Session open(Path file, TakeLibrary library, SessionUnzip.Limits limits) throws LibraryException {
        Path staging = staging(file, library);
        try {
            Checked checked = checked(file, staging, library, limits);
            return checked.session(adopt(file, checked.takes(), library));
        } finally {
            drop(staging);
        }
    }

    private static Path staging(Path file, TakeLibrary library) throws LibraryException {
        try {
            library.ensureOpen();
            return library.shelf().staging();
        } catch (IOException problem) {
            throw noRoom(file, "Nothing was taken from it; check whether the disk is full.", problem);
        }
    }

    /// Reads the whole file, so that a fault is found before the library sees any of it.
    private static Checked checked(Path file, Path staging, TakeLibrary library, SessionUnzip.Limits limits)
            throws LibraryException {
        try {
            SessionUnzip.unzip(file, staging, limits);
            JsonObject index = index(staging);
            return new Checked(new Session(CleanText.lines(JsonFields.string(index, "text", ""), MOST_TEXT_CHARS),
                    name(index, "voiceId"), name(index, "modelId"),
                    VoiceCodec.read(JsonFields.array(index, "voices")), List.of(), labs(staging, limits)),
                    takes(index, staging, library));
        } catch (SessionUnzip.DiskException problem) {
            throw noRoom(file, "Nothing was taken from it; check whether the disk is full.", problem);
        } catch (IOException | JsonParseException | IllegalArgumentException problem) {
            LOG.warn("{} could not be opened: {}", file, problem.toString());
            throw new LibraryException(new Notice(file.getFileName() + " is damaged, or is not a session file.",
                    "Nothing was taken from it.", problem.toString()), problem);
        }
    }

    private static LibraryException noRoom(Path file, String nextStep, IOException problem) {
        LOG.warn("{} could not be unpacked: {}", file, problem.toString());
        return new LibraryException(new Notice(file.getFileName() + " could not be unpacked onto this disk.", nextStep,
                problem.toString()), problem);
    }

    /// A session that was read whole; its takes lie in the staging folder.
    private record Checked(Session bare, List<TakeFolder> takes) {
        Session session(List<TakeHead> adopted) {
            return new Session(bare.text(), bare.voiceId(), bare.modelId(), bare.voices(), adopted, bare.labs());
        }
    }

    private static JsonObject index(Path staging) throws IOException, LibraryException {
        JsonObject index = JsonFields.parse(staging.resolve(INDEX), TakeFolder.MOST_JSON_BYTES);
        if (!FORMAT.equals(JsonFields.string(index, "format", ""))) {
            throw new JsonParseException("the index is of another kind");
        }
        int version = JsonFields.integer(index, "version", 0);
        if (version > VERSION) {
            throw new LibraryException(new Notice("This session was saved by a newer Soundcheck.",
                    "Update Soundcheck to open it.", "version " + version));
        }
        if (version < 1) {
            throw new JsonParseException("the index has no version");
        }
        return index;
    }

    private static @Nullable String name(JsonObject index, String field) {
        return CleanText.lineOrNull(JsonFields.stringOrNull(index, field), CleanText.NAME_CHARS);
    }

    /// Every take of the index, read as a whole so that a broken one is found now.
    private static List<TakeFolder> takes(JsonObject index, Path staging, TakeLibrary library)
            throws IOException {
        List<TakeFolder> takes = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (JsonElement element : JsonFields.array(index, "takes")) {
            if (!element.isJsonPrimitive() || !SessionUnzip.TAKE_NAME.matcher(element.getAsString()).matches()) {
                throw new JsonParseException("a take has no name");
            }
            TakeFolder folder = library.shelf().at(staging.resolve("takes").resolve(element.getAsString()));
            if (!folder.head().state().ended()) {
                throw new JsonParseException("take " + folder.id() + " is not over");
            }
            if (named.add(folder.id())) {
                folder.checkWire();
                folder.writeSize(folder.load(folder::sound, new BlockCache(1)));
                takes.add(folder);
            }
        }
        return takes;
    }

    private static List<TakeHead> adopt(Path file, List<TakeFolder> takes, TakeLibrary library)
            throws LibraryException {
        Set<String> known = new HashSet<>();
        library.heads().forEach(head -> known.add(head.uid()));
        List<TakeHead> heads = new ArrayList<>();
        try {
            for (TakeFolder folder : takes) {
                if (known.add(folder.head().uid())) {
                    TakeHead head = library.shelf().adopt(folder, library.nextNumber());
                    library.insert(head);
                    heads.add(head);
                }
            }
            return heads;
        } catch (IOException problem) {
            // Takes that are here already are recognized when the file is opened again.
            throw noRoom(file, heads.isEmpty()
                    ? "Nothing was taken from it; check whether the disk is full."
                    : "Some of its takes are here; open it again for the others once the disk has room.", problem);
        }
    }

    /// True where the take would pass its own check.
    private static boolean packs(TakeFolder folder, SessionUnzip.Limits limits) {
        try {
            for (String name : TAKE_FILES) {
                Path file = folder.path().resolve(name);
                if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !packs(name, file, limits)) {
                    return false;
                }
            }
            return folder.head().state().ended();
        } catch (IOException | JsonParseException gone) {
            LOG.info("{} is left out of the session: {}", folder.id(), gone.toString());
            return false;
        }
    }

    private static boolean packs(String name, Path file, SessionUnzip.Limits limits) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && (!name.endsWith(".json") || Files.size(file) <= limits.jsonBytes());
    }

    private static Map<String, String> labs(Session session, SessionUnzip.Limits limits) {
        Map<String, String> labs = new TreeMap<>(session.labs());
        labs.values().removeIf(json -> json.getBytes(StandardCharsets.UTF_8).length > limits.jsonBytes());
        long left = limits.labBytes();
        for (var lab = labs.entrySet().iterator(); lab.hasNext();) {
            int bytes = lab.next().getValue().getBytes(StandardCharsets.UTF_8).length;
            if (bytes > left) {
                lab.remove();
            } else {
                left -= bytes;
            }
        }
        return labs;
    }

    private static Map<String, String> labs(Path staging, SessionUnzip.Limits limits) throws IOException {
        long left = limits.labBytes();
        Map<String, String> labs = new TreeMap<>();
        Path folder = staging.resolve("labs");
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder)) {
                for (Path lab : files) {
                    String name = String.valueOf(lab.getFileName());
                    labs.put(name.substring(0, name.length() - ".json".length()), StrangeFile.text(lab, left));
                    left -= Files.size(lab);
                }
            }
        }
        return labs;
    }

    private static String index(Session session) {
        JsonObject index = new JsonObject();
        index.addProperty("format", FORMAT);
        index.addProperty("version", VERSION);
        index.addProperty("savedAt", Instant.now().toString());
        index.addProperty("text", session.text());
        index.addProperty("voiceId", session.voiceId());
        index.addProperty("modelId", session.modelId());
        index.add("voices", VoiceCodec.write(session.voices()));
        JsonArray takes = new JsonArray();
        session.takes().forEach(head -> takes.add(head.id()));
        index.add("takes", takes);
        return JsonFields.pretty(index);
    }

    private static void pack(OutputStream out, Session session, TakeLibrary library) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out));
        zip.setLevel(Deflater.BEST_SPEED);
        text(zip, INDEX, index(session));
        for (TakeHead head : session.takes()) {
            take(zip, library.shelf().folder(head.id()));
        }
        for (Map.Entry<String, String> lab : session.labs().entrySet()) {
            text(zip, "labs/" + FileNames.safe(lab.getKey()).replaceAll("[^A-Za-z0-9._-]", "-") + ".json",
                    lab.getValue());
        }
        zip.finish();
        zip.flush();
    }

    private static void take(ZipOutputStream zip, TakeFolder folder) throws IOException {
        for (String name : TAKE_FILES) {
            Path file = folder.path().resolve(name);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                zip.putNextEntry(new ZipEntry("takes/" + folder.id() + "/" + name));
                StrangeFile.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void drop(Path path) {
        try {
            FileTree.delete(path);
        } catch (IOException problem) {
            LOG.warn("{} could not be removed: {}", path, problem.toString());
        }
    }
}
