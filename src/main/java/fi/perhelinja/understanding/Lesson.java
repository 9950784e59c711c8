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
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What was learned from examples: for every feature how rare it is and how much it speaks for each label. A feature is kept by
 * its hash: its letters are not needed to find it again, and what people wrote is not in what the service carries.
 */
final class Lesson {

    /** Changes when the features or the form of what is kept change: what an older version learned is then learned anew. */
    private static final int FORM = 4;

    private final List<String> labels;
    private final long[] keys;
    private final float[] rarity;
    private final int[] begins;
    private final short[] spokenFor;
    private final float[] weights;

    private Lesson(List<String> labels, long[] keys, float[] rarity, int[] begins, short[] spokenFor, float[] weights) {
        this.labels = List.copyOf(labels);
        this.keys = keys;
        this.rarity = rarity;
        this.begins = begins;
        this.spokenFor = spokenFor;
        this.weights = weights;
    }

    /** Puts a lesson together, feature by feature. */
    static final class Writer {

        private static final int FIRST_WEIGHTS = 1 << 16;

        private final List<String> labels;
        private final long[] keys;
        private final float[] rarity;
        private final int[] begins;
        private short[] spokenFor = new short[FIRST_WEIGHTS];
        private float[] weights = new float[FIRST_WEIGHTS];
        private int row;

        Writer(List<String> labels, int features) {
            this.labels = labels;
            this.keys = new long[features];
            this.rarity = new float[features];
            this.begins = new int[features + 1];
        }

        void feature(long key, float rare) {
            keys[row] = key;
            rarity[row] = rare;
            row++;
            begins[row] = begins[row - 1];
        }

        /** How much the feature begun last speaks for a label. */
        void speaks(int label, float weight) {
            int at = begins[row]++;
            if (at == weights.length) {
                spokenFor = Arrays.copyOf(spokenFor, at * 2);
                weights = Arrays.copyOf(weights, at * 2);
            }
            spokenFor[at] = (short) label;
            weights[at] = weight;
        }

        Lesson lesson() {
            return new Lesson(labels, keys, rarity, begins, spokenFor, weights);
        }
    }

    List<String> labels() {
        return labels;
    }

    /** How many features there are. */
    int size() {
        return keys.length;
    }

    /** How many weights all features have together. */
    int weights() {
        return begins[keys.length];
    }

    long key(int feature) {
        return keys[feature];
    }

    float rarity(int feature) {
        return rarity[feature];
    }

    /**
     * Copies what a feature speaks for to a place of other arrays.
     *
     * @return one past the last
     */
    int copy(int feature, short[] intoLabels, float[] intoWeights, int at) {
        int many = begins[feature + 1] - begins[feature];
        System.arraycopy(spokenFor, begins[feature], intoLabels, at, many);
        System.arraycopy(weights, begins[feature], intoWeights, at, many);
        return at + many;
    }

    Labeller labeller(double sharpness) {
        return new Labeller(new PackedModel(this, sharpness));
    }

    /** Hash of all that the learning depends on. */
    static String key(Trainer trainer, List<Example> examples, Map<String, Double> weights) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String how = FORM + " " + trainer.solver() + " " + trainer.cost() + " " + new TreeMap<>(weights);
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
            out.writeInt(labels.size());
            for (String label : labels) {
                out.writeUTF(label);
            }
            out.writeInt(keys.length);
            for (int feature = 0; feature < keys.length; feature++) {
                out.writeLong(keys[feature]);
                out.writeFloat(rarity[feature]);
                out.writeShort(begins[feature + 1] - begins[feature]);
                for (int i = begins[feature]; i < begins[feature + 1]; i++) {
                    out.writeShort(spokenFor[i]);
                    out.writeFloat(weights[i]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Empty when the bytes are no lesson: a file that was cut short is learned anew. */
    static Optional<Lesson> read(byte[] bytes) {
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes));
                DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed.readAllBytes()))) {
            List<String> labels = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                labels.add(in.readUTF());
            }
            int features = in.readInt();
            Writer writer = new Writer(labels, Objects.checkIndex(features, in.available() + 1));
            for (int feature = 0; feature < features; feature++) {
                writer.feature(in.readLong(), in.readFloat());
                for (int left = in.readUnsignedShort(); left > 0; left--) {
                    writer.speaks(Objects.checkIndex(in.readUnsignedShort(), labels.size()), in.readFloat());
                }
            }
            return Optional.of(writer.lesson());
        } catch (IOException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
