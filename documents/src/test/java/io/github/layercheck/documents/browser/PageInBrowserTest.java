package io.github.layercheck.documents.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.DType;
import io.github.layercheck.documents.GoldenModels;
import io.github.layercheck.documents.HostileTexts;
import io.github.layercheck.documents.LayercheckDocuments;
import io.github.layercheck.engine.document.DocumentFormat;
import io.github.layercheck.engine.document.DocumentedModel;
import io.github.layercheck.summary.Kind;
import io.github.layercheck.summary.ModelSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a model in a real browser. */
class PageInBrowserTest extends BrowserTest {

    private static final String NESTED = "models/block_siamese";
    private static final String LARGE = "more_models/app_NASNetLarge";

    private static Page open(DocumentedModel model, boolean isDark, boolean hasScript) throws IOException {
        String html = new LayercheckDocuments()
                .write(model, Set.of(DocumentFormat.HTML), Locale.ENGLISH)
                .get(DocumentFormat.HTML);
        Path file = Files.writeString(Files.createTempFile(folder, "page", ".html"), html);
        return Page.open(browser, file, 1400, 900, isDark, hasScript);
    }

    private static Page open(String model) throws IOException {
        return open(GoldenModels.of(model), false, true);
    }

    private static String box(String name) {
        return "[...document.querySelectorAll('svg .box')].find(box => box.querySelector('.name').textContent === '"
                + name + "')";
    }

    @Test
    void aClickOnALayerExplainsIt() throws IOException {
        Page page = open(NESTED);

        page.click("svg .box.dense");

        String panel = page.text("document.getElementById('panel').innerText");
        assertTrue(panel.contains("2,704 \u00d7 32 + 32 = 86,560"), panel);
        assertTrue(panel.contains("kernel (2704, 32) float32"), panel);
        assertTrue(panel.contains("@Dense(units = 32)"), panel);
        assertEquals(
                List.of(
                        "left (None, 28, 28, 1)",
                        "conv2d (None, 28, 28, 1) \u2192 (None, 26, 26, 16)\n"
                                + "@Conv2D(filters = 16, kernelSize = 3, activation = RELU)",
                        "max_pooling2d (None, 26, 26, 16) \u2192 (None, 13, 13, 16)\n@MaxPooling2D",
                        "flatten (None, 13, 13, 16) \u2192 (None, 2704)\n@Flatten",
                        "dense (None, 2704) \u2192 (None, 32)\n@Dense(units = 32)"),
                page.texts("[...document.querySelectorAll('#panel ol li')].map(line => line.innerText)"));
        check(page);
    }

    /** The layer that a number of the model comes from is a click away. */
    @Test
    void thePeakLeadsToItsLayer() throws IOException {
        Page page = open(NESTED);
        String fact = page.text("document.querySelector('.facts a').textContent");

        page.click(".facts a");

        String layer = page.text("document.querySelector('#panel h2').textContent");
        assertTrue(fact.endsWith("/" + layer) || fact.endsWith(" " + layer), () -> fact + " " + layer);
        assertEquals(layer, page.text("document.querySelector('svg .selected .name').textContent"));
        check(page);
    }

    /** The names of constants are those that a generated class has; one of a layer of a nested model has none. */
    @Test
    void constantsCanBeCopied() throws IOException {
        Page page = open(GoldenModels.of(NESTED).withClass("SiameseSummary"), false, true);
        String constants = "[...document.querySelectorAll('#panel .constants button')].map(name => name.textContent)";

        List<String> ofModel = page.texts(constants);
        page.click("svg .box.merging");
        List<String> ofLayer = page.texts(constants);
        page.evaluate("document.querySelectorAll('#panel .constants button')[1].scrollIntoView()");
        page.click("#panel .constants li:nth-child(2) button");

        assertEquals("SiameseSummary.NAME", ofModel.get(0));
        assertTrue(ofModel.contains("SiameseSummary.PARAMS"), ofModel::toString);
        assertEquals(List.of("SiameseSummary.SUBTRACT_TYPE", "SiameseSummary.SUBTRACT_PARAMS"), ofLayer.subList(0, 2));
        assertEquals("SiameseSummary.SUBTRACT_OUTPUT_SHAPE", ofLayer.get(ofLayer.size() - 1));
        assertEquals("Copied: SiameseSummary.SUBTRACT_PARAMS", page.text("""
                new Promise(resolve => {
                  const wait = setInterval(() => {
                    const said = document.getElementById('found').textContent;
                    if (said) { clearInterval(wait); resolve(said); }
                  }, 20);
                })"""));
        page.click("svg .box.dense");
        assertEquals(List.of(), page.texts(constants));
        check(page);
    }

    /** A layer that is called twice has both calls. */
    @Test
    void aSharedLayerShowsItsCalls() throws IOException {
        Page page = open(NESTED);

        page.click("svg .box.model");

        String panel = page.text("document.getElementById('panel').innerText");
        assertTrue(panel.contains("left \u2192 (None, 32) float32"), panel);
        assertTrue(panel.contains("right \u2192 (None, 32) float32"), panel);
    }

    @Test
    void aFoldedBlockMovesWhatIsBelow() throws IOException {
        Page page = open(NESTED);
        String bottom = "Math.round(" + box("dense_1") + ".getBoundingClientRect().top)";
        String edges = "[...document.querySelectorAll('svg .edge')].map(edge => edge.getAttribute('d')).join(' ')";
        String edgesBefore = page.text(edges);
        long before = page.number(bottom);

        page.click("svg .cluster .header .name");

        assertTrue(page.number(bottom) < before - 100, () -> before + " " + page.number(bottom));
        assertEquals("none", page.text("getComputedStyle(document.querySelector('svg .cluster>.area')).display"));
        page.click("#unfold-all");
        assertEquals(before, page.number(bottom));
        assertEquals(edgesBefore, page.text(edges));
        check(page);
    }

    /** Nothing lies on something else, whatever is folded. */
    @ParameterizedTest
    @CsvSource({"models/block_siamese", "models/app_ResNet50_none", "models/app_InceptionResNetV2", LARGE})
    void nothingOverlaps(String model) throws IOException {
        Page page = open(model);
        String overlaps = """
                (() => {
                  const rects = [...document.querySelectorAll('svg .box>.body, svg .cluster.folded>.body')]
                    .filter(body => body.getClientRects().length)
                    .map(body => body.getBoundingClientRect());
                  let count = 0;
                  rects.forEach((a, i) => rects.slice(i + 1).forEach(b => {
                    if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) count++;
                  }));
                  return count;
                })()""";
        assertEquals(0, page.number(overlaps));
        page.click("#fold-all");
        assertEquals(0, page.number(overlaps));
        check(page);
    }

    @Test
    void searchFindsInTheTableAndInTheDrawing() throws IOException {
        Page page = open(NESTED);

        page.press("/");
        assertEquals("search", page.text("document.activeElement.id"));
        page.type("conv");

        assertEquals("Layers found: 1", page.text("document.getElementById('found').textContent"));
        assertEquals(
                List.of("conv2d"),
                page.texts("[...document.querySelectorAll('#layers tbody tr:not(.hidden) th>bdi')]"
                        + ".map(name => name.textContent)"));
        assertEquals(1, page.number("document.querySelectorAll('svg .found').length"));
        page.press("Enter");
        assertEquals("conv2d", page.text("document.querySelector('svg .selected .name').textContent"));
        page.press("Escape");
        assertEquals(0, page.number("document.querySelectorAll('tr.hidden').length"));
        check(page);
    }

    @Test
    void keysGoAlongTheTensors() throws IOException {
        Page page = open(NESTED);
        page.evaluate("document.getElementById('graph').focus()");
        List<String> visited = new ArrayList<>();

        for (String key : List.of("Home", "ArrowDown", "ArrowRight", "ArrowRight", "ArrowDown", "ArrowUp")) {
            page.press(key);
            visited.add(page.text("document.querySelector('svg .selected .name').textContent"));
        }
        assertEquals(List.of("left", "encoder", "conv2d", "max_pooling2d", "flatten", "max_pooling2d"), visited);
        assertEquals(
                "max_pooling2d (MaxPooling2D) (None, 13, 13, 16)",
                page.text("document.querySelector('[role=status]#said').textContent"));

        for (String key : List.of("ArrowLeft", "ArrowLeft", "Enter")) {
            page.press(key);
        }
        assertTrue(page.is("document.querySelector('svg .cluster').classList.contains('folded')"));
        check(page);
    }

    /** A block that is drawn once stands for all. */
    @Test
    void aRepeatedLayerShowsEachOfThem() throws IOException {
        Page page = open("models/app_ResNet50_none");

        page.click("svg .repeated .box.convolution");
        String first = page.text("document.querySelector('#panel h2').textContent");
        String which =
                page.text("document.querySelector('#panel .which').innerText").replaceAll("\\s+", " ");
        page.click("#panel .which button:last-child");

        assertEquals("conv2_block2_1_conv", first);
        assertEquals("Previous 1 of 2 Next", which.strip());
        assertEquals("conv2_block3_1_conv", page.text("document.querySelector('#panel h2').textContent"));
        check(page);
    }

    @ParameterizedTest
    @CsvSource({
        "models/block_siamese, false",
        "models/block_siamese, true",
        "models/app_ResNet50_none, false",
        "models/app_ResNet50_none, true"
    })
    void axeFindsNothingSerious(String model, boolean isDark) throws IOException {
        Page page = open(GoldenModels.of(model), isDark, true);
        page.click("svg .box.convolution");

        assertEquals(List.of(), Axe.serious(page));
    }

    /** The page is as accessible, and axe ends. */
    @Test
    void axeFindsNothingSeriousInAThousandLayers() throws IOException {
        Page page = open(LARGE);
        long start = System.nanoTime();

        assertEquals(List.of(), Axe.serious(page));

        System.out.println("1,041 layers: " + page.number("document.querySelectorAll('*').length")
                + " elements, axe in " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    /** The second and third tensor of a layer are told from its first: in the tables, the panel and the drawing. */
    @Test
    void tensorsOfALayerAreToldApart() throws IOException {
        Page page = open("models/block_seq2seq");

        page.click("#l3 th");

        String taken = "decoder_inputs, lstm:1, lstm:2";
        assertEquals(taken, page.text("document.querySelector('#l3 .from').textContent"));
        assertEquals(
                1,
                page.number("[...document.querySelectorAll('svg .shape')]" + ".filter(text => text.textContent === '"
                        + taken + "').length"));
        assertTrue(page.text("document.getElementById('panel').innerText").contains("Takes\n\n" + taken));
        check(page);
    }

    @Test
    void withoutScriptEverythingIsThere() throws IOException {
        Page page = open(GoldenModels.of(NESTED), false, false);

        assertEquals("none", page.text("getComputedStyle(document.querySelector('.tools')).display"));
        assertEquals(9, page.number("document.querySelectorAll('#layers tbody tr').length"));
        assertTrue(page.text("document.body.innerText").contains("2,704 \u00d7 32 + 32 = 86,560"));
        assertTrue(page.number("document.querySelector('svg').getBoundingClientRect().height") > 400);
        check(page);
    }

    @Test
    void aPageCanBePrinted() throws IOException {
        assertTrue(open(NESTED).printedBytes() > 10_000);
    }

    /** A sheet of A4 is 794 pixels wide, and Chromium leaves 38 at each side. */
    @ParameterizedTest
    @CsvSource({NESTED, LARGE})
    void aPrintedPageFitsThePaper(String model) throws IOException {
        Page page = open(model);
        page.evaluate("document.body.style.width = '718px'");

        page.showPrinted();

        assertEquals(
                List.of(),
                page.texts("[...document.querySelectorAll('svg.drawing, figure, table, #layers td')]"
                        + ".filter(element => element.getBoundingClientRect().right > 719)"
                        + ".slice(0, 3).map(element => element.outerHTML.slice(0, 200))"));
        assertEquals(
                model.equals(LARGE),
                page.is("document.querySelector('svg.drawing').getBoundingClientRect().height > 2000"));
    }

    /** The name is in the tiles and, as its layer is open, in the captions of charts. */
    @Test
    void longNamesFitATelephone() throws IOException {
        String name = "separable_conv_1_pad_reduction_right3_stem_1".repeat(2);
        ModelSummary.Builder model = ModelSummary.builder("m", Kind.FUNCTIONAL);
        model.input(name, "(None, 4)", DType.FLOAT32);
        model.layer(name, "InputLayer").call().output("(None, 4)");
        model.layer(name + "2", "Custom")
                .activationBytes(OptionalLong.empty())
                .call(name + "[0][0]")
                .output("(None, 4)");
        model.layer("known", "ReLU")
                .activationBytes(OptionalLong.of(16))
                .call(name + "2[0][0]")
                .output("(None, 4)");
        String html = new LayercheckDocuments()
                .write(
                        new DocumentedModel("m", model.build(), Map.of(), List.of()),
                        Set.of(DocumentFormat.HTML),
                        Locale.ENGLISH)
                .get(DocumentFormat.HTML);
        Path file = Files.writeString(Files.createTempFile(folder, "page", ".html"), html);

        Page page = Page.open(browser, file, 390, 800, false, true);

        assertFalse(page.is("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
        check(page);
    }

    @Test
    void theThemeIsKept() throws IOException {
        Page page = open(NESTED);
        String background = "getComputedStyle(document.body).backgroundColor";

        assertEquals("rgb(255, 255, 255)", page.text(background));
        page.click("#theme");
        page.click("#theme");
        assertEquals("rgb(13, 17, 23)", page.text(background));
        page.click("#theme");
        assertEquals("rgb(255, 255, 255)", page.text(background));
        check(page);
    }

    /** From the start of loading to a page that answers. */
    @Test
    void aPageOfAThousandLayersIsUsableWithinASecond() throws IOException {
        Page page = open(LARGE);

        assertEquals(1_041, page.number("document.querySelectorAll('#layers tbody tr').length"));
        long loaded = page.number("Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd)");
        long click = page.number("(() => { const start = performance.now();"
                + " document.querySelector('svg .box.convolution').dispatchEvent(new MouseEvent('click', {bubbles: true}));"
                + " document.body.getBoundingClientRect(); return Math.round(performance.now() - start); })()");
        System.out.println("1,041 layers: loaded in " + loaded + " ms, a click in " + click + " ms");
        assertTrue(click < 1_000, () -> click + " ms");
        assertTrue(loaded < 10_000, () -> loaded + " ms");
        check(page);
    }

    /** Names of layers run nothing, load nothing, and are shown as they are. */
    @Test
    void noNameIsMarkup() throws IOException {
        Page page = open(HostileTexts.model(), false, true);

        for (long row = 0; row < HostileTexts.NAMES.size() + 3; row++) {
            page.evaluate("document.querySelector('#l" + row + " th').click()");
        }

        assertEquals(1, page.number("document.querySelectorAll('script').length"));
        assertEquals(0, page.number("document.querySelectorAll('img,iframe,link,b,n').length"));
        assertFalse(page.is("[...document.querySelectorAll('*')].some(element =>"
                + " [...element.attributes].some(attribute => attribute.name.startsWith('on')))"));
        assertEquals("</title><script>alert(0)</script>", page.text("document.title"));
        assertEquals("<script>alert(1)</script>", page.text("document.querySelector('#l1 bdi').textContent"));
        check(page);
    }
}
