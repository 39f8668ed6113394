package io.github.layercheck.engine.wire;

import static io.github.layercheck.engine.declaration.Declare.dense;
import static io.github.layercheck.engine.declaration.Declare.functional;
import static io.github.layercheck.engine.declaration.Declare.input;
import static io.github.layercheck.engine.declaration.Declare.lstm;
import static io.github.layercheck.engine.declaration.Declare.nested;
import static io.github.layercheck.engine.declaration.Declare.repeated;
import static io.github.layercheck.engine.declaration.Declare.sequential;
import static io.github.layercheck.engine.declaration.Declare.shared;
import static io.github.layercheck.engine.declaration.Declare.tensor;
import static io.github.layercheck.engine.declaration.Declare.withOutputs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.summary.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What graph a declaration stands for. */
class WirerTest {

    @Test
    void aChainFromTheInterfacesInputIsSequential() {
        Graph graph = wire(sequential(dense("first"), dense("second")));
        assertEquals(Kind.SEQUENTIAL, graph.kind());
        assertEquals(List.of("first", "second"), layers(graph));
        assertEquals(List.of("input()", "first(input:0)", "second(first:0)"), calls(graph));
    }

    @Test
    void anInputThatIsAMethodMakesAModelFunctional() {
        Graph graph = wire(functional(input("image"), dense("first")));
        assertEquals(Kind.FUNCTIONAL, graph.kind());
        assertEquals(List.of("image", "first"), layers(graph));
    }

    @Test
    void aParameterMakesAModelFunctional() {
        Graph graph = wire(sequential(dense("first"), dense("second", "first")));
        assertEquals(Kind.FUNCTIONAL, graph.kind());
        assertEquals(List.of("input", "first", "second"), layers(graph));
    }

    @Test
    void aSharedLayerMakesAModelFunctional() {
        assertEquals(
                Kind.FUNCTIONAL,
                wire(sequential(dense("first"), shared("again", "first"))).kind());
    }

    @Test
    void outputsMakeAModelFunctional() {
        ModelDeclaration model = sequential(dense("first"));
        ModelDeclaration said = new ModelDeclaration(
                model.type(),
                model.name(),
                model.origin(),
                model.inputs(),
                model.methods(),
                List.of(tensor("first")),
                Traits.NONE,
                true);
        assertEquals(Kind.FUNCTIONAL, wire(said).kind());
    }

    @Test
    void parametersNameTensorsInAnyOrder() {
        Graph graph = wire(functional(input("a"), input("b"), dense("c", "a"), dense("d", "b", "c", "b")));
        assertEquals(List.of("a()", "b()", "c(a:0)", "d(b:0, c:0, b:0)"), calls(graph));
    }

    @Test
    void aParameterCanNameAnotherOutput() {
        Graph graph = wire(functional(input("a"), lstm("b"), dense("c", "b:2")));
        assertEquals(List.of("a()", "b(a:0)", "c(b:2)"), calls(graph));
    }

    /** What a layer takes that stands behind two others is the tensor of the nearer one. */
    @Test
    void withoutParametersALayerTakesTheTensorBefore() {
        Graph graph = wire(functional(input("a"), dense("b"), dense("c", "a"), dense("d"), dense("e", "b", "d")));
        assertEquals(List.of("a()", "b(a:0)", "c(a:0)", "d(c:0)", "e(b:0, d:0)"), calls(graph));
    }

    @Test
    void aSharedLayerIsCalledAgain() {
        Graph graph =
                wire(functional(input("a"), input("b"), dense("c", "a"), shared("d", "c", "b"), dense("e", "c", "d")));
        assertEquals(
                List.of("a", "b", "c", "e"), layers(graph).stream().sorted().toList());
        assertEquals(List.of("a()", "b()", "c(a:0)", "c#1(b:0)", "e(c:0, c#1:0)"), calls(graph));
    }

    @Test
    void aRepeatedLayerIsAChainOfLayers() {
        Graph graph = wire(functional(input("a"), input("b"), repeated(3, dense("c", "a", "b")), dense("d")));
        assertEquals(
                List.of("a()", "b()", "c_1(a:0, b:0)", "c_2(c_1:0, b:0)", "c_3(c_2:0, b:0)", "d(c_3:0)"), calls(graph));
    }

    @Test
    void theLastMethodIsTheOutputUnlessOthersAreSaid() {
        MethodDeclaration[] methods = {input("a"), lstm("b"), dense("c", "a")};
        Graph graph = wire(withOutputs(List.of(tensor("c"), tensor("b:1"), tensor("b")), methods));
        assertEquals(
                List.of("c:0", "b:1", "b:0"),
                graph.outputs().stream().map(output -> text(output.tensor())).toList());
        assertEquals(List.of(), wire(sequential(dense("first"))).outputs());
    }

    @Test
    void aNestedModelIsAGraphOfItsOwn() {
        Graph graph = wire(sequential(dense("a"), nested("b", functional(input("x"), dense("y"))), dense("c")));
        assertEquals(Kind.SEQUENTIAL, graph.kind());
        Node.ModelNode model =
                assertInstanceOf(Node.ModelNode.class, graph.layers().get(1).content());
        assertEquals(Kind.FUNCTIONAL, model.graph().kind());
        assertEquals(List.of("x", "y"), layers(model.graph()));
    }

    @Test
    void ofTraitsTheInnermostWin() {
        ModelDeclaration inner = sequential(dense("usual"), dense("trained").withTraits(Traits.NONE.withFrozen(false)));
        Graph graph = wire(sequential(
                dense("before"), nested("frozen", inner).withTraits(Traits.NONE.withFrozen(true)), dense("after")));
        Node.ModelNode model =
                assertInstanceOf(Node.ModelNode.class, graph.layers().get(1).content());
        assertTrue(graph.layers().get(0).trainable());
        assertFalse(graph.layers().get(1).trainable());
        assertTrue(graph.layers().get(2).trainable());
        assertFalse(model.graph().layers().get(0).trainable());
        assertTrue(model.graph().layers().get(1).trainable());
    }

    /** Layers of one depth are in the order in which a walk from the output meets them, whatever the declaration. */
    @Test
    void layersOfAFunctionalAreInKerasOrder() {
        Graph graph = wire(functional(
                input("in"), dense("right"), dense("left", "in"), dense("deep"), dense("both", "deep", "right")));
        assertEquals(List.of("in", "left", "deep", "right", "both"), layers(graph));
    }

    private static Graph wire(ModelDeclaration model) {
        Problems problems = new Problems();
        Graph graph = Wirer.wire(
                        model,
                        name -> {
                            throw new AssertionError("looks for " + name);
                        },
                        problems)
                .orElseThrow();
        assertEquals(List.of(), problems.all().stream().map(Problem::message).toList());
        return graph;
    }

    private static List<String> layers(Graph graph) {
        return graph.layers().stream().map(Node::name).toList();
    }

    private static List<String> calls(Graph graph) {
        return graph.calls().stream()
                .map(call -> name(call.layer(), call.index()) + arguments(call))
                .toList();
    }

    private static String arguments(Call call) {
        List<String> inputs = call.inputs().stream().map(WirerTest::text).toList();
        return "(" + String.join(", ", inputs) + ")";
    }

    private static String text(Tensor tensor) {
        return name(tensor.layer(), tensor.call()) + ":" + tensor.output();
    }

    private static String name(Node layer, int call) {
        return layer.name() + (call == 0 ? "" : "#" + call);
    }
}
