package fi.perhelinja.cli.translation;

import fi.perhelinja.cli.translation.Sheet.Standing;
import fi.perhelinja.cli.translation.Sheet.Unit;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a sheet as XLIFF 2.0 (OASIS), one unit a text. What stands in braces becomes an inline code that editors of
 * translators protect. A text that is to be translated, or translated anew, has the state {@code initial}.
 */
public final class XliffWriter {

    static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";

    /** Sub-state of what translates an older text. */
    static final String STALE = "perhelinja:stale";

    static final Pattern CODE = Pattern.compile("\\{[a-zA-Z][a-zA-Z0-9_-]*\\}");

    private final XMLStreamWriter xml;

    private XliffWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    public static String write(Sheet sheet) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new XliffWriter(xml).sheet(sheet);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a sheet of ours cannot be written", e);
        }
        return out.append('\n').toString();
    }

    private void sheet(Sheet sheet) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        begin(
                "xliff",
                "xmlns",
                NAMESPACE,
                "version",
                "2.0",
                "srcLang",
                sheet.source().tag(),
                "trgLang",
                sheet.target().tag());
        line(1);
        begin("file", "id", "f1", "original", sheet.flow());
        int number = 1;
        for (Unit unit : sheet.units()) {
            unit(unit, number++);
        }
        line(1);
        xml.writeEndElement();
        line(0);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void unit(Unit unit, int number) throws XMLStreamException {
        List<String> codes = codes(unit);
        line(2);
        begin("unit", "id", "u" + number, "name", unit.key());
        line(3);
        begin("notes");
        for (String note : unit.notes()) {
            line(4);
            begin("note");
            xml.writeCharacters(note);
            xml.writeEndElement();
        }
        line(3);
        xml.writeEndElement();
        if (!codes.isEmpty()) {
            data(codes);
        }
        line(3);
        boolean done = unit.standing() == Standing.OK;
        begin("segment", "state", done ? "final" : "initial");
        if (unit.standing() == Standing.STALE) {
            xml.writeAttribute("subState", STALE);
        }
        words("source", unit.source(), codes);
        if (unit.target().isPresent()) {
            words("target", unit.target().get(), codes);
        }
        line(3);
        xml.writeEndElement();
        line(2);
        xml.writeEndElement();
    }

    /** What stands in braces in a text, each once; a translation can only have what the source has. */
    private static List<String> codes(Unit unit) {
        List<String> codes = new ArrayList<>();
        Matcher matcher = CODE.matcher(unit.source());
        while (matcher.find()) {
            codes.add(matcher.group());
        }
        return codes.stream().distinct().toList();
    }

    private void data(List<String> codes) throws XMLStreamException {
        line(3);
        begin("originalData");
        for (int i = 0; i < codes.size(); i++) {
            line(4);
            begin("data", "id", "d" + (i + 1));
            xml.writeCharacters(codes.get(i));
            xml.writeEndElement();
        }
        line(3);
        xml.writeEndElement();
    }

    private void words(String element, String text, List<String> codes) throws XMLStreamException {
        line(4);
        begin(element, "xml:space", "preserve");
        Matcher matcher = CODE.matcher(text);
        int[] times = new int[codes.size()];
        int done = 0;
        while (matcher.find()) {
            int code = codes.indexOf(matcher.group());
            if (code >= 0) {
                xml.writeCharacters(text.substring(done, matcher.start()));
                xml.writeEmptyElement("ph");
                xml.writeAttribute("id", id(code, times[code]++));
                xml.writeAttribute("dataRef", "d" + (code + 1));
                xml.writeAttribute("disp", matcher.group());
                done = matcher.end();
            }
        }
        xml.writeCharacters(text.substring(done));
        xml.writeEndElement();
    }

    /** The same in source and target, wherever it stands in them. */
    private static String id(int code, int before) {
        return "c" + (code + 1) + (before == 0 ? "" : "." + (before + 1));
    }

    private void begin(String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
