package dev.soundcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.testing.ScriptedCall;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a person writes is what the service gets.
class TextAsWrittenTest {
    @TempDir
    Path folder;
    private final FakeToolbox toolbox = new FakeToolbox();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    TextAsWrittenTest() {
        toolbox.service.script(ScriptedCall::sayAll);
    }

    private int run(byte[] input, String... args) {
        return Commands.run(toolbox, new Streams(new ByteArrayInputStream(input), out, err), args);
    }

    private String sent() {
        return toolbox.service.lastCall().request().text();
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8).strip();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@alice is here", "@@home sweet home", "# heading one", "-5 degrees outside", "-5",
            "--- cut",
            "- first point", "--5", "a=b", "'quoted'", "\"quoted\"", "${user.home}", "100%"})
    void aTextIsSentAsItStands(String text) {
        assertEquals(0, run(new byte[0], "speak", text, "--endpoint", "sse"), errors());
        assertEquals(text, sent());
        assertEquals(0, run(new byte[0], "speak", "--endpoint", "sse", "--", text), errors());
        assertEquals(text, sent());
    }

    @Test
    void behindTwoDashesEvenAnOptionIsText() {
        assertEquals(0, run(new byte[0], "speak", "--endpoint", "sse", "--", "--help"), errors());
        assertEquals("--help", sent());
        assertEquals(0,
                run(new byte[0], "compare", "--endpoints", "sse", "--cold", "--runs", "1", "--warm-ups", "0", "--",
                        "--no-such"),
                errors());
        assertEquals("--no-such", sent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--no-such", "--no-such=1", "-x", "--Speed"})
    void anOptionThatDoesNotExistIsWrongUsageWhereverItStands(String option) {
        for (List<String> args : List.of(List.of("speak", option), List.of("speak", option, "Hi."),
                List.of("speak", "Hi.", option), List.of("speak", "Hi.", option, "1"))) {
            err.reset();
            assertEquals(2, run(new byte[0], args.toArray(String[]::new)), args.toString());
            assertTrue(errors().startsWith("soundcheck: Unknown option: '" + option + "'."), errors());
        }
        assertTrue(toolbox.service.calls().isEmpty());
    }

    @Test
    void aTextThatBeginsLikeAShortOptionIsToldWhereToGo() {
        assertEquals(2, run(new byte[0], "speak", "-hello there"));
        assertTrue(errors().contains("Text that begins with a minus goes behind --."), errors());
        assertEquals(0, run(new byte[0], "speak", "--endpoint", "sse", "--", "-hello there"));
        assertEquals("-hello there", sent());
    }

    @Test
    void aFileThatIsNamedLikeTheTextIsNotRead() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes"), "private words");
        run(new byte[0], "speak", "@" + notes, "--endpoint", "sse");
        assertEquals("@" + notes, sent());
        run(new byte[0], "speak", "--endpoint", "sse", "--", "@" + notes);
        assertEquals("@" + notes, sent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aWindowsFileLosesItsMarkAndItsCarriageReturns(String charset) {
        byte[] file = "\uFEFFGrüße,\r\nこんにちは.\r\n".getBytes(Charset.forName(charset));
        assertEquals(0, run(file, "speak", "-", "--endpoint", "sse"), errors());
        assertEquals("Grüße,\nこんにちは.", sent());
    }

    @Test
    void anArgumentMadeFromAWindowsFileIsCleanedToo() {
        run(new byte[0], "speak", "\uFEFFOne.\r\nTwo.\rThree.", "--endpoint", "sse");
        assertEquals("One.\nTwo.\nThree.", sent());
        run(new byte[0], "--text", "\uFEFFOne.\r\nTwo.");
        assertEquals("One.\nTwo.", Objects.requireNonNull(toolbox.window).text());
    }

    @Test
    void whatIsNoTextIsRefusedBeforeItIsPaidFor() {
        assertEquals(1, run("Gr\u00FC\u00DFe".getBytes(StandardCharsets.ISO_8859_1), "speak", "-"));
        assertEquals("soundcheck: standard input is not UTF-8 text. Convert it first, for example with iconv -t UTF-8.",
                errors());
        assertEquals(1, run(new byte[]{'a', 0, 'b', 0}, "speak", "-"));
        assertEquals(1, run(new byte[2 << 20], "speak", "-"));
        assertTrue(errors().endsWith("standard input holds more than 1 MB of text: send it in parts."), errors());
        assertTrue(toolbox.service.calls().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"speak -", "compare -", "load -", "live"})
    void inputThatCannotBeReadIsSaidAndCostsNothing(String command) {
        InputStream closed = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("it is closed.");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }
        };
        assertEquals(1, Commands.run(toolbox, new Streams(closed, out, err), command.split(" ", -1)));
        assertEquals("soundcheck: standard input could not be read: it is closed.", errors());
        assertTrue(toolbox.service.calls().isEmpty() && toolbox.service.contexts().isEmpty());
    }

    @Test
    void linesAreReadFromAWindowsFileThatALinkLeadsTo() throws IOException {
        Path file = Files.write(folder.resolve("lines.txt"), "\uFEFFGrüße.\r\n".getBytes(StandardCharsets.UTF_16LE));
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        run(new byte[0], "compare", "--lines", link.toString(), "--endpoints", "sse", "--cold", "--runs", "1",
                "--warm-ups", "0");
        assertEquals("Grüße.", sent());
        Files.write(file, "Gr\u00FC\u00DFe".getBytes(StandardCharsets.ISO_8859_1));
        err.reset();
        assertEquals(2, run(new byte[0], "compare", "--lines", file.toString(), "--endpoints", "sse"));
        assertEquals("soundcheck: " + file + " is not UTF-8 text.", errors().lines().findFirst().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', value = {"--out, ~~, a file needs a name",
            "--speed, NaN, 'NaN' is not a number; write it like 1.2",
            "--volume, loud, 'loud' is not a number; write it like 1.2",
            "--base-url, http://me:pw@127.0.0.1:1, a base URL holds no user name and no query; it looks like http://host:port/path",
            "--base-url, http://127.0.0.1:1/?api_key=sk_1, a base URL holds no user name and no query; it looks like http://host:port/path"})
    void aValueThatCannotBeMeantIsSaidInPlainWords(String option, String value, String words) {
        assertEquals(2, run(new byte[0], "speak", "Hi.", option, value));
        assertEquals("soundcheck: Invalid value for option '" + option + "': " + words,
                errors().lines().findFirst().orElseThrow());
    }

    @Test
    void oneFileForTwoThingsIsRefusedBeforeItIsPaidFor() {
        String file = folder.resolve("a.json").toString();
        String same = folder.resolve("x/../a.json").toString();
        assertEquals(2, run(new byte[0], "speak", "Hi.", "--words", file, "--trace", same));
        assertEquals("soundcheck: " + same + " is given for two things; each needs a file of its own.",
                errors().lines().findFirst().orElseThrow());
        assertEquals(2, run(new byte[0], "compare", "Hi.", "--json", file, "--har", file));
        assertEquals(2, run(new byte[0], "live", "Hi.", "--words", file, "--script", file));
        assertTrue(toolbox.service.calls().isEmpty());
    }

    @Test
    void aFolderInPlaceOfAFileIsRefusedBeforeItIsPaidFor() {
        for (String command : List.of("speak", "live")) {
            assertEquals(2, run(new byte[0], command, "Hi.", "--out", folder.toString()));
            assertEquals("soundcheck: " + folder + " is a folder; name a file in it.",
                    errors().lines().findFirst().orElseThrow());
        }
        assertTrue(toolbox.service.calls().isEmpty());
    }

    @Test
    void compareReadsStandardInputAsSpeakDoes() {
        run("One two.\r\n".getBytes(StandardCharsets.UTF_8), "compare", "-", "--endpoints", "sse", "--cold", "--runs",
                "1", "--warm-ups", "0");
        assertEquals("One two.", sent());
    }
}
