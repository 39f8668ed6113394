package io.github.layercheck.processor.mutant;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Every way in which the language lets a model be wrong by one change. */
enum FaultKind {
    INT_0(source -> AttributeFaults.integers(source, number -> List.of(0))),
    INT_NEGATIVE(source -> AttributeFaults.integers(source, number -> List.of(-1))),
    INT_BY_ONE(source -> AttributeFaults.integers(source, number -> List.of(number + 1, number - 1))),
    INT_DOUBLED(source -> AttributeFaults.integers(source, number -> List.of(2 * number))),
    INT_HUGE(source -> AttributeFaults.integers(source, number -> List.of(1_000_000_000))),
    WINDOW(AttributeFaults::windows),
    GROUPS(AttributeFaults::groups),
    ATTENTION(AttributeFaults::attention),
    AXIS(AttributeFaults::axes),
    RESHAPE_TARGET(AttributeFaults::reshapes),
    PADDING(AttributeFaults::padding),
    DATA_FORMAT(AttributeFaults::dataFormat),
    RETURN_SEQUENCES(AttributeFaults::returnSequences),
    LAYER_DELETED(LayerFaults::deleted),
    FLATTEN_REMOVED(LayerFaults::flattenRemoved),
    LAYERS_SWAPPED(LayerFaults::swapped),
    LAYER_DOUBLED(LayerFaults::doubled),
    FLATTEN_INSERTED(LayerFaults::flattenInserted),
    PARAMETER_MISSPELT(ParameterFaults::misspelt),
    PARAMETER_REBOUND(ParameterFaults::rebound),
    PARAMETERS_SWAPPED(ParameterFaults::swapped),
    PARAMETER_REMOVED(ParameterFaults::removed),
    INPUT_DIMENSION_DROPPED(InputFaults::dropped),
    INPUT_DIMENSION_ADDED(InputFaults::added),
    INPUT_DIMENSION_NONE(InputFaults::none),
    INPUT_DIMENSION_0(InputFaults::zero),
    INPUT_DIMENSION_CHANGED(InputFaults::changed),
    INPUT_DIMENSIONS_SWAPPED(InputFaults::swapped),
    ATTRIBUTE_MISSPELT(NameFaults::attributes),
    ENUM_MISSPELT(NameFaults::enums),
    WRONG_TYPE(NameFaults::types),
    OUTPUT_MISSPELT(NameFaults::outputs),
    SET_MISSPELT(NameFaults::settings),
    DTYPE(InputFaults::dtype),
    MERGE_BRANCH(ParameterFaults::mergeBranch);

    private final Function<ModelSource, List<Change>> changes;

    FaultKind(Function<ModelSource, List<Change>> changes) {
        this.changes = changes;
    }

    /** All changes of this kind that a source allows. */
    List<Change> changes(ModelSource source) {
        return changes.apply(source);
    }

    /** Whether the compiler itself refuses the source, before any processor has a say. */
    boolean isOfCompiler() {
        return this == ATTRIBUTE_MISSPELT || this == ENUM_MISSPELT || this == WRONG_TYPE;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
