package fi.perhelinja.understanding;

import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads messages. Trained once, then safe for any number of threads. */
public final class Understanding {

    /** Labels of the signals of danger, the most urgent first. */
    public static final List<String> SIGNALS = Signals.URGENCY;

    /** From here the first topic may be relied on: seven of eight were right in cross-validation. */
    public static final double SURE = 0.5;

    /** From here the three best are worth offering; below, one is asked again in other words. */
    public static final double HALF_SURE = Topics.REFUSED;

    /**
     * From here a part of a message tells a topic of its own; higher than for the whole, since a part says less. So chosen
     * that of messages with one topic, one of thirty is believed to have another; with 0.6 it was one of twenty.
     */
    static final double TOLD = 0.9;

    /** What the whole message has less of than this was torn out of its sense by the cut. */
    static final double TRACE = 0.01;

    private final Topics topics;
    private final Languages languages;
    private final Map<Language, SpokenForms> spoken;
    private final Map<Language, Concepts> concepts;
    private final Map<Language, Spelling> spellings;
    private final Map<Language, DangerPatterns> dangers;
    private final DangerClassifier likeness;
    private final Map<Language, Tellings> tellings;
    private final Municipalities municipalities;

    Understanding(
            Topics topics,
            Languages languages,
            Map<Language, SpokenForms> spoken,
            Map<Language, Concepts> concepts,
            Map<Language, Spelling> spellings,
            Map<Language, DangerPatterns> dangers,
            DangerClassifier likeness,
            Map<Language, Tellings> tellings,
            Municipalities municipalities) {
        this.topics = topics;
        this.languages = languages;
        this.spoken = Map.copyOf(spoken);
        this.concepts = Map.copyOf(concepts);
        this.spellings = Map.copyOf(spellings);
        this.dangers = new EnumMap<>(dangers);
        this.likeness = likeness;
        this.tellings = new TreeMap<>(tellings);
        this.municipalities = municipalities;
    }

    /**
     * Trains on the same phrases to the same model, byte for byte.
     *
     * @param phrases path below {@code flows/phrases} to content: {@code <lang>/<topic>.txt} phrases of a topic,
     *     {@code <lang>/danger/<signal>.txt} patterns of danger, {@code <lang>/words/*.txt} word lists
     * @param municipalities code or id to the forms it goes by in any language
     * @param memory where what was learned is kept
     */
    public static Reading<Understanding> train(
            Map<String, String> phrases, Map<String, List<String>> municipalities, Memory memory) {
        return new Training(new Phrases(phrases), municipalities, memory).run();
    }

    /** The topics that there are phrases of, by the languages in which there are phrases of any. */
    public static Map<Language, Set<String>> topics(Map<String, String> phrases) {
        return new Phrases(phrases)
                .ofTopics(new ArrayList<>()).stream()
                        .collect(Collectors.groupingBy(
                                Phrases.Phrase::language,
                                TreeMap::new,
                                Collectors.mapping(Phrases.Phrase::label, Collectors.toSet())));
    }

    /** What {@link #train} would find wrong with the same phrases, without the time that learning takes. */
    public static List<Problem> problems(Map<String, String> phrases) {
        return new Training(new Phrases(phrases), Map.of(), Memory.NONE).check();
    }

    /** @param before the language of the conversation so far, when there is one */
    public Understood read(String text, Optional<Language> before) {
        List<Token> tokens = Tokens.of(text);
        Languages.Read language = languages.read(tokens, before);
        List<Token> written = written(tokens, language.language());
        Seen seen = new Seen(
                words(written), concepts.getOrDefault(language.language().base(), Concepts.NONE));
        Parts parts = topics.parts(seen);
        List<Understood.Span> codes = IdentityCodes.find(text);
        List<Understood.Scored> about = topics.read(parts, 0, seen.words());
        return new Understood(
                language.language(),
                language.sure(),
                about,
                told(text, written, parts, about),
                signals(tokens, written, seen, language),
                slots(text, tokens, language.language(), codes),
                wish(tokens, language.language()),
                codes);
    }

    /** Why {@link #read} told what it told, for authors and for those who tune. */
    public Explanation explain(String text, Optional<Language> before) {
        Understood read = read(text, before);
        List<Token> tokens = Tokens.of(text);
        List<Token> written = written(tokens, read.language());
        Concepts known = concepts.getOrDefault(read.language().base(), Concepts.NONE);
        List<String> marked = known.mark(words(written));
        List<Explanation.Topic> why = read.topics().stream()
                .filter(t -> !t.topic().equals(Topics.UNCLEAR)
                        || t.equals(read.topics().get(0)))
                .map(t -> new Explanation.Topic(t.topic(), t.score(), topics.explain(marked, t.topic())))
                .toList();
        List<Explanation.Pattern> patterns = new ArrayList<>();
        Map<Language, DangerPatterns.Heard> heard = new EnumMap<>(Language.class);
        dangers.forEach((language, danger) -> {
            patterns.addAll(danger.explain(tokens, language.tag()));
            heard.put(language, danger.hear(tokens));
        });
        Map<String, Double> margins = likeness(
                        written, new Seen(words(written), known), heard, languages.read(tokens, before))
                .map(DangerClassifier.Likeness::margins)
                .orElse(Map.of());
        List<Explanation.Feature> danger = margins.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(nearest -> likeness.explain(written, known, nearest.getKey()))
                .orElse(List.of());
        return new Explanation(read, marked, why, patterns, margins, danger);
    }

    /** Topics that have a part of the message to themselves; those only that the whole message may be about. */
    private List<String> told(String text, List<Token> written, Parts parts, List<Understood.Scored> about) {
        return Clauses.of(text, written).stream()
                .flatMap(clause -> topics.first(parts, clause.from(), clause.to()).stream())
                .filter(first -> first.score() >= TOLD)
                .map(Understood.Scored::topic)
                .filter(topic -> about.stream().anyMatch(a -> a.topic().equals(topic) && a.score() >= TRACE))
                .distinct()
                .toList();
    }

    private List<Token> written(List<Token> tokens, Language language) {
        List<Token> mended = spellings
                .getOrDefault(language.base(), Spelling.NONE)
                .mend(tokens, concepts.getOrDefault(language.base(), Concepts.NONE));
        return spoken.getOrDefault(language.base(), SpokenForms.none()).write(mended);
    }

    static List<String> words(List<Token> tokens) {
        return tokens.stream().map(Token::word).toList();
    }

    /**
     * Danger is looked for by the patterns of every language, whatever the message seems to be written in, and by likeness to
     * what was said before.
     */
    private List<Understood.Signal> signals(
            List<Token> tokens, List<Token> written, Seen seen, Languages.Read language) {
        Map<Language, DangerPatterns.Heard> heard = new EnumMap<>(Language.class);
        dangers.forEach((spoken, patterns) -> heard.put(spoken, patterns.hear(tokens)));
        Optional<DangerClassifier.Likeness> likely = likeness(written, seen, heard, language);
        Map<String, Understood.Signal> best = new HashMap<>();
        heard.forEach((spoken, one) -> one.signals()
                .forEach(signal -> likely.filter(l -> concepts.containsKey(spoken))
                        .map(l -> Signals.weighed(signal, l.nearest()))
                        .orElse(Optional.of(signal))
                        .ifPresent(s -> best.merge(s.signal(), s, Signals::surer))));
        likely.ifPresent(l -> l.signals().forEach(s -> best.merge(s.signal(), s, Signals::surer)));
        return best.values().stream().sorted(Signals.MOST_URGENT_FIRST).toList();
    }

    /** What a guard has cleared is not judged again. Of languages that no danger was taught in, nothing is told. */
    private Optional<DangerClassifier.Likeness> likeness(
            List<Token> written, Seen seen, Map<Language, DangerPatterns.Heard> heard, Languages.Read language) {
        Language taught = language.language().base();
        if (!concepts.containsKey(taught)) {
            if (language.sure() || written.stream().anyMatch(t -> !Languages.isLatin(t.word()))) {
                return Optional.empty();
            }
            taught = Language.EN;
        }
        List<Token> left = written.stream()
                .filter(t -> heard.values().stream()
                        .flatMap(h -> h.cleared().stream())
                        .noneMatch(span -> span.from() <= t.from() && t.to() <= span.to()))
                .toList();
        boolean whole =
                left.size() == written.size() && taught == language.language().base();
        Seen seenOfIt = whole
                ? seen
                : new Seen(words(DangerClassifier.judged(left)), concepts.getOrDefault(taught, Concepts.NONE));
        return Optional.of(likeness.likeness(left, seenOfIt, left.size() < written.size()))
                .filter(l -> !l.margins().isEmpty());
    }

    private Map<String, String> slots(String text, List<Token> tokens, Language language, List<Understood.Span> codes) {
        Map<String, String> slots = new TreeMap<>();
        inLanguages(language).forEach(t -> {
            t.age(tokens).ifPresent(age -> slots.putIfAbsent("child-age", age));
            t.about(tokens).ifPresent(about -> slots.putIfAbsent("about", about));
            t.time(tokens).ifPresent(time -> slots.putIfAbsent("time", time));
        });
        municipalities.find(tokens).ifPresent(id -> slots.put("municipality", id));
        Phones.find(text, codes).ifPresent(phone -> slots.put("phone", phone));
        return slots;
    }

    private Optional<String> wish(List<Token> tokens, Language language) {
        return inLanguages(language).stream()
                .map(t -> t.wish(tokens))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The message's own language first: short messages are often taken for another one. */
    private List<Tellings> inLanguages(Language language) {
        List<Language> order = new ArrayList<>(tellings.keySet());
        order.sort(Comparator.comparing(l -> l != language.base()));
        return order.stream().map(tellings::get).toList();
    }
}
