import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures what an annotation processor adds to a compile: the CPU time, user and system, of a whole {@code javac} with
 * the processor, less that of one without. See README.md.
 */
public final class Bench {

    private static final Path HERE = Path.of("");
    private static final Path HOME = Path.of("bench");
    private static final Path WORK = HOME.resolve("target/work");
    private static final int SIZE = 1_000;
    private static final int ROUNDS = 5;
    private static final int START_ROUNDS = 10;
    private static final int SIZE_ROUNDS = 3;

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (!Files.isDirectory(HOME)) {
            throw new IllegalStateException("run it at the root of the repository");
        }
        delete(WORK);
        switch (arguments.length == 0 ? "throughput" : arguments[0]) {
            case "throughput" ->
                throughput(number(arguments, 1, SIZE), number(arguments, 2, ROUNDS), other(arguments, 3));
            case "start" -> start(number(arguments, 1, START_ROUNDS), other(arguments, 2));
            case "size" -> size(number(arguments, 1, SIZE_ROUNDS));
            default ->
                throw new IllegalArgumentException(
                        "expected: [throughput [size [rounds [other]]] | start [rounds [other]] | size [rounds]]");
        }
    }

    private static int number(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }

    /** The root of another repository of Layercheck, or the empty string. */
    private static String other(String[] arguments, int index) {
        return arguments.length > index ? arguments[index] : "";
    }

    private static void throughput(int size, int rounds, String other) throws IOException, InterruptedException {
        Subject layercheck = layercheck("model", size, Models::source);
        List<Subject> subjects = new ArrayList<>(
                List.of(layercheck, copier(layercheck, size), autoValue(size), immutables(size)));
        if (!other.isEmpty()) {
            subjects.add(1, layercheck("other", Path.of(other), "model", size, Models::source));
        }
        System.out.printf(
                Locale.ROOT,
                "%,d models of 20 layers, %,d types of 20 properties; javac %s; medians of %d rounds%n%n",
                size,
                size,
                Runtime.version(),
                rounds);
        measure(subjects, size, rounds);
    }

    /** With another processor of Layercheck beside it, if the root of its repository is given. */
    private static void start(int rounds, String other) throws IOException, InterruptedException {
        Subject layercheck = layercheck("model", 1, index -> Models.SMALL);
        Subject empty = empty(layercheck);
        List<Subject> subjects = new ArrayList<>(List.of(layercheck, autoValue(1), immutables(1)));
        if (!other.isEmpty()) {
            subjects.add(1, layercheck("other", Path.of(other), "model", 1, index -> Models.SMALL));
        }
        subjects.add(1, empty);
        System.out.printf(
                Locale.ROOT, "One small model or type; javac %s; medians of %d rounds%n%n", Runtime.version(), rounds);
        measure(subjects, 1, rounds);
        subjects.stream().filter(subject -> subject != empty).forEach(subject -> System.out.printf(
                Locale.ROOT,
                "javac with %s takes %.2f times what it takes with the empty processor%n",
                subject.name,
                subject.timesProcessed(empty)));
        showLoadedClasses(layercheck);
    }

    /** The CPU time of whole compiles of models of growing size, and what of it is more than for a model of size one. */
    private static void size(int rounds) throws IOException, InterruptedException {
        System.out.printf(
                Locale.ROOT,
                "Models of growing size; CPU of the whole javac %s with the processor; medians of %d rounds%n",
                Runtime.version(),
                rounds);
        for (Large large : Large.ALL) {
            System.out.printf("%n%-44s%10s%14s%16s%n", large.what(), "CPU", "beyond one", "per " + large.unit());
            double one = large.compile(1, rounds);
            for (int size : large.sizes()) {
                double time = large.compile(size, rounds);
                System.out.printf(
                        Locale.ROOT,
                        "%,44d%8.2f s%12.2f s%13.2f ms%n",
                        size,
                        time,
                        time - one,
                        (time - one) * 1_000 / (size - 1));
            }
        }
    }

    private static void measure(List<Subject> subjects, int size, int rounds) throws IOException, InterruptedException {
        for (Subject subject : subjects) {
            subject.prepare();
        }
        for (int round = 0; round < rounds; round++) {
            for (Subject subject : subjects) {
                subject.measure();
            }
        }
        System.out.printf(
                "%-12s%10s%10s%11s%22s%22s%n", "CPU", "alone", "written", "processed", "added to alone", "added to written");
        for (Subject subject : subjects) {
            System.out.printf(
                    Locale.ROOT,
                    "%-12s%8.2f s%8.2f s%9.2f s%11.2f ms / %-5s%12.2f ms / %s%n",
                    subject.name,
                    median(subject.alone),
                    median(subject.written),
                    median(subject.processed),
                    subject.added(subject.alone) * 1_000 / size,
                    subject.unit,
                    subject.added(subject.written) * 1_000 / size,
                    subject.unit);
        }
        Subject first = subjects.get(0);
        for (Subject other : subjects.subList(1, subjects.size())) {
            if (!other.generates) {
                continue;
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s adds %.2f times what %s adds to alone, and %.2f times what it adds to written%n",
                    first.name,
                    first.added(first.alone) / other.added(other.alone),
                    other.name,
                    first.added(first.written) / other.added(other.written));
        }
    }

    /** What of the processor a compile loads, so that it can be seen that unused layers cost nothing. */
    private static void showLoadedClasses(Subject subject) throws IOException, InterruptedException {
        Path log = WORK.resolve("classes.log");
        List<String> command = new ArrayList<>(List.of("-J-Xlog:class+load:file=" + log));
        command.addAll(subject.processing());
        javac(command);
        List<String> loaded = Files.readAllLines(log).stream()
                .map(line -> line.replaceFirst("^(\\[.*?])+ ", ""))
                .toList();
        List<String> own = loaded.stream()
                .filter(line -> line.startsWith("io.github.layercheck."))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        System.out.printf("%n%d classes loaded, %d of them of Layercheck; layers and rules:%n", loaded.size(), own.size());
        own.stream()
                .filter(name -> name.matches(".*\\.layers\\.\\w+|.*\\.catalogue\\.\\w+"))
                .sorted()
                .forEach(name -> System.out.println("  " + name));
    }

    /** Sources, a processor for them, and the times that were measured. */
    private static final class Subject {

        private final String name;
        private final String unit;
        private final String classPath;
        private final List<String> processor;
        private final Path sources;
        private final Path generated;
        private final Path compiled;
        private final boolean generates;
        private final List<Double> alone = new ArrayList<>();
        private final List<Double> written = new ArrayList<>();
        private final List<Double> processed = new ArrayList<>();
        private int outputs;

        Subject(
                String name,
                String unit,
                String classPath,
                List<String> processor,
                int size,
                IntFunction<String> source)
                throws IOException {
            this(name, unit, classPath, processor, size, source, true);
        }

        /**
         * @param generates whether the processor generates a class for each source, or nothing
         */
        Subject(
                String name,
                String unit,
                String classPath,
                List<String> processor,
                int size,
                IntFunction<String> source,
                boolean generates)
                throws IOException {
            this.generates = generates;
            this.name = name;
            this.unit = unit;
            this.classPath = classPath;
            this.processor = processor;
            this.sources = Files.createDirectories(WORK.resolve(name).resolve("sources"));
            this.generated = WORK.resolve(name).resolve("generated");
            this.compiled = WORK.resolve(name).resolve("compiled");
            for (int index = 0; index < size; index++) {
                String text = source.apply(index);
                Matcher type = Pattern.compile("(?:interface|class) (\\w+)").matcher(text);
                if (!type.find()) {
                    throw new IllegalStateException(text);
                }
                Files.writeString(sources.resolve(type.group(1) + ".java"), text);
            }
        }

        /** Generates the classes, to have them for the compiles without the processor. */
        void prepare() throws IOException, InterruptedException {
            javac(command(generated, compiled, classPath, processor, files(sources)));
            long expected = generates ? files(sources).size() : 0;
            if (files(generated).size() != expected) {
                throw new IllegalStateException(name + " generated " + files(generated).size() + " of " + expected);
            }
        }

        void measure() throws IOException, InterruptedException {
            List<String> off = List.of("-proc:none");
            List<String> all = Stream.concat(files(sources).stream(), files(generated).stream()).toList();
            alone.add(javac(command(output("s"), output("c"), classPath + ":" + compiled, off, files(sources))));
            written.add(javac(command(output("s"), output("c"), classPath, off, all)));
            processed.add(javac(processing()));
        }

        List<String> processing() throws IOException {
            return command(output("s"), output("c"), classPath, processor, files(sources));
        }

        /** A new folder each time: ext4 takes long to make files where others were deleted just before. */
        private Path output(String kind) {
            outputs++;
            return WORK.resolve(name).resolve("outputs").resolve(kind + outputs);
        }

        /** The median of the ratios of each round. */
        double timesProcessed(Subject other) {
            return median(IntStream.range(0, processed.size())
                    .mapToObj(round -> processed.get(round) / other.processed.get(round))
                    .toList());
        }

        /** The median of the differences of each round, since noise that lasts is in both. */
        double added(List<Double> without) {
            return median(IntStream.range(0, processed.size())
                    .mapToObj(round -> processed.get(round) - without.get(round))
                    .toList());
        }
    }

    private static Subject layercheck(String unit, int size, IntFunction<String> source) throws IOException {
        return layercheck("layercheck", HERE, unit, size, source);
    }

    /** A processor that writes the very files that Layercheck generates, without working anything out. */
    private static Subject copier(Subject original, int size) throws IOException, InterruptedException {
        Path classes = Files.createDirectories(WORK.resolve("copier-classes"));
        javac(List.of("-d", classes.toString(), HOME.resolve("Copier.java").toString()));
        List<String> processor = new ArrayList<>(onPath(classes.toString()));
        processor.add("-processor");
        processor.add("Copier");
        processor.add("-Asources=" + original.generated.resolve("bench"));
        processor.add("-Areports=" + original.compiled.resolve("META-INF/layercheck"));
        return new Subject("copier", original.unit, original.classPath, processor, size, Models::source);
    }

    /** A processor that does nothing, with the sources of another one. */
    private static Subject empty(Subject original) throws IOException, InterruptedException {
        Path classes = Files.createDirectories(WORK.resolve("empty-classes"));
        javac(List.of("-proc:none", "-d", classes.toString(), HOME.resolve("Empty.java").toString()));
        List<String> processor = new ArrayList<>(onPath(classes.toString()));
        processor.add("-processor");
        processor.add("Empty");
        return new Subject(
                "empty", original.unit, original.classPath, processor, 1, index -> Models.SMALL, false);
    }

    private static List<String> onPath(String processorPath) {
        return List.of("-processorpath", processorPath);
    }

    /** The processor that was built in a repository. */
    private static Subject layercheck(String name, Path root, String unit, int size, IntFunction<String> source)
            throws IOException {
        return new Subject(name, unit, annotations(root), onPath(processor(root)), size, source);
    }

    private static String annotations(Path root) throws IOException {
        return jar(root.resolve("annotations/target"), "layercheck-annotations-[^-]+(-SNAPSHOT)?\\.jar")
                .toString();
    }

    private static String processor(Path root) throws IOException {
        return jar(root.resolve("processor/target"), "layercheck-processor-[^-]+(-SNAPSHOT)?\\.jar") + ":"
                + annotations(root);
    }

    private static Subject autoValue(int size) throws IOException {
        Path jars = HOME.resolve("target/jars");
        String annotations = jar(jars, "auto-value-annotations-.*\\.jar").toString();
        String processor = jar(jars, "auto-value-\\d.*\\.jar").toString();
        return new Subject("AutoValue", "type", annotations, onPath(processor), size, Types::autoValue);
    }

    private static Subject immutables(int size) throws IOException {
        String value = jar(HOME.resolve("target/jars"), "value-\\d.*\\.jar").toString();
        return new Subject("Immutables", "type", value, onPath(value), size, Types::immutable);
    }

    /** The one jar of that name, since of two versions that lie in a folder either could be measured. */
    private static Path jar(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> jars = files.filter(file -> file.getFileName().toString().matches(name))
                    .toList();
            if (jars.size() != 1) {
                throw new IllegalStateException("one " + name + " is expected, not " + jars + "; see README.md");
            }
            return jars.get(0);
        }
    }

    private static List<String> command(
            Path generated, Path classes, String classPath, List<String> options, List<String> files)
            throws IOException {
        Files.createDirectories(generated);
        Files.createDirectories(classes);
        Path list = Files.write(WORK.resolve("files"), files);
        List<String> command = new ArrayList<>(options);
        command.addAll(List.of("-encoding", "UTF-8", "-s", generated.toString(), "-d", classes.toString()));
        command.addAll(List.of("-cp", classPath, "@" + list));
        return command;
    }

    /** Runs the compiler in a process of its own; the shell knows the seconds of CPU time that it took. */
    private static double javac(List<String> arguments) throws IOException, InterruptedException {
        Path output = WORK.resolve("output.txt");
        List<String> command = new ArrayList<>(List.of("sh", "-c", "\"$@\"; status=$?; times; exit $status", "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        process.environment().put("LC_ALL", "C");
        int status = process.start().waitFor();
        List<String> lines = Files.readAllLines(output);
        if (status != 0) {
            throw new IllegalStateException(String.join("\n", lines));
        }
        Matcher time = Pattern.compile("(\\d+)m([\\d.]+)s").matcher(lines.get(lines.size() - 1));
        return time.results()
                .mapToDouble(match -> Integer.parseInt(match.group(1)) * 60 + Double.parseDouble(match.group(2)))
                .sum();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static double median(List<Double> times) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Models of 20 layers each, of five kinds, with numbers that differ. */
    private static final class Models {

        static final String SMALL = """
                package bench;

                import io.github.layercheck.*;
                import io.github.layercheck.layers.*;

                @Model
                @Input({28, 28})
                public interface Small {
                    @Flatten Tensor flatten();
                    @Dense(units = 30, activation = ActivationFunction.RELU) Tensor hidden();
                    @Dense(units = 3, activation = ActivationFunction.SOFTMAX) Tensor digits();
                }
                """;

        /** A block comes several times: in it, {@code #} is its number and {@code <} the one before. */
        private record Kind(String input, String first, int blocks, String block, String last) {

            String layers() {
                return IntStream.rangeClosed(1, blocks)
                        .mapToObj(number -> block.replace("#", "" + number).replace("<", "" + (number - 1)))
                        .collect(Collectors.joining("", first, last));
            }
        }

        private static final Kind IMAGE = new Kind("{SIZE, SIZE, 3}", "", 4, """
                @Conv2D(filters = WIDTH * #, kernelSize = 3, padding = SAME, useBias = false) Tensor conv#();
                @BatchNormalization Tensor norm#();
                @Activation(activation = RELU) Tensor relu#();
                @MaxPooling2D(poolSize = 2) Tensor pool#();
                """, """
                @Flatten Tensor flatten();
                @Dense(units = 10 * WIDTH, activation = RELU) Tensor hidden();
                @Dropout(rate = 0.5) Tensor dropout();
                @Dense(units = 10, activation = SOFTMAX) Tensor classes();
                """);

        private static final Kind RESIDUAL = new Kind("{SIZE, SIZE, 3}", """
                @Conv2D(filters = WIDTH, kernelSize = 7, strides = 2, padding = SAME) Tensor stem();
                @ReLU Tensor relu0();
                """, 4, """
                @Conv2D(filters = WIDTH, kernelSize = 3, padding = SAME) Tensor conv#(Tensor relu<);
                @BatchNormalization Tensor norm#();
                @Add Tensor add#(Tensor norm#, Tensor relu<);
                @ReLU Tensor relu#();
                """, """
                @GlobalAveragePooling2D Tensor pool();
                @Dense(units = 100, activation = SOFTMAX) Tensor classes();
                """);

        private static final Kind TEXT = new Kind("Input.NONE", """
                @Embedding(inputDim = 1000 * WIDTH, outputDim = SIZE) Tensor words();
                @SpatialDropout1D(rate = 0.2) Tensor wordsDropout();
                """, 3, """
                @Conv1D(filters = WIDTH, kernelSize = 3, padding = SAME, activation = RELU) Tensor conv#();
                @BatchNormalization Tensor norm#();
                @MaxPooling1D(poolSize = 2) Tensor pool#();
                @Dropout(rate = 0.1) Tensor dropout#();
                """, """
                @Bidirectional @LSTM(units = WIDTH, returnSequences = true) Tensor forwardAndBackward();
                @LayerNormalization Tensor norm();
                @Bidirectional @GRU(units = WIDTH) Tensor state();
                @Dense(units = SIZE, activation = RELU) Tensor hidden();
                @Dropout(rate = 0.5) Tensor dropout();
                @Dense(units = 1, activation = SIGMOID) Tensor sentiment();
                """);

        private static final Kind SERIES = new Kind("{Input.NONE, WIDTH}", "", 4, """
                @LSTM(units = SIZE, returnSequences = true) Tensor lstm#();
                @LayerNormalization Tensor norm#();
                @Dropout(rate = 0.1) Tensor dropout#();
                @TimeDistributed @Dense(units = WIDTH, activation = TANH) Tensor mix#();
                """, """
                @SimpleRNN(units = WIDTH, returnSequences = true) Tensor rnn();
                @GRU(units = SIZE, dropout = 0.1) Tensor gru();
                @Dense(units = WIDTH, activation = RELU) Tensor hidden();
                @Dense(units = 1) Tensor forecast();
                """);

        private static final Kind TABLE = new Kind("SIZE", "", 6, """
                @Dense(units = WIDTH * #, activation = RELU, kernelInitializer = "he_normal") Tensor dense#();
                @BatchNormalization Tensor norm#();
                @Dropout(rate = 0.3) Tensor dropout#();
                """, """
                @Dense(units = WIDTH, activation = RELU) Tensor hidden();
                @Dense(units = 2, activation = SOFTMAX) Tensor classes();
                """);

        private static final List<Kind> KINDS = List.of(IMAGE, RESIDUAL, TEXT, SERIES, TABLE);

        static String source(int index) {
            Kind kind = KINDS.get(index % KINDS.size());
            String model = """
                    package bench;

                    import static io.github.layercheck.layers.ActivationFunction.*;
                    import static io.github.layercheck.layers.Padding.*;

                    import io.github.layercheck.*;
                    import io.github.layercheck.layers.*;

                    @Model
                    @Input(INPUT)
                    public interface ModelINDEX {
                    LAYERS}
                    """;
            return model.replace("INPUT", kind.input())
                    .replace("LAYERS", kind.layers().indent(4))
                    .replace("WIDTH", "" + (8 + index % 97))
                    .replace("SIZE", "" + (64 + index % 61))
                    .replace("INDEX", "" + index);
        }
    }

    /**
     * Models of any size, of Dense layers.
     *
     * @param files the files of a model of a size, by name
     */
    private record Large(String what, String unit, List<Integer> sizes, IntFunction<Map<String, String>> files) {

        static final List<Large> ALL = List.of(
                new Large("layers by hand", "layer", List.of(250, 500, 1_000), Large::chain),
                new Large("layers by import", "layer", List.of(1_250, 2_500, 5_000), Large::file),
                new Large("levels, each a model of its own", "level", List.of(50, 100, 200), Large::models),
                new Large("levels, each a block", "level", List.of(50, 100, 200), Large::blocks),
                new Large("levels by import", "level", List.of(50, 100, 200), Large::nest),
                new Large("uses of one block of two layers", "use", List.of(250, 500, 1_000), Large::uses));

        private static final String DENSE = "@Dense(units = 8) Tensor dense#();";

        /** The median of the CPU times of compiles. */
        double compile(int size, int rounds) throws IOException, InterruptedException {
            Path folder = WORK.resolve(what.replaceAll("\\W+", "-") + "-" + size);
            Path sources = Files.createDirectories(folder.resolve("sources/bench"));
            for (Map.Entry<String, String> file : files.apply(size).entrySet()) {
                Files.writeString(sources.resolve(file.getKey()), file.getValue());
            }
            List<String> models = Bench.files(sources).stream().filter(file -> file.endsWith(".java")).toList();
            List<Double> times = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                times.add(javac(command(
                        folder.resolve("s" + round),
                        folder.resolve("c" + round),
                        annotations(HERE) + ":" + sources.getParent(),
                        onPath(processor(HERE)),
                        models)));
            }
            return median(times);
        }

        /** A model in source; {@code #} in a layer is its number. */
        private static Map<String, String> model(String name, String input, int layers, String layer) {
            String source = IntStream.rangeClosed(1, layers)
                    .mapToObj(number -> "    " + layer.replace("#", "" + number) + "\n")
                    .collect(Collectors.joining("", """
                            package bench;

                            import io.github.layercheck.*;
                            import io.github.layercheck.layers.*;

                            @Model
                            @Input%s
                            public interface %s {
                            """.formatted(input, name), "}\n"));
            return Map.of(name + ".java", source);
        }

        private static Map<String, String> chain(int layers) {
            return model("Large", "(8)", layers, DENSE);
        }

        private static Map<String, String> uses(int uses) {
            Map<String, String> files = new TreeMap<>(model("Block", "", 2, DENSE));
            files.putAll(model("Large", "(8)", uses, "@Layer(Block.class) Tensor use#();"));
            return files;
        }

        private static Map<String, String> models(int levels) {
            return levels(levels, "(8)");
        }

        private static Map<String, String> blocks(int levels) {
            return levels(levels, "");
        }

        private static Map<String, String> levels(int levels, String inputOfInner) {
            Map<String, String> files = new TreeMap<>();
            for (int level = 1; level <= levels; level++) {
                String inner = level == 1 ? "" : "@Layer(Level" + (level - 1) + ".class) Tensor inner();\n    ";
                String input = level == levels ? "(value = 8, batch = 32)" : inputOfInner;
                files.putAll(model("Level" + level, input, 1, inner + DENSE));
            }
            return files;
        }

        private static Map<String, String> file(int layers) {
            String chain = IntStream.rangeClosed(1, layers)
                    .mapToObj(number -> kerasDense("dense" + number, number == 1 ? "input" : "dense" + (number - 1)))
                    .collect(Collectors.joining(", "));
            return imported(kerasModel("large", chain, "dense" + layers, ""));
        }

        private static Map<String, String> nest(int levels) {
            String model = kerasModel("inner", kerasDense("dense", "input"), "dense", kerasCall("input"));
            for (int level = 2; level <= levels; level++) {
                model = kerasModel("inner", model + ", " + kerasDense("dense", "inner"), "dense", kerasCall("input"));
            }
            return imported(model);
        }

        private static Map<String, String> imported(String json) {
            String source = """
                    package bench;

                    @io.github.layercheck.Model(source = "large.json")
                    public interface Large {}
                    """;
            return Map.of("Large.java", source, "large.json", json);
        }

        private static String kerasModel(String name, String layers, String output, String calls) {
            return """
                    {"module": "keras", "class_name": "Functional", "config": {"name": "%s", "trainable": true,
                    "layers": [{"module": "keras.layers", "class_name": "InputLayer", "config": {"batch_shape": [null, 8],
                    "dtype": "float32", "sparse": false, "ragged": false, "name": "input"}, "registered_name": null,
                    "name": "input", "inbound_nodes": []}, %s], "input_layers": [["input", 0, 0]], "output_layers":
                    [["%s", 0, 0]]}, "registered_name": "Functional", "name": "%s", "inbound_nodes": [%s]}
                    """.formatted(name, layers, output, name, calls);
        }

        private static String kerasDense(String name, String input) {
            return """
                    {"module": "keras.layers", "class_name": "Dense", "config": {"name": "%s", "trainable": true,
                    "dtype": {"module": "keras", "class_name": "DTypePolicy", "config": {"name": "float32"},
                    "registered_name": null}, "units": 8, "activation": "linear", "use_bias": true, "kernel_initializer":
                    {"module": "keras.initializers", "class_name": "GlorotUniform", "config": {"seed": null},
                    "registered_name": null}, "bias_initializer": {"module": "keras.initializers", "class_name": "Zeros",
                    "config": {}, "registered_name": null}, "kernel_regularizer": null, "bias_regularizer": null,
                    "kernel_constraint": null, "bias_constraint": null}, "registered_name": null, "build_config":
                    {"input_shape": [null, 8]}, "name": "%s", "inbound_nodes": [%s]}
                    """.formatted(name, name, kerasCall(input));
        }

        private static String kerasCall(String input) {
            return """
                    {"args": [{"class_name": "__keras_tensor__", "config": {"shape": [null, 8], "dtype": "float32",
                    "keras_history": ["%s", 0, 0]}}], "kwargs": {}}
                    """.formatted(input);
        }
    }

    /** Types of 20 properties each. */
    private static final class Types {

        private static final List<String> PROPERTY_TYPES = List.of("int", "String", "double", "long", "boolean");

        static String autoValue(int index) {
            String arguments = IntStream.range(0, 20).mapToObj(i -> "p" + i).collect(Collectors.joining(", "));
            String parameters = IntStream.range(0, 20)
                    .mapToObj(i -> type(i) + " p" + i)
                    .collect(Collectors.joining(", "));
            return type(
                    "@com.google.auto.value.AutoValue\npublic abstract class Type" + index,
                    "public abstract ",
                    "    static Type" + index + " create(" + parameters + ") {\n        return new AutoValue_Type" + index
                            + "(" + arguments + ");\n    }\n");
        }

        static String immutable(int index) {
            return type("@org.immutables.value.Value.Immutable\npublic interface Type" + index, "", "");
        }

        private static String type(String declaration, String modifiers, String more) {
            return IntStream.range(0, 20)
                    .mapToObj(i -> "    " + modifiers + type(i) + " p" + i + "();\n")
                    .collect(Collectors.joining("", "package bench;\n\n" + declaration + " {\n", more + "}\n"));
        }

        private static String type(int property) {
            return PROPERTY_TYPES.get(property % PROPERTY_TYPES.size());
        }
    }
}
