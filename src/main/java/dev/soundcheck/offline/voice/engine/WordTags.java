package dev.soundcheck.offline.voice.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import opennlp.tools.postag.TagDictionary;
import org.jspecify.annotations.Nullable;

/// Which parts of speech a word can be, from the dictionary of the model. Immutable; any thread.
///
/// The dictionary is XML, and all of its 16,000 entries are written alike. An XML parser and OpenNLP's objects for it
/// took a tenth of the processor time in which the voices load. The results are those of OpenNLP's `POSDictionary`.
final class WordTags implements TagDictionary {
    private static final int ENTRIES = 1 << 14;

    private final Map<String, String[]> tags = HashMap.newHashMap(ENTRIES);

    /// @throws IOException where an entry is not written as expected
    WordTags(byte[] file) throws IOException {
        Map<String, String[]> rows = new HashMap<>();
        Cursor cursor = new Cursor(new String(file, StandardCharsets.UTF_8));
        cursor.expect("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<dictionary>\n");
        while (!cursor.isAt("</dictionary>")) {
            cursor.expect("<entry tags=\"");
            String row = cursor.until('"');
            cursor.expect("\">\n<token>");
            String word = cursor.until('<').replace("&amp;", "&");
            cursor.expect("</token>\n</entry>\n");
            tags.put(word, rows.computeIfAbsent(row, names -> names.split(" ", -1)));
        }
    }

    @Override
    public String @Nullable [] getTags(String word) {
        return tags.get(word);
    }

    @Override
    public boolean isCaseSensitive() {
        return true;
    }

    /// How many words the dictionary knows.
    int size() {
        return tags.size();
    }

    /// Where the reader stands in the text. One thread.
    private static final class Cursor {
        private final String text;
        private int at;

        Cursor(String text) {
            this.text = text;
        }

        boolean isAt(String part) {
            return text.startsWith(part, at);
        }

        void expect(String part) throws IOException {
            if (!isAt(part)) {
                throw new IOException("the dictionary of the parts of speech lacks " + part.strip() + " at " + at);
            }
            at += part.length();
        }

        /// The text before the next such sign.
        String until(char sign) throws IOException {
            int end = text.indexOf(sign, at);
            if (end < 0) {
                throw new IOException("the dictionary of the parts of speech ends early");
            }
            String part = text.substring(at, end);
            at = end;
            return part;
        }
    }
}
