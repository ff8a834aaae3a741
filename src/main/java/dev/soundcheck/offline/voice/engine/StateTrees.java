package dev.soundcheck.offline.voice.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import marytts.features.FeatureVector;

/// The decision trees for one parameter of the voice model, a tree for each state of a phone, and the distributions at
/// their leaves, which are used where they lie in their file. Immutable; any thread.
///
/// MaryTTS's reader searches each tree from its root for every line of its file, and makes objects of all distributions.
final class StateTrees {
    private static final int HEADER_INTS = 3;

    private final Node[][] trees;
    private final ByteBuffer numbers;
    private final int vectorSize;
    /// Where the distributions of each state begin.
    private final int[] firstRows;
    private final int rowBytes;

    /// @param yes  the next node, or the complement of the leaf's number
    /// @param no   as `yes`
    private record Node(VoiceQuestions.Question question, int yes, int no) {}

    /// @param trees          text: a question and two successors a line, the first one for no
    /// @param distributions  three numbers, the last of them the size of a vector; how many leaves each state has; a row of
    ///                       numbers for each leaf
    StateTrees(byte[] trees, byte[] distributions, VoiceQuestions questions) throws IOException {
        this.trees = read(new String(trees, StandardCharsets.US_ASCII), questions);
        this.numbers = ByteBuffer.wrap(distributions);
        this.vectorSize = numbers.getInt((HEADER_INTS - 1) * Integer.BYTES);
        int states = this.trees.length;
        int from = (HEADER_INTS + states) * Integer.BYTES;
        int leaves = 0;
        for (int state = 0; state < states; state++) {
            leaves += leaves(state);
        }
        this.rowBytes = (distributions.length - from) / leaves;
        this.firstRows = new int[states];
        for (int state = 0; state < states; state++) {
            firstRows[state] = from;
            from += leaves(state) * rowBytes;
        }
        if (from != distributions.length || rowBytes % (vectorSize * Float.BYTES) != 0) {
            throw new IOException("the distributions of the voice model have another length than they say");
        }
    }

    private int leaves(int state) {
        return numbers.getInt((HEADER_INTS + state) * Integer.BYTES);
    }

    private static Node[][] read(String text, VoiceQuestions questions) throws IOException {
        List<Node[]> trees = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        for (String line : text.substring(Math.max(0, text.indexOf("{*}"))).split("\n", -1)) {
            if (line.startsWith("}")) {
                trees.add(nodes.toArray(Node[]::new));
                nodes.clear();
            } else if (line.startsWith(" ")) {
                StringTokenizer fields = new StringTokenizer(line);
                if (fields.countTokens() != 4 || next(fields.nextToken()) != nodes.size()) {
                    throw new IOException("a tree of the voice model is not in order: " + line);
                }
                VoiceQuestions.Question question = questions.read(fields.nextToken());
                int no = next(fields.nextToken());
                nodes.add(new Node(question, next(fields.nextToken()), no));
            }
        }
        return trees.toArray(Node[][]::new);
    }

    /// A node is written as `-12`, the first one as `0`; a leaf as `"mgc_s2_12"`, counted from 1.
    private static int next(String name) {
        return name.startsWith("\"")
                ? ~(Integer.parseInt(name, name.lastIndexOf('_') + 1, name.length() - 1, 10) - 1)
                : Math.abs(Integer.parseInt(name));
    }

    int vectorSize() {
        return vectorSize;
    }

    /// The distribution that fits the phone, for `mean` and the others.
    int row(int state, FeatureVector phone) {
        Node[] tree = trees[state];
        int at = 0;
        while (at >= 0) {
            Node node = tree[at];
            at = node.question.fits(phone) ? node.yes : node.no;
        }
        return firstRows[state] + ~at * rowBytes;
    }

    double[] mean(int row) {
        return column(row, 0);
    }

    double[] variance(int row) {
        return column(row, 1);
    }

    /// How likely the state is voiced; for the trees of the pitch alone.
    double voicing(int row) {
        return numbers.getFloat(row + 2 * Float.BYTES);
    }

    private double[] column(int row, int column) {
        double[] values = new double[vectorSize];
        int step = rowBytes / vectorSize;
        for (int i = 0; i < vectorSize; i++) {
            values[i] = numbers.getFloat(row + i * step + column * Float.BYTES);
        }
        return values;
    }
}
