package dev.soundcheck.live;

import dev.soundcheck.live.LiveMessage.Cancel;
import dev.soundcheck.live.LiveMessage.Finish;
import dev.soundcheck.live.LiveMessage.Flush;
import dev.soundcheck.live.LiveMessage.Open;
import dev.soundcheck.live.LiveMessage.Say;
import dev.soundcheck.speech.request.SpeechRequest;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads scripts that anybody may have written. Everything it keeps is bounded. One thread; used once.
public final class ScriptReader {
    public static final int MOST_CONTEXTS = 1_000;
    static final int MOST_MESSAGES = 50_000;
    static final int MOST_LINE_CHARS = 100_000;
    static final int MOST_TEXT_CHARS = 1_000_000;
    static final double MOST_MILLIS = 3_600_000;

    private final SpeechRequest base;
    private final List<LiveMessage> messages = new ArrayList<>();
    private final Set<String> contexts = new LinkedHashSet<>();
    private long lastNanos;
    private int textChars;

    private ScriptReader(SpeechRequest base) {
        this.base = base;
    }

    /// As the other `read`.
    ///
    /// @throws LiveScriptException names the file
    public static LiveScript read(Path file, SpeechRequest base) throws IOException, LiveScriptException {
        String named = file.getFileName() + " cannot be played. ";
        if (Files.isDirectory(file)) {
            throw new LiveScriptException(named + "It is a folder.");
        }
        try (Reader in = Files.newBufferedReader(file)) {
            return read(in, base);
        } catch (CharacterCodingException _) {
            throw new LiveScriptException(named + "It is not text.");
        } catch (LiveScriptException foreign) {
            throw new LiveScriptException(named + foreign.getMessage());
        }
    }

    /// Reads a whole script.
    ///
    /// @param base  speaks where the script does not say who does
    public static LiveScript read(Reader in, SpeechRequest base) throws IOException, LiveScriptException {
        ScriptReader reader = new ScriptReader(base);
        BoundedLines lines = new BoundedLines(in, MOST_LINE_CHARS);
        int number = 0;
        while (lines.next()) {
            number++;
            if (lines.tooLong()) {
                throw LiveScriptException.at(number, "it is longer than " + MOST_LINE_CHARS + " characters.");
            }
            if (!lines.line().isBlank()) {
                reader.take(number, ScriptLine.parse(number, lines.line()));
            }
        }
        if (reader.messages.stream().allMatch(Open.class::isInstance)) {
            throw new LiveScriptException("The script holds no message. Each line is one, such as "
                    + "{\"at_ms\":0,\"transcript\":\"Hello. \",\"continue\":true}.");
        }
        return new LiveScript(reader.messages);
    }

    private void take(int number, ScriptLine line) throws LiveScriptException {
        long at = line.atMillis() < 0 ? lastNanos : Math.round(line.atMillis() * 1e6);
        check(number, line, at);
        lastNanos = at;
        String context = line.context();
        boolean first = contexts.add(context);
        if (first || line.opens()) {
            messages.add(new Open(at, context, line.request(base), line.maxBufferDelayMillis()));
        }
        String text = line.transcript();
        if (line.cancel()) {
            messages.add(new Cancel(at, context));
        } else if (line.flush()) {
            if (!text.isEmpty()) {
                messages.add(new Say(at, context, text, true, line.came()));
            }
            messages.add(new Flush(at, context));
        } else if (!text.isEmpty()) {
            messages.add(new Say(at, context, text, line.more(), line.came()));
        } else if (line.said() && !line.more()) {
            messages.add(new Finish(at, context));
        }
    }

    private void check(int number, ScriptLine line, long at) throws LiveScriptException {
        textChars += line.transcript().length();
        if (at < lastNanos) {
            throw LiveScriptException.at(number,
                    "its at_ms is before the line above. Put the lines in the order of their times.");
        }
        if (line.atMillis() > MOST_MILLIS) {
            throw LiveScriptException.at(number, "its at_ms is later than an hour.");
        }
        if (messages.size() >= MOST_MESSAGES) {
            throw LiveScriptException.at(number, "there are more than " + MOST_MESSAGES + " messages.");
        }
        if (textChars > MOST_TEXT_CHARS) {
            throw LiveScriptException.at(number, "the text is longer than " + MOST_TEXT_CHARS + " characters.");
        }
        if (contexts.size() >= MOST_CONTEXTS && !contexts.contains(line.context())) {
            throw LiveScriptException.at(number, "there are more than " + MOST_CONTEXTS + " contexts.");
        }
    }
}
