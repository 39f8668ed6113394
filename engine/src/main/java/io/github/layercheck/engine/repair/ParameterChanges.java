package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ParameterDeclaration;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Other tensors for the parameters of methods: above all those that no layer takes. */
final class ParameterChanges implements Kind {

    private static final double OF_UNUSED = 3;
    private static final double OF_OTHERS = 34;

    /** What comes behind other numbers in attributes that were given, and before those that were not. */
    private static final double OF_EQUAL_SIZES = 6.6;

    private static final int IMAGE = 4;

    /** What each tensor that is further away costs more: as few are tried as stay below a limit. */
    private static final double STEP = 0.05;

    private static final double STEP_TO_ADD = 0.02;

    @Override
    public void add(Case found, List<Candidate> candidates) {
        if (found.failed() == null && found.problem().id() != ProblemId.UNUSED_TENSOR) {
            return;
        }
        ModelDeclaration model = found.model();
        List<MethodDeclaration> methods = model.methods();
        int breaking = breaking(found, methods);
        for (String unused : unused(model)) {
            int from = index(methods, unused) + 1;
            for (int i = from; i < methods.size(); i++) {
                if (takesTensors(methods.get(i))) {
                    int center = breaking < 0 ? from : breaking;
                    double cost = OF_UNUSED + 0.05 * Math.abs(i - center);
                    if (!fits(found, methods.get(i), unused)) {
                        cost += OF_OTHERS - OF_UNUSED;
                    }
                    add(methods, i, unused, cost, unused + " is not used: ", candidates);
                }
            }
        }
        if (breaking >= 0) {
            // One more tensor that fits says more than one in the place of another.
            boolean isMissing = found.problem().id() == ProblemId.INPUT_COUNT;
            addOthers(model, breaking, isMissing ? STEP_TO_ADD : STEP, candidates);
            addOfEqualSizes(found, methods, breaking, candidates);
        }
    }

    /** Whether a tensor has as many axes as one that a method takes. */
    private static boolean fits(Case found, MethodDeclaration method, String tensor) {
        Integer rank = rank(found, tensor);
        if (rank == null || found.scope() == null) {
            return true;
        }
        for (Call call : found.scope().graph().calls()) {
            if (call.method().equals(method.name())) {
                for (Tensor input : call.inputs()) {
                    TensorType type = found.scope().tensors().type(input);
                    if (type == null || type.shape().rank() == rank) {
                        return true;
                    }
                }
                return call.inputs().isEmpty();
            }
        }
        return true;
    }

    private static @Nullable Integer rank(Case found, String tensor) {
        TensorShape shape = shape(found, tensor);
        return shape == null ? null : shape.rank();
    }

    private static @Nullable TensorShape shape(Case found, String tensor) {
        if (found.scope() == null) {
            return null;
        }
        for (Call call : found.scope().graph().calls()) {
            TensorType type = found.scope().tensors().type(call.output(0));
            if (call.label().equals(tensor) && type != null) {
                return type.shape();
            }
        }
        return null;
    }

    /** An image of the rows and columns that it has to have, in place of one of another size that was kept for later. */
    private static void addOfEqualSizes(
            Case found, List<MethodDeclaration> methods, int breaking, List<Candidate> candidates) {
        MethodDeclaration method = methods.get(breaking);
        List<String> names = names(method);
        if (!found.isDifference() || names.size() != 2) {
            return;
        }
        for (int kept = 0; kept < 2; kept++) {
            int at = index(methods, names.get(kept));
            TensorShape wanted = shape(found, names.get(1 - kept));
            ParameterDeclaration parameter = method.parameters().get(kept);
            boolean isKept = at >= 0 && at < index(methods, names.get(1 - kept)) && at < breaking - 1;
            if (!isKept
                    || wanted == null
                    || wanted.rank() != IMAGE
                    || parameter.tensor().place().attribute() != null) {
                continue;
            }
            for (int i = 0; i < breaking; i++) {
                String name = methods.get(i).name();
                if (!names.contains(name) && isOfSizes(shape(found, name), wanted)) {
                    List<String> renamed = new ArrayList<>(names);
                    renamed.set(kept, name);
                    candidates.add(new Candidate.Change(
                            OF_EQUAL_SIZES + 0.01 * Math.abs(at - i),
                            method.name(),
                            new Edit.Rename(parameter.tensor().place().origin(), name),
                            name + " has this size: " + call(method, renamed)));
                }
            }
        }
    }

    private static boolean isOfSizes(@Nullable TensorShape shape, TensorShape wanted) {
        return shape != null
                && shape.rank() == IMAGE
                && shape.dim(1).equals(wanted.dim(1))
                && shape.dim(2).equals(wanted.dim(2));
    }

    private static int breaking(Case found, List<MethodDeclaration> methods) {
        return found.failed() == null
                ? -1
                : index(methods, found.failed().call().method());
    }

    private static int index(List<MethodDeclaration> methods, String name) {
        for (int i = 0; i < methods.size(); i++) {
            if (methods.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean takesTensors(MethodDeclaration method) {
        return !(method.content() instanceof Content.OfInput
                || method.content().isPart()
                || method.content() instanceof Content.Unreadable);
    }

    /** The methods and inputs whose tensor no method takes, and that are not outputs. */
    private static Set<String> unused(ModelDeclaration model) {
        Set<String> unused = new LinkedHashSet<>();
        model.inputs().forEach(input -> unused.add(input.name()));
        String before = model.inputs().isEmpty()
                ? null
                : model.inputs().get(model.inputs().size() - 1).name();
        for (MethodDeclaration method : model.methods()) {
            if (takesTensors(method)) {
                if (method.parameters().isEmpty()) {
                    unused.remove(before);
                }
                for (ParameterDeclaration parameter : method.parameters()) {
                    unused.remove(parameter.tensor().method());
                }
            }
            if (!method.content().isPart()) {
                before = method.name();
                unused.add(method.name());
            }
        }
        if (model.outputs().isEmpty()) {
            unused.remove(before);
        }
        model.outputs().forEach(output -> unused.remove(output.method()));
        return unused;
    }

    private static void add(
            List<MethodDeclaration> methods,
            int number,
            String tensor,
            double cost,
            String why,
            List<Candidate> candidates) {
        MethodDeclaration method = methods.get(number);
        List<String> names = names(method);
        if (names.contains(tensor)) {
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            ParameterDeclaration parameter = method.parameters().get(i);
            if (parameter.constant() == null && parameter.tensor().place().attribute() == null) {
                List<String> renamed = new ArrayList<>(names);
                renamed.set(i, tensor);
                candidates.add(new Candidate.Change(
                        cost + 0.001 * i,
                        method.name(),
                        new Edit.Rename(parameter.tensor().place().origin(), tensor),
                        why + call(method, renamed)));
            }
        }
        if (names.isEmpty()) {
            // A method without parameters takes what is before it, which is meant more often.
            candidates.add(new Candidate.Change(
                    cost + 0.3,
                    method.name(),
                    new Edit.AddParameter(method.origin(), 0, tensor),
                    why + call(method, List.of(tensor))));
            MethodDeclaration before = before(methods, number);
            if (before != null && !before.name().equals(tensor)) {
                addBoth(method, List.of(before.name(), tensor), cost, why, candidates);
                addBoth(method, List.of(tensor, before.name()), cost, why, candidates);
            }
            return;
        }
        // What was made last is what a layer goes on with: it comes first, and what is only kept for it behind.
        MethodDeclaration before = before(methods, number);
        boolean isFirst = names.size() == 1
                && before != null
                && before.name().equals(tensor)
                && !(before.content() instanceof Content.OfInput);
        for (int i = 0; i <= names.size(); i++) {
            List<String> more = new ArrayList<>(names);
            more.add(i, tensor);
            candidates.add(new Candidate.Change(
                    cost + 0.01 + 0.001 * (isFirst ? i : names.size() - i),
                    method.name(),
                    new Edit.AddParameter(method.origin(), i, tensor),
                    why + call(method, more)));
        }
    }

    private static void addBoth(
            MethodDeclaration method, List<String> both, double cost, String why, List<Candidate> candidates) {
        candidates.add(new Candidate.Change(
                cost + 0.01,
                method.name(),
                List.of(
                        new Edit.AddParameter(method.origin(), 0, both.get(0)),
                        new Edit.AddParameter(method.origin(), 1, both.get(1))),
                why + call(method, both)));
    }

    private static @Nullable MethodDeclaration before(List<MethodDeclaration> methods, int number) {
        for (int i = number - 1; i >= 0; i--) {
            if (!methods.get(i).content().isPart()) {
                return methods.get(i);
            }
        }
        return null;
    }

    private static List<String> names(MethodDeclaration method) {
        return method.parameters().stream()
                .map(parameter -> String.valueOf(parameter.tensor().method()))
                .toList();
    }

    /** Such as "skip1(Tensor up1, Tensor down1)". */
    private static String call(MethodDeclaration method, List<String> names) {
        return call(method.name(), names);
    }

    /** The same for a method of that name. */
    static String call(String method, List<String> names) {
        return names.stream().map(name -> "Tensor " + name).collect(Collectors.joining(", ", method + "(", ")"));
    }

    /** Other tensors of the model for the layer that breaks, the nearest first, and its own in another order. */
    private static void addOthers(ModelDeclaration model, int breaking, double step, List<Candidate> candidates) {
        List<MethodDeclaration> methods = model.methods();
        MethodDeclaration method = methods.get(breaking);
        List<String> names = names(method);
        if (names.size() == 2
                && method.parameters().stream()
                        .allMatch(parameter -> parameter.tensor().place().attribute() == null)) {
            candidates.add(new Candidate.Change(
                    OF_OTHERS - 20,
                    method.name(),
                    List.of(
                            new Edit.Rename(
                                    method.parameters().get(0).tensor().place().origin(), names.get(1)),
                            new Edit.Rename(
                                    method.parameters().get(1).tensor().place().origin(), names.get(0))),
                    call(method, List.of(names.get(1), names.get(0)))));
        }
        double cost = OF_OTHERS;
        for (int i = breaking - 1; i >= 0 && cost < OF_OTHERS + 0.5; i--) {
            if (!methods.get(i).content().isPart()) {
                add(methods, breaking, methods.get(i).name(), cost, "", candidates);
                cost += step;
            }
        }
        for (InputDeclaration input : model.inputs()) {
            add(methods, breaking, input.name(), cost, "", candidates);
        }
    }
}
