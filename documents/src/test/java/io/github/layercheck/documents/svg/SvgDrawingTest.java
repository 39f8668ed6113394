package io.github.layercheck.documents.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.DType;
import io.github.layercheck.documents.HostileTexts;
import io.github.layercheck.documents.LayercheckDocuments;
import io.github.layercheck.engine.document.DocumentFormat;
import io.github.layercheck.engine.document.DocumentedModel;
import io.github.layercheck.summary.Kind;
import io.github.layercheck.summary.ModelSummary;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgDrawingTest {

    /** What the drawing consists of, and nothing else, whatever the layers' names are. */
    @Test
    void noTextIsMarkup() throws Exception {
        Document svg = parse(hostile());

        Set<String> tags = new TreeSet<>();
        Set<String> attributes = new TreeSet<>();
        NodeList elements = svg.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            tags.add(element.getTagName());
            for (int j = 0; j < element.getAttributes().getLength(); j++) {
                attributes.add(element.getAttributes().item(j).getNodeName());
            }
        }
        assertEquals(
                Set.of("circle", "defs", "desc", "g", "marker", "path", "rect", "style", "svg", "text", "title"), tags);
        assertTrue(
                attributes.stream().noneMatch(name -> name.startsWith("on") || name.contains("href")),
                attributes::toString);
    }

    @Test
    void namesAreAsTheyAre() throws Exception {
        List<String> titles = new ArrayList<>();
        NodeList elements = parse(hostile()).getElementsByTagName("title");
        for (int i = 0; i < elements.getLength(); i++) {
            titles.add(elements.item(i).getTextContent());
        }

        assertTrue(titles.contains("<script>alert(1)</script> (De<n>se) (None, 4)"), titles::toString);
        assertTrue(titles.contains("]]> (De<n>se) (None, 4)"), titles::toString);
        assertTrue(titles.contains("\\u202ereversed\\u202c (De<n>se) (None, 4)"), titles::toString);
        assertTrue(titles.contains("line\\u000abreak\\u000d\\u0009tab (De<n>se) (None, 4)"), titles::toString);
    }

    /** Also one that is taken by another layer: the box is 132 wide, with room for an arrow of 16 at each side. */
    @Test
    void eachOutputHasAnArrow() {
        ModelSummary.Builder model = ModelSummary.builder("m", Kind.SEQUENTIAL);
        model.input("x", "(None, 4)", DType.FLOAT32);
        model.layer("code", "Dense").call("x[0][0]").output("(None, 3)");
        model.layer("last", "Dense").call("code[0][0]").output("(None, 4)");
        model.output("code[0][0]", "(None, 3)", DType.FLOAT32);
        model.output("last[0][0]", "(None, 4)", DType.FLOAT32);
        DocumentedModel both = new DocumentedModel("m", model.build(), Map.of(), List.of());

        String svg = new LayercheckDocuments()
                .write(both, Set.of(DocumentFormat.SVG), Locale.ENGLISH)
                .get(DocumentFormat.SVG);

        assertEquals(1, svg.split("class=\"edge\" d=\"M148,19h16\"", -1).length - 1, svg);
        assertTrue(svg.indexOf("h16\"") > svg.indexOf(">code<"), svg);
        assertTrue(svg.indexOf("h16\"") < svg.indexOf(">last<"), svg);
    }

    /** Most programs that draw SVG outside browsers know no properties, and draw all in black then. */
    @Test
    void coloursAreWrittenOut() {
        String svg = hostile();
        String style = svg.substring(svg.indexOf("<style>"), svg.indexOf("</style>"));
        String light = style.substring(0, style.indexOf("@media"));
        String dark = style.substring(light.length());

        assertFalse(svg.contains("var("), svg);
        assertTrue(light.contains("svg .paper{fill:#fff}svg .body{fill:#fff;stroke:#d0d7de}"), light);
        assertTrue(light.contains("svg .dense .kind,svg .dense .size{fill:#8250df}"), light);
        assertTrue(dark.startsWith("@media screen and (prefers-color-scheme:dark){svg .paper{fill:#0d1117}"), dark);
    }

    private static String hostile() {
        return new LayercheckDocuments()
                .write(HostileTexts.model(), Set.of(DocumentFormat.SVG), Locale.ENGLISH)
                .get(DocumentFormat.SVG);
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
