package fi.perhelinja.cli.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.cli.Content;
import fi.perhelinja.cli.drawing.Diagram.Box;
import fi.perhelinja.cli.drawing.Layout.Line;
import fi.perhelinja.cli.drawing.Layout.Placed;
import fi.perhelinja.conversation.GuideReader;
import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.picture.Overview;
import fi.perhelinja.flow.picture.Picture;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Yaml.Mark;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;

class DrawingTest {

    private static Flows flows;

    @BeforeAll
    static void read() throws IOException {
        flows = GuideReader.flows(Content.guide(Optional.of(Path.of("flows"))));
    }

    private static Diagram diagram(String flow) {
        return Diagrams.of(Picture.of(flows, flows.flow(flow).orElseThrow(), Language.FI), List.of(), Optional.empty());
    }

    /** Boxes and labels of every shipped flow: none lies on another. */
    @TestFactory
    Stream<DynamicTest> nothingLiesOnAnything() {
        Stream<Diagram> all = flows.all().stream().map(Flow::name).map(DrawingTest::diagram);
        return Stream.concat(all, Stream.of(Diagrams.of(Overview.of(flows, Language.SV))))
                .map(diagram -> DynamicTest.dynamicTest(diagram.title(), () -> nothingLiesOnAnything(diagram)));
    }

    private static void nothingLiesOnAnything(Diagram diagram) {
        Layout layout = Layout.of(diagram);
        List<Rectangle2D> all = new ArrayList<>();
        for (Placed placed : layout.boxes()) {
            all.add(new Rectangle2D.Double(placed.x(), placed.y(), placed.width(), placed.height()));
        }
        for (Line line : layout.lines()) {
            if (!line.label().isEmpty()) {
                double height = Lines.labelHeight(line.label());
                all.add(new Rectangle2D.Double(line.at().x(), line.at().y(), line.labelWidth(), height));
            }
        }
        Rectangle2D paper = new Rectangle2D.Double(0, 0, layout.width(), layout.height());
        for (int i = 0; i < all.size(); i++) {
            assertThat(paper.contains(all.get(i))).isTrue();
            for (int j = i + 1; j < all.size(); j++) {
                assertThat(all.get(i).intersects(all.get(j))).isFalse();
            }
        }
    }

    @Test
    void aPictureIsOnePieceOfXmlThatNamesEveryStep() throws Exception {
        String svg = Svg.of(diagram("danger"));
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        for (String step : flows.flow("danger").orElseThrow().steps().keySet()) {
            assertThat(svg).contains(">" + step + "</text>");
        }
        assertThat(svg).doesNotContain("<script", "href=");
    }

    @Test
    void manySubFlowsBesideEachOtherAreOneBoxThatNamesThem() {
        Diagram diagram = diagram("family-line");
        List<Box> folded = diagram.boxes().stream()
                .filter(box -> box.heading().endsWith(" sub-flows"))
                .toList();
        assertThat(folded).hasSize(1);
        assertThat(folded.get(0).text()).contains("gambling").contains("separation");
        assertThat(folded.get(0).more()).contains("gambling: ");
        assertThat(diagram.boxes()).noneMatch(box -> box.id().equals("gambling"));
        assertThat(diagram.links())
                .noneMatch(link -> link.to().equals("gambling") || link.from().equals("gambling"))
                .filteredOn(link -> link.to().equals(folded.get(0).id()))
                .hasSize(1);
        assertThat(Layout.of(diagram).width()).isLessThan(5_000);
    }

    @Test
    void subFlowThatNoTalkComesByKeepsItsOwnBox() {
        Picture picture = Picture.of(flows, flows.flow("family-line").orElseThrow(), Language.FI);
        Set<Mark> none = Set.of();
        assertThat(Diagrams.of(picture, List.of(), Optional.of(none)).boxes())
                .anyMatch(box -> box.id().equals("gambling"))
                .noneMatch(box -> box.heading().endsWith(" sub-flows"));
    }

    @Test
    void theSameFlowGivesTheSamePicture() {
        assertThat(Svg.of(diagram("school"))).isEqualTo(Svg.of(diagram("school")));
    }

    @Test
    void whatIsWrittenCannotBreakOutOfThePicture() {
        Box box = new Box("a", "say", "a", "say", "<script>&\"`|", "\"x\" <b>", Optional.empty(), false);
        Diagram diagram = new Diagram(
                "<t>", true, List.of(box), List.of(new Diagram.Link("a", "a", List.of("\"|<"), "any", false)));
        assertThat(Svg.of(diagram)).contains("&lt;script&gt;&amp;&quot;").doesNotContain("<script>");
        assertThat(Mermaid.of(diagram)).contains("#lt;script#gt;#amp;#quot;").doesNotContain("<script>");
    }

    @Test
    void mermaidHasAllStepsAndWays() {
        Diagram diagram = diagram("school");
        String text = Mermaid.of(diagram);
        assertThat(text).contains("flowchart TD", "s_where_bullied -.->|\"when unsure\"| s_at_school");
        assertThat(text.lines().filter(l -> l.contains("->"))).hasSameSizeAs(diagram.links());
        assertThat(text).contains("s_back([\"<b>back</b>");
    }

    @Test
    void problemsAndWhatNoTalkComesByAreShownAtTheirSteps() {
        Picture picture = Picture.of(flows, flows.flow("school").orElseThrow(), Language.FI);
        Picture.Node days = picture.steps().get(1);
        Problem problem = Problem.error(picture.file(), days.at().line() + 1, 3, "too-long", "Too long.");
        Diagram diagram = Diagrams.of(picture, List.of(problem), Optional.of(Set.of(days.at())));
        assertThat(diagram.boxes().stream().filter(b -> b.problem().isPresent()))
                .extracting(Box::id)
                .containsExactly(days.step());
        assertThat(diagram.boxes().stream()
                        .filter(b -> !b.uncovered() && !b.kind().equals("entrance")))
                .extracting(Box::id)
                .containsExactly(days.step());
        assertThat(Svg.of(diagram)).contains("too-long: Too long.", "! problem", "no talk");
    }

    @Test
    void longWordsAreBrokenIntoFewLines() {
        List<String> lines = Lettering.broken("yksi kaksi kolme neljä viisi kuusi seitsemän", 12, 3);
        assertThat(lines).hasSize(3).last().asString().endsWith("…");
        assertThat(lines.get(0)).isEqualTo("yksi kaksi");
    }
}
