package fi.perhelinja.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.util.ext.ExtensionLoader;

/**
 * Gives labels with probabilities to words: an OpenNLP document categorizer whose weights liblinear found. What is read while a
 * resident waits asks the categorizer's model itself, without a string for every feature; it tells the same.
 */
final class Labeller {

    static {
        ExtensionLoader.registerAllowedPackage(MessageFeatures.class.getPackageName());
    }

    private final MessageFeatures features = new MessageFeatures();
    private final PackedModel model;
    private final DocumentCategorizerME categorizer;

    Labeller(PackedModel model) {
        this.model = model;
        DoccatFactory factory = new DoccatFactory(new FeatureGenerator[] {features});
        this.categorizer = new DocumentCategorizerME(new DoccatModel("mul", model, Map.of(), factory));
    }

    /** Probabilities of all labels, as OpenNLP's categorizer tells them. */
    double[] categorize(List<String> words) {
        return categorizer.categorize(words.toArray(String[]::new));
    }

    /** All labels, the likeliest first. Every label is as likely as another when no feature is known. */
    List<Understood.Scored> label(List<String> words) {
        Seen seen = new Seen(words, Concepts.NONE);
        return best(parts(seen), 0, seen.words(), labels().size());
    }

    /** The likeliest labels of the words from one to before another, the likeliest first. */
    List<Understood.Scored> best(Parts parts, int from, int to, int most) {
        double[] odds = model.odds(parts.distances(from, to));
        List<Understood.Scored> best = new ArrayList<>(most);
        for (int place = 0; place < Math.min(most, odds.length); place++) {
            int likeliest = 0;
            for (int i = 1; i < odds.length; i++) {
                likeliest = odds[i] > odds[likeliest] ? i : likeliest;
            }
            best.add(new Understood.Scored(labels().get(likeliest), odds[likeliest]));
            odds[likeliest] = Double.NEGATIVE_INFINITY;
        }
        return best;
    }

    /** How far on its side of the border each label lies, in the order of {@link #labels()}. */
    double[] distances(List<String> words) {
        return model.distances(features(words).toArray(String[]::new));
    }

    /** For judging a message whole and in parts, by the same weights. */
    Parts parts(Seen seen) {
        return new Parts(model, seen);
    }

    /** What is looked at in a message. */
    List<String> features(List<String> words) {
        return List.copyOf(features.extractFeatures(words.toArray(String[]::new), Map.of()));
    }

    /** How much a feature speaks for each label, in the order of {@link #labels()}. */
    double[] speaks(String feature) {
        return model.speaks(feature);
    }

    /** By which the weights of a message's features are divided. */
    double length(List<String> features) {
        return model.length(features);
    }

    List<String> labels() {
        return model.labels();
    }
}
