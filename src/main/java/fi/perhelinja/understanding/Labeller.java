package fi.perhelinja.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.util.ext.ExtensionLoader;

/** Gives labels with probabilities to words: an OpenNLP document categorizer whose weights liblinear found. */
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

    /** All labels, the likeliest first. Every label is as likely as another when no feature is known. */
    List<Understood.Scored> label(List<String> words) {
        double[] probabilities = categorizer.categorize(words.toArray(String[]::new));
        List<Understood.Scored> scored = new ArrayList<>(probabilities.length);
        for (int i = 0; i < probabilities.length; i++) {
            scored.add(new Understood.Scored(categorizer.getCategory(i), probabilities[i]));
        }
        scored.sort(Comparator.comparingDouble(Understood.Scored::score).reversed());
        return scored;
    }

    /** How far on its side of the border each label lies, in the order of {@link #labels()}. */
    double[] distances(List<String> words) {
        return model.distances(features(words).toArray(String[]::new));
    }

    /** For judging a message whole and in parts, by the same weights. */
    Parts parts(List<String> words, Concepts concepts) {
        return new Parts(model, words, concepts);
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
