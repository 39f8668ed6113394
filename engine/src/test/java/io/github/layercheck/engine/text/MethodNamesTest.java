package io.github.layercheck.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MethodNamesTest {

    private final MethodNames names = new MethodNames(List.of());

    @Test
    void aNameThatIsAnIdentifierStays() {
        assertEquals("conv2d_1", names.of("conv2d_1"));
        assertEquals("名前", names.of("名前"));
    }

    @Test
    void whatIsNoPartOfAnIdentifierIsReplaced() {
        assertEquals("conv1_bn", names.of("conv1/bn"));
        assertEquals("a_b_c", names.of("a.b-c"));
        assertEquals("_1x1", names.of("1x1"));
        assertEquals("hidden_", names.of("hidden\u0000"));
    }

    @Test
    void keywordsAndMethodsOfObjectAreNoNames() {
        assertEquals("class_", names.of("class"));
        assertEquals("true_", names.of("true"));
        assertEquals("__", names.of("_"));
        assertEquals("hashCode_", names.of("hashCode"));
        assertEquals("notify_", names.of("notify"));
    }

    @Test
    void namesWhoseConstantsWouldBeTheSameAreApart() {
        assertEquals("maxPool", names.of("maxPool"));
        assertEquals("max_pool_", names.of("max_pool"));
        assertEquals("a_b", names.of("a/b"));
        assertEquals("a_b_", names.of("a.b"));
    }

    @Test
    void namesWhoseConstantsEndAlikeAreApart() {
        assertEquals("x", names.of("x"));
        assertEquals("x_trainable_", names.of("x_trainable"));
        assertEquals("x_non_", names.of("x_non"));
        assertEquals("trainable_", names.of("trainable"));
    }

    @Test
    void namesThatExistAreTaken() {
        MethodNames others = new MethodNames(List.of("dense"));
        assertEquals("dense_", others.of("dense"));
    }
}
