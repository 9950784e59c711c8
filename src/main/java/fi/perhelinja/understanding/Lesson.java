package fi.perhelinja.understanding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What was learned from examples: for every feature how rare it is and how much it speaks for each label.
 */
final class Lesson {

    /** Changes when the features or the form of what is kept change: what an older version learned is then learned anew. */
    private static final int FORM = 2;

    private final List<String> labels;
    private final List<String> features;
    private final float[] rarity;
    private final Speaks[] speaks;

    /** @param speaks of each feature, for which labels it speaks */
    Lesson(List<String> labels, List<String> features, float[] rarity, Speaks[] speaks) {
        this.labels = labels;
        this.features = features;
        this.rarity = rarity;
        this.speaks = speaks;
    }

    /** The labels that one feature speaks for or against, by number, and how much. */
    static final class Speaks {

        final int[] labels;
        final float[] weights;

        Speaks(int[] labels, float[] weights) {
            this.labels = labels;
            this.weights = weights;
        }

        /** @param least a weight nearer to nought is left out */
        static Speaks of(float[] row, float least) {
            int[] labels = IntStream.range(0, row.length)
                    .filter(i -> Math.abs(row[i]) >= least && row[i] != 0)
                    .toArray();
            float[] weights = new float[labels.length];
            for (int i = 0; i < labels.length; i++) {
                weights[i] = row[labels[i]];
            }
            return new Speaks(labels, weights);
        }
    }

    Labeller labeller(double sharpness) {
        return Labeller.pack(features, rarity, speaks, labels, sharpness);
    }

    /** Hash of all that the learning depends on. */
    static String key(Trainer trainer, List<Example> examples, Map<String, Double> weights) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String how = FORM + " " + trainer.solver() + " " + trainer.cost() + " " + trainer.rarest() + " "
                    + new TreeMap<>(weights);
            digest.update(how.getBytes(StandardCharsets.UTF_8));
            for (Example example : examples) {
                String line = "\n" + example.label() + "\t" + String.join(" ", example.words());
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            strings(labels, out);
            strings(features, out);
            for (int i = 0; i < rarity.length; i++) {
                out.writeFloat(rarity[i]);
                write(speaks[i], out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Speaks speaks, DataOutputStream out) throws IOException {
        out.writeShort(speaks.labels.length);
        for (int i = 0; i < speaks.labels.length; i++) {
            out.writeShort(speaks.labels[i]);
            out.writeFloat(speaks.weights[i]);
        }
    }

    private static Speaks speaks(DataInputStream in, int most) throws IOException {
        int[] labels = new int[in.readUnsignedShort()];
        float[] weights = new float[labels.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = Objects.checkIndex(in.readUnsignedShort(), most);
            weights[i] = in.readFloat();
        }
        return new Speaks(labels, weights);
    }

    /** Empty when the bytes are no lesson: a file that was cut short is learned anew. */
    static Optional<Lesson> read(byte[] bytes) {
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes));
                DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed.readAllBytes()))) {
            List<String> labels = strings(in);
            List<String> features = strings(in);
            float[] rarity = new float[features.size()];
            Speaks[] speaks = new Speaks[features.size()];
            for (int i = 0; i < rarity.length; i++) {
                rarity[i] = in.readFloat();
                speaks[i] = speaks(in, labels.size());
            }
            return Optional.of(new Lesson(labels, features, rarity, speaks));
        } catch (IOException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static void strings(List<String> strings, DataOutputStream out) throws IOException {
        out.writeInt(strings.size());
        for (String string : strings) {
            out.writeUTF(string);
        }
    }

    private static List<String> strings(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<String> strings = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            strings.add(in.readUTF());
        }
        return strings;
    }
}
