package dev.soundcheck.lab.file;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import dev.soundcheck.trace.ChunkStamps;
import dev.soundcheck.trace.Trace;
import dev.soundcheck.trace.TraceRecorder;
import java.io.IOException;
import java.util.Arrays;

/// The chunks of a run in JSON: columns, not rows, read and written number by number, because a long lab has a million
/// of them. One thread.
final class ChunkColumns {
    private static final int FIRST_ROOM = 64;

    private double[] at = new double[0];
    private double[] frames = new double[0];
    private double[] wireBytes = new double[0];
    private double[] stepMillis = new double[0];

    private ChunkColumns() {}

    static void write(JsonWriter out, Trace trace) throws IOException {
        ChunkStamps chunks = trace.chunks();
        out.beginObject().name("at").beginArray();
        for (int i = 0; i < chunks.count(); i++) {
            out.value(chunks.atNanos(i) - trace.pressNanos());
        }
        out.endArray().name("frames").beginArray();
        for (int i = 0; i < chunks.count(); i++) {
            out.value(chunks.frames(i));
        }
        out.endArray().name("wireBytes").beginArray();
        for (int i = 0; i < chunks.count(); i++) {
            out.value(chunks.wireBytes(i));
        }
        out.endArray().name("stepMs").beginArray();
        for (int i = 0; i < chunks.count(); i++) {
            float step = chunks.stepMillis(i);
            if (Float.isNaN(step)) {
                out.nullValue();
            } else {
                out.value(step);
            }
        }
        out.endArray().endObject();
    }

    /// @throws IllegalArgumentException where the columns are not of one length
    static ChunkColumns read(JsonReader in) throws IOException {
        ChunkColumns columns = new ChunkColumns();
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "at" -> columns.at = column(in);
                case "frames" -> columns.frames = column(in);
                case "wireBytes" -> columns.wireBytes = column(in);
                case "stepMs" -> columns.stepMillis = column(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
        int count = columns.at.length;
        if (columns.frames.length != count || columns.wireBytes.length != count
                || columns.stepMillis.length != count) {
            throw new IllegalArgumentException("the columns of the chunks are not of one length");
        }
        return columns;
    }

    /// Hands every chunk over, and returns the bytes of all of them.
    long into(TraceRecorder recorder, long pressNanos) {
        long sum = 0;
        for (int i = 0; i < at.length; i++) {
            recorder.chunk(pressNanos + (long) at[i], whole(frames[i]), whole(wireBytes[i]), (float) stepMillis[i]);
            sum += (long) wireBytes[i];
        }
        return sum;
    }

    /// Nanoseconds of a run are whole up to a hundred days.
    private static double[] column(JsonReader in) throws IOException {
        double[] column = new double[FIRST_ROOM];
        int count = 0;
        in.beginArray();
        while (in.hasNext()) {
            if (count == column.length) {
                column = Arrays.copyOf(column, 2 * count);
            }
            column[count++] = value(in);
        }
        in.endArray();
        return Arrays.copyOf(column, count);
    }

    private static double value(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return Double.NaN;
        }
        return in.nextDouble();
    }

    private static int whole(double number) {
        if (!(number >= 0 && number <= Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("a chunk has no size");
        }
        return (int) number;
    }
}
