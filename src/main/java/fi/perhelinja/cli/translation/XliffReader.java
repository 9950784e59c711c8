package fi.perhelinja.cli.translation;

import fi.perhelinja.cli.translation.Sheet.Standing;
import fi.perhelinja.cli.translation.Sheet.Unit;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Reading;
import fi.perhelinja.text.Yaml.Mark;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a sheet that comes back: XLIFF 2.0 and 2.1, with one file in it. A unit may have been cut into segments by a tool.
 * Document types and entities are refused: the file comes from outside. Nothing in it can make it throw.
 */
public final class XliffReader {

    /** Longest sheet, characters. The largest that we write has 300 000. */
    static final int MOST_CHARACTERS = 4_000_000;

    private static final String RULE = "xliff";

    private final String file;
    private final Problems problems = new Problems();
    private final List<Unit> units = new ArrayList<>();
    private final XMLStreamReader xml;
    private Optional<String> flow = Optional.empty();
    private Optional<Language> source = Optional.empty();
    private Optional<Language> target = Optional.empty();

    private XliffReader(String file, XMLStreamReader xml) {
        this.file = file;
        this.xml = xml;
    }

    public static Reading<Optional<Sheet>> read(String file, String content) {
        Problems problems = new Problems();
        Mark top = new Mark(file, 1, 1);
        if (content.length() > MOST_CHARACTERS) {
            problems.error(top, RULE, "The file is longer than " + MOST_CHARACTERS + " characters.");
            return new Reading<>(Optional.empty(), problems.all());
        }
        try {
            String begin = content.startsWith("\uFEFF") ? content.substring(1) : content;
            XliffReader reader = new XliffReader(file, factory().createXMLStreamReader(new StringReader(begin)));
            return reader.read();
        } catch (XMLStreamException e) {
            Location at = e.getLocation();
            Mark where = at == null ? top : new Mark(file, at.getLineNumber(), at.getColumnNumber());
            problems.error(
                    where,
                    RULE,
                    "The file is not well-formed XML here.",
                    Optional.of("Save it again in the translator's editor, or export it anew."));
            return new Reading<>(Optional.empty(), problems.all());
        }
    }

    /** The one of the JDK, whatever else lies on the class path: with no way to read anything but the file itself. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private Reading<Optional<Sheet>> read() throws XMLStreamException {
        Mark top = at();
        int files = 0;
        while (xml.hasNext() && !problems.blocks()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                problems.error(at(), RULE, "The file has a document type, which a sheet never has.");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "xliff" -> root();
                    case "file" -> {
                        files++;
                        flow = attribute("original");
                    }
                    case "unit" -> unit();
                    default -> {
                        // Notes, groups and what tools add: not ours to read.
                    }
                }
            }
        }
        if (!problems.blocks() && (files != 1 || flow.isEmpty() || source.isEmpty() || target.isEmpty())) {
            problems.error(top, RULE, "This is no sheet of one flow and one language.", exported());
        }
        if (problems.blocks()) {
            return new Reading<>(Optional.empty(), problems.all());
        }
        Sheet sheet = new Sheet(top, flow.orElseThrow(), source.orElseThrow(), target.orElseThrow(), units);
        return new Reading<>(Optional.of(sheet), problems.all());
    }

    private static Optional<String> exported() {
        return Optional.of("Take the file that `texts export` wrote: XLIFF 2.0, one file for each flow and language.");
    }

    private void root() {
        String version = attribute("version").orElse("");
        if (!version.startsWith("2.")) {
            problems.error(at(), RULE, "This is not XLIFF 2.", exported());
        }
        source = attribute("srcLang").flatMap(Language::find);
        target = attribute("trgLang").flatMap(Language::find);
    }

    private void unit() throws XMLStreamException {
        Mark at = at();
        Optional<String> key = attribute("name");
        Content content = new Content();
        int depth = 1;
        while (depth > 0 && !problems.blocks()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                depth -= content.take() ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        if (key.isEmpty()) {
            problems.error(at, RULE, "A unit has no name, so it is not known which text it is.", exported());
        } else if (!problems.blocks()) {
            units.add(content.unit(key.get(), at));
        }
    }

    /** What stands in a unit, put together again from its segments. */
    private final class Content {

        private final StringBuilder source = new StringBuilder();
        private final StringBuilder target = new StringBuilder();
        private final Map<String, String> data = new HashMap<>();
        private String last = "";
        private boolean between;
        private boolean initial;
        private int segments;
        private int translated;

        /** Reads the element that has begun, when it has to do with words. @return whether its end was read too */
        private boolean take() throws XMLStreamException {
            switch (xml.getLocalName()) {
                case "data" -> data.put(attribute("id").orElse(""), words("data"));
                case "segment", "ignorable" -> {
                    carryOver();
                    between = xml.getLocalName().equals("ignorable");
                    initial |= !between && attribute("state").orElse("initial").equals("initial");
                    segments += between ? 0 : 1;
                    return false;
                }
                case "source" -> {
                    last = words("source");
                    source.append(last);
                }
                case "target" -> {
                    String words = words("target");
                    target.append(words);
                    translated += between || words.isBlank() ? 0 : 1;
                    last = "";
                }
                default -> {
                    return false;
                }
            }
            return true;
        }

        /** What stands between segments is the same in both languages unless it says otherwise. */
        private void carryOver() {
            if (between) {
                target.append(last);
            }
            last = "";
        }

        private Unit unit(String key, Mark at) {
            carryOver();
            if (translated > 0 && translated < segments) {
                problems.error(at, RULE, "Only a part of this text is translated.", Optional.of("Translate it whole."));
            }
            String words = target.toString().strip();
            Optional<String> translation = Optional.of(words).filter(w -> translated > 0 && !w.isEmpty());
            Standing standing = translation.isEmpty() ? Standing.NEW : initial ? Standing.STALE : Standing.OK;
            return new Unit(key, source.toString().strip(), translation, standing, List.of(), at);
        }

        /** The words of an element up to its end, with its inline codes as they stand in the flow files. */
        private String words(String element) throws XMLStreamException {
            StringBuilder words = new StringBuilder();
            while (true) {
                int event = xml.next();
                if (event == XMLStreamConstants.CHARACTERS
                        || event == XMLStreamConstants.CDATA
                        || event == XMLStreamConstants.SPACE) {
                    words.append(xml.getText());
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    inline(words);
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals(element)) {
                    return words.toString();
                } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                    problems.error(at(), RULE, "The file names an entity, which a sheet never does.");
                }
            }
        }

        private void inline(StringBuilder words) {
            switch (xml.getLocalName()) {
                case "ph" ->
                    words.append(attribute("dataRef")
                            .map(data::get)
                            .or(() -> attribute("disp"))
                            .orElse(""));
                case "mrk", "sm", "em" -> {
                    // A mark of the translator's tool; the words in it count.
                }
                case "cp" ->
                    words.append(attribute("hex")
                            .filter(h -> h.matches("[0-9A-Fa-f]{4}"))
                            .map(h -> String.valueOf((char) Integer.parseInt(h, 16)))
                            .orElse(""));
                default ->
                    problems.error(
                            at(),
                            RULE,
                            "Texts of a flow have no formatting, and here is <" + xml.getLocalName() + ">.",
                            Optional.of("Take the formatting out."));
            }
        }
    }

    private Optional<String> attribute(String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name));
    }

    private Mark at() {
        Location at = xml.getLocation();
        return new Mark(file, Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()));
    }
}
