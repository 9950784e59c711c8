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
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What was learned from examples: for every feature how rare it is and how much it speaks for each label.
 */
final class Lesson {

    /** Changes when the features or the form of what is kept change: what an older version learned is then learned anew. */
    private static final int FORM = 1;

    private final List<String> labels;
    private final List<String> features;
    private final float[] rarity;
    private final float[][] weights;

    /** @param weights of each feature for each label */
    Lesson(List<String> labels, List<String> features, float[] rarity, float[][] weights) {
        this.labels = labels;
        this.features = features;
        this.rarity = rarity;
        this.weights = weights;
    }

    Labeller labeller(double sharpness) {
        return Labeller.pack(features, rarity, weights, labels, sharpness);
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
                weights(weights[i], out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Most features speak for a few labels only: the others, whose weight is nought, are left out. */
    private static void weights(float[] weights, DataOutputStream out) throws IOException {
        int count = 0;
        for (float weight : weights) {
            count += weight == 0 ? 0 : 1;
        }
        out.writeShort(count);
        for (int label = 0; label < weights.length; label++) {
            if (weights[label] != 0) {
                out.writeShort(label);
                out.writeFloat(weights[label]);
            }
        }
    }

    /** Empty when the bytes are no lesson: a file that was cut short is learned anew. */
    static Optional<Lesson> read(byte[] bytes) {
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes));
                DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed.readAllBytes()))) {
            List<String> labels = strings(in);
            List<String> features = strings(in);
            float[] rarity = new float[features.size()];
            float[][] weights = new float[features.size()][labels.size()];
            for (int i = 0; i < rarity.length; i++) {
                rarity[i] = in.readFloat();
                for (int left = in.readUnsignedShort(); left > 0; left--) {
                    weights[i][in.readUnsignedShort()] = in.readFloat();
                }
            }
            return Optional.of(new Lesson(labels, features, rarity, weights));
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
