package fi.perhelinja.understanding;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.util.ext.ExtensionLoader;

/**
 * Gives labels with probabilities to words. It runs as an OpenNLP document categorizer whose weights liblinear found.
 *
 * <p>OpenNLP adds up the weights of features and has no place for a feature's own value: rarity is therefore folded
 * into the weights, and the length of the message is divided out afterwards. The packed weights are made small first,
 * so that no probability of OpenNLP's runs to zero and its logarithm gives the exact sums back.
 */
final class Labeller {

    /** Makes packed weights small enough for sums of thousands of features. */
    private static final double SHRINK = 0.01;

    static {
        ExtensionLoader.registerAllowedPackage(MessageFeatures.class.getPackageName());
    }

    private final DoccatModel model;
    private final DocumentCategorizerME categorizer;
    private final Map<String, Double> rarity;
    private final double sharpness;

    /**
     * @param sharpness what distances are multiplied by before they become probabilities; found by cross-
     * validation
     */
    private Labeller(DoccatModel model, Map<String, Double> rarity, double sharpness) {
        this.model = model;
        this.categorizer = new DocumentCategorizerME(model);
        this.rarity = rarity;
        this.sharpness = sharpness;
    }

    /** @param speaks for which labels each feature speaks; as floats, so that what is read again is what was learned */
    static Labeller pack(
            List<String> features, float[] rarity, Lesson.Speaks[] speaks, List<String> labels, double sharpness) {
        Context[] contexts = new Context[features.size()];
        Map<String, Double> rarities = new HashMap<>(features.size() * 2);
        for (int i = 0; i < contexts.length; i++) {
            float[] weights = speaks[i].weights;
            double[] folded = new double[weights.length];
            for (int label = 0; label < folded.length; label++) {
                folded[label] = (double) weights[label] * rarity[i] * SHRINK;
            }
            contexts[i] = new Context(speaks[i].labels, folded);
            rarities.put(features.get(i), (double) rarity[i]);
        }
        QNModel packed = new QNModel(contexts, features.toArray(String[]::new), labels.toArray(String[]::new));
        DoccatFactory factory = new DoccatFactory(new FeatureGenerator[] {new MessageFeatures()});
        return new Labeller(new DoccatModel("mul", packed, Map.of(), factory), rarities, sharpness);
    }

    /** All labels, the likeliest first. Every label is as likely as another when no feature is known. */
    List<Understood.Scored> label(List<String> words) {
        double[] odds = distances(words);
        double best =
                IntStream.range(0, odds.length).mapToDouble(i -> odds[i]).max().orElse(0);
        double sum = 0;
        for (int i = 0; i < odds.length; i++) {
            odds[i] = Math.exp((odds[i] - best) * sharpness);
            sum += odds[i];
        }
        List<Understood.Scored> scored = new ArrayList<>(odds.length);
        for (int i = 0; i < odds.length; i++) {
            scored.add(new Understood.Scored(categorizer.getCategory(i), odds[i] / sum));
        }
        scored.sort(Comparator.comparingDouble(Understood.Scored::score).reversed());
        return scored;
    }

    /**
     * How far on its side of the border each label lies, for a message of length one, in the order of the
     * model.
     */
    double[] distances(List<String> words) {
        Map<String, Object> extra = new HashMap<>();
        extra.put(MessageFeatures.SEEN, List.of());
        double[] odds = categorizer.categorize(words.toArray(String[]::new), extra);
        double square = 0;
        for (Object feature : (Collection<?>) extra.getOrDefault(MessageFeatures.SEEN, List.of())) {
            Double rare = rarity.get(feature);
            if (rare != null) {
                square += rare * rare;
            }
        }
        double length = square == 0 ? 1 : Math.sqrt(square);
        double mean = 0;
        for (int i = 0; i < odds.length; i++) {
            odds[i] = Math.log(odds[i]) / (SHRINK * length);
            mean += odds[i] / odds.length;
        }
        for (int i = 0; i < odds.length; i++) {
            odds[i] -= mean;
        }
        return odds;
    }

    List<String> labels() {
        return IntStream.range(0, categorizer.getNumberOfCategories())
                .mapToObj(categorizer::getCategory)
                .toList();
    }

    /**
     * The packed weights as OpenNLP writes them; the model's own envelope is left out, since it tells the
     * time of day.
     */
    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new BinaryQNModelWriter((AbstractModel) model.getMaxentModel(), new DataOutputStream(out)).persist();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
