package fi.perhelinja.understanding;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What was learned from examples: for every feature how rare it is and how much it speaks for each label. A feature is kept by
 * its hash: its letters are not needed to find it again, and what people wrote is not in what the service carries.
 */
final class Lesson {

    /** Changes when the features or the form of what is kept change: what an older version learned is then learned anew. */
    private static final int FORM = 12;

    private static final int BUFFER_BYTES = 1 << 16;

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

    /** Where the weights of a feature begin; those of the one before it end there. */
    int begin(int feature) {
        return begins[feature];
    }

    int label(int weight) {
        return spokenFor[weight];
    }

    float weight(int weight) {
        return weights[weight];
    }

    Labeller labeller(double sharpness) {
        return new Labeller(new PackedModel(this, sharpness));
    }

    /**
     * Hash of all that the learning depends on.
     *
     * @param how it is learned
     */
    static String key(String how, List<Example> examples) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((FORM + " " + how).getBytes(StandardCharsets.UTF_8));
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
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(quick(bytes), BUFFER_BYTES))) {
            out.writeInt(labels.size());
            for (String label : labels) {
                out.writeUTF(label);
            }
            out.writeInt(keys.length);
            out.writeInt(weights());
            for (int feature = 0; feature < keys.length; feature++) {
                out.writeLong(keys[feature]);
                out.writeFloat(rarity[feature]);
                out.writeShort(begins[feature + 1] - begins[feature]);
            }
            for (int i = 0; i < weights(); i++) {
                out.writeShort(spokenFor[i]);
                out.writeFloat(weights[i]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Numbers that look like chance hardly become smaller by trying hard. */
    private static GZIPOutputStream quick(ByteArrayOutputStream bytes) throws IOException {
        return new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
    }

    /** Empty when the bytes are no lesson: a file that was cut short is learned anew. */
    static Optional<Lesson> read(byte[] bytes) {
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes), BUFFER_BYTES)) {
            ByteBuffer in = ByteBuffer.wrap(packed.readAllBytes());
            List<String> labels = new ArrayList<>();
            for (int left = in.getInt(); left > 0; left--) {
                byte[] label = new byte[Short.toUnsignedInt(in.getShort())];
                in.get(label);
                labels.add(new String(label, StandardCharsets.UTF_8));
            }
            long[] keys = new long[Objects.checkIndex(in.getInt(), in.remaining() + 1)];
            float[] rarity = new float[keys.length];
            int[] begins = new int[keys.length + 1];
            float[] weights = new float[Objects.checkIndex(in.getInt(), in.remaining() + 1)];
            short[] spokenFor = new short[weights.length];
            for (int feature = 0; feature < keys.length; feature++) {
                keys[feature] = in.getLong();
                rarity[feature] = in.getFloat();
                begins[feature + 1] = begins[feature] + Short.toUnsignedInt(in.getShort());
            }
            Objects.checkFromToIndex(begins[keys.length], weights.length, weights.length);
            for (int i = 0; i < weights.length; i++) {
                spokenFor[i] = (short) Objects.checkIndex(in.getShort(), labels.size());
                weights[i] = in.getFloat();
            }
            return Optional.of(new Lesson(labels, keys, rarity, begins, spokenFor, weights));
        } catch (IOException | IndexOutOfBoundsException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }
}
