package dev.soundcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.testing.ScriptedContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a pipe or a file brings, `soundcheck live` ends with one clear sentence and the right exit code.
@Timeout(60)
class LiveAbuseTest {
    @TempDir
    Path folder;
    private final FakeToolbox toolbox = new FakeToolbox();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    LiveAbuseTest() {
        toolbox.service.answer(ScriptedContext::sayAllWhenFinished);
    }

    @Test
    void noInputIsSaidSo() {
        assertEquals(1, run(InputStream.nullInputStream(), out, "live"));
        assertEquals(List.of("soundcheck: nothing to say: no text came."), told());
        assertEquals(0, out.size());
    }

    @Test
    void spacesAloneAreNothingToSay() {
        assertEquals(1, run(bytes("  \n \t\n".getBytes(StandardCharsets.UTF_8)), out, "live"));
        assertEquals("soundcheck: nothing to say: no text came.", told().getFirst());
        assertTrue(toolbox.service.contexts().isEmpty(), "it costs nothing");
    }

    @Test
    void inputThatIsNoTextIsSaidSoAndCostsNothing() {
        byte[] noise = new byte[3_000];
        new Random(1).nextBytes(noise);
        assertEquals(1, run(bytes(noise), out, "live"));

        assertEquals(List.of("soundcheck: standard input is not UTF-8 text. Convert it first, for example with "
                + "iconv -t UTF-8."), told());
        assertTrue(toolbox.service.contexts().isEmpty());
    }

    @Test
    void whatCameBeforeBytesThatAreNoTextIsSpoken() {
        InputStream text = bytes("One two. ".getBytes(StandardCharsets.UTF_8));
        InputStream noText = bytes(new byte[]{'x', (byte) 0xff});
        assertEquals(1, run(new SequenceInputStream(text, noText), out, "live"));

        assertEquals("One two. ", context().text());
        assertTrue(told().getFirst().startsWith("soundcheck: standard input is not UTF-8 text."), told().getFirst());
    }

    @Test
    void aCharacterThatComesInTwoReadsIsText() {
        byte[] text = "Zoë. ".getBytes(StandardCharsets.UTF_8);
        InputStream drop = new InputStream() {
            private int at;

            @Override
            public int read() {
                return at == text.length ? -1 : text[at++] & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                int one = read();
                if (one < 0) {
                    return -1;
                }
                target[offset] = (byte) one;
                return 1;
            }
        };
        assertEquals(0, run(drop, out, "live"));
        assertEquals("Zoë. ", context().text());
    }

    @Test
    void aLineOfFiveMegabytesIsSpokenToItsLimit() {
        byte[] line = new byte[5_000_000];
        Arrays.fill(line, (byte) 'a');
        toolbox.service.answer(context -> {
            if (context.finished() && !context.call().ended()) {
                context.call().complete();
            }
        });
        assertEquals(1, run(bytes(line), out, "live"));

        assertEquals("soundcheck: more than 100000 characters came; the rest was not read.", told().getFirst());
        assertTrue(context().text().length() < LiveInput.MOST_CHARS + 10_000, () -> "" + context().text().length());
        assertTrue(context().finished());
    }

    @Test
    void aReaderThatHasEndedIsSaidAndCostsNoFile() throws IOException {
        Path wav = folder.resolve("a.wav");
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        assertEquals(1, run(bytes("One two. ".getBytes(StandardCharsets.UTF_8)), gone, "live", "--out",
                wav.toString()));

        assertTrue(told().contains("soundcheck: standard output could not be written: what reads it has ended."),
                () -> told().toString());
        assertTrue(Files.size(wav) > 44);
    }

    static List<Arguments> foreign() {
        byte[] noise = new byte[2_000];
        new Random(2).nextBytes(noise);
        return List.of(Arguments.of("an empty file", new byte[0], "The script holds no message."),
                Arguments.of("sound", "RIFF\0\0\0\0WAVEfmt ".getBytes(StandardCharsets.UTF_8), "Line 1"),
                Arguments.of("noise", noise, "It is not text."),
                Arguments.of("a HAR", "{\n  \"log\": {\n".getBytes(StandardCharsets.UTF_8), "Line 1"),
                Arguments.of("a HAR on one line", "{\"log\":{\"entries\":[]}}".getBytes(StandardCharsets.UTF_8),
                        "The script holds no message."),
                Arguments.of("a script cut off", "{\"transcript\":\"One. \",\"continue\":true}\n{\"transcri"
                        .getBytes(StandardCharsets.UTF_8), "Line 2"),
                Arguments.of("one endless line", "[".repeat(5_000_000).getBytes(StandardCharsets.UTF_8), "Line 1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("foreign")
    void aFileThatIsNoScriptIsRefusedByItsName(String what, byte[] content, String why) throws IOException {
        Path file = Files.write(folder.resolve("x.jsonl"), content);
        assertEquals(1, run(InputStream.nullInputStream(), out, "live", "--replay", file.toString()));

        assertEquals(1, told().size(), () -> told().toString());
        String sentence = told().getFirst();
        assertTrue(sentence.startsWith("soundcheck: x.jsonl cannot be played. " + why), sentence);
        assertTrue(toolbox.service.contexts().isEmpty(), what);
    }

    @Test
    void aScriptThatIsNotThereOrIsAFolderIsRefusedByItsName() {
        assertEquals(1, run(InputStream.nullInputStream(), out, "live", "--replay", folder.toString()));
        assertEquals(1, run(InputStream.nullInputStream(), out, "live", "--replay",
                folder.resolve("none.jsonl").toString()));

        assertEquals(List.of("soundcheck: " + folder.getFileName() + " cannot be played. It is a folder.",
                "soundcheck: " + folder.resolve("none.jsonl") + ": there is no such folder or file."), told());
    }

    private int run(InputStream in, OutputStream target, String... args) {
        return Commands.run(toolbox, new Streams(in, target, err), args);
    }

    private static InputStream bytes(byte[] input) {
        return new ByteArrayInputStream(input);
    }

    private List<String> told() {
        List<String> lines = new ArrayList<>(err.toString(StandardCharsets.UTF_8).lines().toList());
        assertFalse(lines.stream().anyMatch(line -> line.contains("Exception") || line.startsWith("\tat ")),
                lines::toString);
        return lines;
    }

    private ScriptedContext context() {
        return toolbox.service.contexts().getLast();
    }
}
