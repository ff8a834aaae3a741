package dev.soundcheck.offline.voice.espeak;

import dev.soundcheck.offline.voice.espeak.EspeakSound.Phone;
import dev.soundcheck.offline.voice.espeak.EspeakSound.Word;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// eSpeak NG in its process: one phrase at a time. Where the process dies, a new one speaks the phrase again, once. Any
/// thread.
public final class EspeakEngine implements AutoCloseable {
    private final EspeakLibrary library;
    private final ReentrantLock turn = new ReentrantLock(true);
    private @Nullable Worker worker;

    public EspeakEngine(EspeakLibrary library) {
        this.library = library;
    }

    /// The process and its two pipes.
    private record Worker(Process process, DataOutputStream in, DataInputStream out) {}

    /// Speaks one phrase; blocks while another is spoken.
    ///
    /// @param voice  as eSpeak NG names it
    /// @throws IOException where the process ended twice or knows no such voice
    public EspeakSound speak(String voice, int wordsPerMinute, String text) throws IOException, InterruptedException {
        turn.lockInterruptibly();
        try {
            return ask(voice, wordsPerMinute, text);
        } catch (IOException firstEnd) {
            stop();
            return askAgain(voice, wordsPerMinute, text);
        } finally {
            turn.unlock();
        }
    }

    private EspeakSound askAgain(String voice, int wordsPerMinute, String text) throws IOException {
        try {
            return ask(voice, wordsPerMinute, text);
        } catch (IOException secondEnd) {
            stop();
            throw new IOException("eSpeak NG ended while it spoke, twice", secondEnd);
        }
    }

    private EspeakSound ask(String voice, int wordsPerMinute, String text) throws IOException {
        Worker running = running();
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        running.in().writeUTF(voice);
        running.in().writeInt(wordsPerMinute);
        running.in().writeInt(utf8.length);
        running.in().write(utf8);
        running.in().flush();
        return read(running.out());
    }

    private Worker running() throws IOException {
        Worker running = worker;
        if (running == null || !running.process().isAlive()) {
            stop();
            Process process = new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            running = new Worker(process, new DataOutputStream(process.getOutputStream()),
                    new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16)));
            worker = running;
        }
        return running;
    }

    /// The program itself, in another role: by its launcher where it has one, else by the runtime's `java`.
    private List<String> command() {
        String launcher = System.getProperty("jpackage.app-path");
        if (launcher != null) {
            return List.of(launcher, EspeakWorker.COMMAND, library.file().toString());
        }
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m", "-cp",
                System.getProperty("java.class.path"), EspeakWorker.class.getName(), library.file().toString());
    }

    private static EspeakSound read(DataInputStream out) throws IOException {
        int rate = out.readInt();
        List<Word> words = new ArrayList<>();
        for (int left = out.readInt(); left > 0; left--) {
            words.add(new Word(out.readInt(), out.readInt(), out.readInt() / 1e3));
        }
        List<Phone> phones = new ArrayList<>();
        for (int left = out.readInt(); left > 0; left--) {
            double seconds = out.readInt() / 1e3;
            phones.add(new Phone(out.readUTF(), seconds));
        }
        short[] samples = new short[out.readInt()];
        ByteBuffer.wrap(out.readNBytes(samples.length * 2)).asShortBuffer().get(samples);
        if (rate <= 0) {
            throw new IOException("eSpeak NG has no such voice");
        }
        return new EspeakSound(rate, samples, List.copyOf(words), List.copyOf(phones));
    }

    private void stop() {
        Worker running = worker;
        worker = null;
        if (running != null) {
            running.process().destroyForcibly();
        }
    }

    /// Ends the process; calling it twice is legal.
    @Override
    public void close() {
        turn.lock();
        try {
            stop();
        } finally {
            turn.unlock();
        }
    }
}
