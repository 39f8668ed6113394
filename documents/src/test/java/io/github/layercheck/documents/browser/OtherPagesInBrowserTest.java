package io.github.layercheck.documents.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.documents.LayercheckDocuments;
import io.github.layercheck.engine.constant.ContractTensors;
import io.github.layercheck.engine.contract.ArrayRole;
import io.github.layercheck.engine.contract.Dimension;
import io.github.layercheck.engine.contract.ElementType;
import io.github.layercheck.engine.contract.FileArray;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.FileKind;
import io.github.layercheck.engine.contract.NamedValue;
import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.engine.contract.ValueType;
import io.github.layercheck.engine.document.DocumentFormat;
import io.github.layercheck.engine.document.DocumentedContract;
import io.github.layercheck.engine.document.IndexedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The index, and the page of a file without layers, in a real browser. */
class OtherPagesInBrowserTest extends BrowserTest {

    /** Numbers from the largest, then from the smallest; what is not known comes last. */
    @Test
    void anIndexCanBeSortedAndSearched() throws IOException {
        List<IndexedModel> models = List.of(
                indexed("b", OptionalLong.of(9)),
                indexed("<i>", OptionalLong.empty()),
                indexed("a", OptionalLong.of(10)));
        String html = new LayercheckDocuments().writeIndex(models, Locale.ENGLISH);
        Path file = Files.writeString(Files.createTempFile(folder, "index", ".html"), html);
        Page page = Page.open(browser, file, 1400, 900, false, true);
        String names =
                "[...document.querySelectorAll('tbody tr:not(.hidden) th bdi:first-of-type')].map(name => name.textContent)"
                        + ".filter(name => name !== 'source')";

        assertEquals(List.of("b", "<i>", "a"), page.texts(names));
        page.click("th:nth-child(4) button");
        assertEquals(List.of("a", "b", "<i>"), page.texts(names));
        page.click("th:nth-child(4) button");
        assertEquals(List.of("b", "a", "<i>"), page.texts(names));
        page.click("th:nth-child(1) button");
        assertEquals(List.of("<i>", "a", "b"), page.texts(names));
        assertEquals("ascending", page.text("document.querySelector('th:nth-child(1)').getAttribute('aria-sort')"));
        page.click("#search");
        page.type("<I");
        assertEquals(List.of("<i>"), page.texts(names));
        assertEquals(List.of(), Axe.serious(page));
        check(page);
    }

    /** Each header is a button up to its edges, and says how the table is sorted. */
    @Test
    void anIndexIsSortedByTheWholeHeader() throws IOException {
        String html = new LayercheckDocuments()
                .writeIndex(
                        List.of(indexed("a_b", OptionalLong.of(9)), indexed("a", OptionalLong.of(10))), Locale.ENGLISH);
        Path file = Files.writeString(Files.createTempFile(folder, "index", ".html"), html);
        Page page = Page.open(browser, file, 1400, 900, false, true);
        String corners = """
                [...document.querySelectorAll('thead th')].slice(0, -1).filter(head => {
                  const {left, right, top, bottom} = head.getBoundingClientRect();
                  return [[left, top], [right - 2, top], [left, bottom - 2], [right - 2, bottom - 2]].some(
                    ([x, y]) => document.elementFromPoint(x + .5, y + .5).closest('button') === null);
                }).map(head => head.textContent)""";
        String sorted = "[...document.querySelectorAll('th')].filter(head => head.hasAttribute('aria-sort'))"
                + ".map(head => head.textContent + ' ' + head.getAttribute('aria-sort'))";

        assertEquals(List.of(), page.texts(corners));
        assertEquals(List.of(), page.texts(sorted));
        page.evaluate("document.querySelector('th:nth-child(4) button').focus()");
        page.press("Enter");
        assertEquals(List.of("Parameters descending"), page.texts(sorted));
        page.press("Enter");
        assertEquals(List.of("Parameters ascending"), page.texts(sorted));
        page.evaluate("document.querySelector('th:nth-child(1) button').focus()");
        page.press(" ");
        assertEquals(List.of("Model ascending"), page.texts(sorted));
        assertEquals(
                List.of("a", "a_b"),
                page.texts("[...document.querySelectorAll('tbody a bdi')].map(name => name.textContent)"));
        check(page);
    }

    private static IndexedModel indexed(String name, OptionalLong params) {
        return new IndexedModel(
                name, "source", "ONNX", params, params, params, params, params, Map.of(DocumentFormat.HTML, "x.html"));
    }

    /** Tables and code that are wider than a telephone scroll by themselves. */
    @Test
    void aContractFitsATelephone() throws IOException {
        String name = "functional_1/dense_with_a_long_name/BiasAdd/ReadVariableOp/resource";
        ValueType.Tensor type = new ValueType.Tensor(ElementType.FLOAT32, List.of(Dimension.OPEN, Dimension.of(640)));
        Signature signature =
                new Signature("", List.of(new NamedValue(name, name, type)), List.of(new NamedValue("y", "y", type)));
        FileArray array = new FileArray(name, List.of(128L, 640L), ElementType.FLOAT32, ArrayRole.INITIALIZER);
        DocumentedContract model = new DocumentedContract(
                "com.acme.Detector",
                "detector",
                "detector.onnx",
                "DetectorSummary",
                new FileContract(FileKind.ONNX, "", List.of(signature), List.of(array), Map.of(), Map.of()),
                signature,
                ContractTensors.of(FileKind.ONNX, signature, List.of()));
        String html = new LayercheckDocuments()
                .write(model, Set.of(DocumentFormat.HTML), Locale.ENGLISH)
                .get(DocumentFormat.HTML);
        Path file = Files.writeString(Files.createTempFile(folder, "contract", ".html"), html);

        Page page = Page.open(browser, file, 390, 800, false, true);

        assertEquals(
                page.number("document.documentElement.clientWidth"),
                page.number("document.documentElement.scrollWidth"));
        assertEquals(List.of(), Axe.serious(page));
        check(page);
    }
}
