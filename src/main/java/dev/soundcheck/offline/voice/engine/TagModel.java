package dev.soundcheck.offline.voice.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.MaxentModel;

/// The maximum-entropy model behind the parts of speech, used where it lies in its file. Immutable; any thread.
///
/// OpenNLP's reader makes hundreds of thousands of objects of the same file, which took half of the time in which the
/// voices load. The results are those of OpenNLP's `GISModel`.
///
/// The file holds, one after the other: the outcomes; patterns of outcomes, such as `"2 0 7"` for two features that speak
/// for the outcomes 0 and 7; the names of the features, in the order of their patterns; the weights.
final class TagModel implements MaxentModel {
    private static final String KIND = "GIS";

    private final byte[] file;
    private final ByteBuffer numbers;
    private final String[] outcomes;
    /// Where the name, the outcomes and the weights of each feature begin.
    private final int[] names;
    private final int[] patterns;
    private final int[] weights;
    /// Features by the hash of their name, each one higher than its number; 0 is free.
    private final int[] table;

    /// @throws IOException where the file is not such a model
    TagModel(byte[] file) throws IOException {
        this.file = file;
        this.numbers = ByteBuffer.wrap(file);
        ByteBuffer reader = ByteBuffer.wrap(file);
        if (!text(reader).equals(KIND)) {
            throw new IOException("the model of the parts of speech is not of the kind " + KIND);
        }
        reader.position(reader.position() + Integer.BYTES + Double.BYTES); // a correction that is no longer used
        outcomes = new String[reader.getInt()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = text(reader);
        }
        int[] groups = positions(reader);
        names = positions(reader);
        patterns = new int[names.length];
        weights = new int[names.length];
        place(groups, reader.position());
        table = table();
    }

    private static String text(ByteBuffer reader) {
        byte[] bytes = new byte[reader.getShort()];
        reader.get(bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    /// Where each of a row of texts begins; the row is read to its end.
    private static int[] positions(ByteBuffer reader) {
        int[] positions = new int[reader.getInt()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = reader.position();
            reader.position(positions[i] + Short.BYTES + reader.getShort(positions[i]));
        }
        return positions;
    }

    /// @param groups  where the patterns begin
    /// @param first   where the weights begin
    private void place(int[] groups, int first) throws IOException {
        int feature = 0;
        int weight = first;
        for (int group : groups) {
            int end = end(group);
            int at = group + Short.BYTES;
            int members = number(at);
            int pattern = behindNumber(at);
            int spokenFor = 0;
            for (int next = pattern; next < end; next = behindNumber(next)) {
                spokenFor++;
            }
            for (int member = 0; member < members; member++) {
                patterns[feature] = pattern;
                weights[feature++] = weight;
                weight += spokenFor * Double.BYTES;
            }
        }
        if (feature != names.length || weight != file.length) {
            throw new IOException("the model of the parts of speech has another length than it says");
        }
    }

    private int[] table() throws IOException {
        int[] filled = new int[Integer.highestOneBit(names.length) * 4];
        for (int feature = 0; feature < names.length; feature++) {
            int hash = 0; // as that of the name as a String
            for (int at = names[feature] + Short.BYTES; at < end(names[feature]); at++) {
                if (file[at] < 0) {
                    throw new IOException("the model of the parts of speech has names beyond ASCII");
                }
                hash = 31 * hash + file[at];
            }
            int slot = slot(hash, filled.length);
            while (filled[slot] != 0) {
                slot = (slot + 1) & (filled.length - 1);
            }
            filled[slot] = feature + 1;
        }
        return filled;
    }

    private static int slot(int hash, int size) {
        return (hash ^ hash >>> 16) & (size - 1);
    }

    /// Behind the text that begins there.
    private int end(int text) {
        return text + Short.BYTES + numbers.getShort(text);
    }

    private int number(int from) {
        int number = 0;
        for (int at = from; isDigit(file[at]); at++) {
            number = 10 * number + file[at] - '0';
        }
        return number;
    }

    /// Behind the number and the blank that follows it.
    private int behindNumber(int from) {
        int at = from;
        while (isDigit(file[at])) {
            at++;
        }
        return at + 1;
    }

    private static boolean isDigit(byte one) {
        return one >= '0' && one <= '9';
    }

    @Override
    public double[] eval(String[] context) {
        return eval(context, new double[outcomes.length]);
    }

    @Override
    public double[] eval(String[] context, double[] probabilities) {
        Arrays.fill(probabilities, Math.log(1.0 / outcomes.length));
        for (String name : context) {
            int feature = find(name);
            if (feature >= 0) {
                add(feature, probabilities);
            }
        }
        double sum = 0;
        for (int i = 0; i < outcomes.length; i++) {
            probabilities[i] = StrictMath.exp(probabilities[i]);
            sum += probabilities[i];
        }
        for (int i = 0; i < outcomes.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }

    @Override
    public double[] eval(String[] context, float[] values) {
        throw new UnsupportedOperationException("a feature of this model is there or not");
    }

    /// -1 where the model does not know the name.
    private int find(String name) {
        int slot = slot(name.hashCode(), table.length);
        while (table[slot] != 0 && !isNamed(table[slot] - 1, name)) {
            slot = (slot + 1) & (table.length - 1);
        }
        return table[slot] - 1;
    }

    private boolean isNamed(int feature, String name) {
        int at = names[feature] + Short.BYTES;
        if (end(names[feature]) - at != name.length()) {
            return false;
        }
        int same = 0;
        while (same < name.length() && file[at + same] == name.charAt(same)) {
            same++;
        }
        return same == name.length();
    }

    private void add(int feature, double[] sums) {
        int weight = weights[feature];
        int end = feature + 1 < names.length ? weights[feature + 1] : file.length;
        for (int at = patterns[feature]; weight < end; at = behindNumber(at), weight += Double.BYTES) {
            sums[number(at)] += numbers.getDouble(weight);
        }
    }

    @Override
    public String getBestOutcome(double[] probabilities) {
        int best = 0;
        for (int i = 1; i < outcomes.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return outcomes[best];
    }

    @Override
    public String getAllOutcomes(double[] probabilities) {
        return IntStream.range(0, outcomes.length).mapToObj(i -> outcomes[i] + '[' + probabilities[i] + ']')
                .collect(Collectors.joining("  "));
    }

    @Override
    public String getOutcome(int number) {
        return outcomes[number];
    }

    @Override
    public int getIndex(String outcome) {
        return Arrays.asList(outcomes).indexOf(outcome);
    }

    @Override
    public int getNumOutcomes() {
        return outcomes.length;
    }
}
