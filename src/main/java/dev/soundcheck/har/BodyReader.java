package dev.soundcheck.har;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.cartesia.sound.SoundDecoder;
import dev.soundcheck.cartesia.wire.ErrorFields;
import dev.soundcheck.json.JsonFields;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.wire.WireEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads the take of one request over HTTP. One thread.
final class BodyReader {
    private static final String SAVE_AGAIN = "Save it again with the contents of the answers in it.";

    /// No read is larger.
    private static final double MOST_BYTES = 1e9;

    private final EntryReader entry;
    private final TakeBuilder take;
    private long bodyNanos;

    BodyReader(EntryReader entry) {
        this.entry = entry;
        this.take = new TakeBuilder(entry.endpoint(), entry.request(entry.posted()), entry::blank);
    }

    Take take(int number) {
        bodyNanos = entry.heads(take, Long.MAX_VALUE);
        JsonObject content = JsonFields.objectOrEmpty(entry.response(), "content");
        String text = JsonFields.stringOrNull(content, "text");
        if (text == null || text.isEmpty()) {
            empty();
        } else {
            body(content, text);
        }
        long end = bodyNanos + entry.receiveNanos();
        if (entry.status() > 0) {
            take.trace().mark(Mark.FIRST_BYTE, bodyNanos);
            take.finished(end);
        }
        return take.build(number, entry.start(), entry.offline());
    }

    /// An answer without a body, or whose body was left out.
    private void empty() {
        int status = entry.status();
        if (status >= 400) {
            take.refused(ErrorFields.ofBody(status, ""));
        } else if (status >= 300) {
            take.fail("The service sent this request to another address (" + status + ").",
                    "Look for the request that followed.");
        } else {
            take.fail(status == 0 ? "This request got no answer." : "The HAR holds no body of this answer.",
                    status == 0 ? "" : SAVE_AGAIN);
        }
    }

    private void body(JsonObject content, String text) {
        BodyBytes body;
        try {
            body = BodyBytes.of(content, text);
        } catch (IllegalArgumentException damaged) {
            take.fail("The body of this answer is damaged in the HAR.", SAVE_AGAIN);
            return;
        }
        byte[] bytes = body.bytes();
        if (entry.status() >= 400 || looksLikeJson(bytes)) {
            String words = entry.blank(new String(bytes, StandardCharsets.UTF_8));
            take.log().add(bodyNanos, bytes.length, new WireEntry.BodyRead(words, null));
            take.refused(ErrorFields.ofBody(entry.status(), words));
        } else if (entry.endpoint() == Endpoint.SSE) {
            events(new String(bytes, StandardCharsets.UTF_8));
        } else if (body.exact()) {
            sound(bytes);
        } else {
            take.fail("The sound in this HAR was saved as text and is lost.", SAVE_AGAIN);
        }
    }

    private static boolean looksLikeJson(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == '{' && bytes[1] == '"';
    }

    /// The time and size of each event or read, where the file tells them: milliseconds and bytes.
    private List<double[]> arrivals() {
        List<double[]> arrivals = new ArrayList<>();
        JsonObject ours = JsonFields.objectOrEmpty(entry.entry(), "_soundcheck");
        for (JsonElement element : JsonFields.array(ours, "arrivals")) {
            if (element instanceof JsonArray pair && pair.size() == 2) {
                double bytes = JsonFields.number(pair.get(1), 0);
                arrivals.add(new double[]{JsonFields.number(pair.get(0), -1),
                        bytes > 0 && bytes < MOST_BYTES ? bytes : 0});
            }
        }
        return arrivals.isEmpty() ? browserArrivals() : arrivals;
    }

    /// As Chrome writes them for an event stream. It gives the first event the time of the request; none came before
    /// the head.
    private List<double[]> browserArrivals() {
        List<double[]> arrivals = new ArrayList<>();
        Instant start = entry.start();
        double startSeconds = start.getEpochSecond() + start.getNano() / 1e9;
        for (JsonElement element : JsonFields.array(entry.entry(), "_eventSourceMessages")) {
            if (element instanceof JsonObject message) {
                double seconds = HarValues.epochSeconds(message, "time");
                boolean known = entry.startKnown() && !Double.isNaN(seconds);
                arrivals.add(new double[]{known ? Math.max(bodyNanos / 1e6, (seconds - startSeconds) * 1e3) : -1, 0});
            }
        }
        return arrivals;
    }

    private void events(String body) {
        List<String> events = datas(body);
        List<double[]> arrivals = arrivals();
        boolean timed = arrivals.size() == events.size();
        for (int i = 0; i < events.size(); i++) {
            double millis = timed ? arrivals.get(i)[0] : -1;
            take.message(events.get(i), millis < 0 ? TakeBuilder.UNKNOWN : Math.round(millis * 1e6));
        }
    }

    /// The data of every event that has data.
    private static List<String> datas(String body) {
        List<String> events = new ArrayList<>();
        StringBuilder data = new StringBuilder();
        boolean any = false;
        for (String line : body.split("\r\n|\r|\n", -1)) {
            if (line.startsWith("data:")) {
                data.append(any ? "\n" : "").append(line.startsWith("data: ") ? line.substring(6) : line.substring(5));
                any = true;
            } else if (line.isEmpty() && any) {
                add(events, data);
                any = false;
            }
        }
        if (any) {
            add(events, data);
        }
        return events;
    }

    private static void add(List<String> events, StringBuilder data) {
        if (!data.toString().isBlank() && !data.toString().strip().equals("[DONE]")) {
            events.add(data.toString());
        }
        data.setLength(0);
    }

    private void sound(byte[] bytes) {
        SoundDecoder decoder = SoundDecoder.of(format(bytes));
        List<double[]> reads = arrivals();
        double told = reads.stream().mapToDouble(read -> read[1]).sum();
        boolean timed = !reads.isEmpty() && told > 0;
        try {
            if (timed) {
                timed(decoder, bytes, reads, told);
            } else {
                put(decoder, decoder.take(bytes), TakeBuilder.UNKNOWN, bytes.length);
            }
            put(decoder, decoder.finish(), timed ? at(reads.getLast()) : TakeBuilder.UNKNOWN, 0);
            take.complete();
        } catch (IOException notPlayable) {
            take.fail("The body of this answer cannot be played.", String.valueOf(notPlayable.getMessage()));
        }
    }

    /// Decodes a body in pieces, as they came. A body that was rewritten has another length, and is cut in proportion.
    private void timed(SoundDecoder decoder, byte[] bytes, List<double[]> reads, double told) throws IOException {
        double passed = 0;
        int from = 0;
        for (double[] read : reads) {
            passed += read[1];
            int to = Math.clamp(Math.round(passed / told * bytes.length), from, bytes.length);
            put(decoder, decoder.take(Arrays.copyOfRange(bytes, from, to)), at(read), (int) read[1]);
            from = to;
        }
    }

    private static long at(double[] read) {
        return read[0] < 0 ? TakeBuilder.UNKNOWN : Math.round(read[0] * 1e6);
    }

    private void put(SoundDecoder decoder, byte[] sound, long atNanos, int wireBytes) {
        PcmFormat format = decoder.format();
        boolean sounds = sound.length > 0 && format != null;
        if (wireBytes > 0 || sounds) {
            take.log().bodyRead(Math.max(bodyNanos, atNanos), wireBytes, sounds ? sound.length : 0);
        }
        if (sounds && format != null) {
            take.audio(format, sound, atNanos, wireBytes, Float.NaN);
        }
    }

    /// The format of the bytes wins over the format that was asked for.
    private OutputFormat format(byte[] bytes) {
        OutputFormat asked = take.request().format();
        if (startsWith(bytes, "RIFF")) {
            return OutputFormat.wav(asked.pcm().encoding(), asked.pcm().sampleRateHz());
        }
        return asked.container() == OutputFormat.Container.WAV
                ? OutputFormat.raw(asked.pcm().encoding(), asked.pcm().sampleRateHz())
                : asked;
    }

    private static boolean startsWith(byte[] bytes, String head) {
        byte[] wanted = head.getBytes(StandardCharsets.US_ASCII);
        return bytes.length >= wanted.length
                && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }
}
