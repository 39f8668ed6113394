package io.github.layercheck.processor.testing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A class that uses constants of a generated class, as the code of a user in the same package does. */
public final class ConstantClient {

    private static final String METHOD = "constants";

    private final String packageName;
    private final String generated;
    private final List<String> constants;

    /** A client of the constants of a generated class that is not in the unnamed package. */
    public ConstantClient(String generatedClass, Collection<String> constants) {
        int dot = generatedClass.lastIndexOf('.');
        this.packageName = generatedClass.substring(0, dot);
        this.generated = generatedClass.substring(dot + 1);
        this.constants = List.copyOf(constants);
    }

    private String name() {
        return packageName + "." + generated + "Client";
    }

    public String path() {
        return name().replace('.', '/') + ".java";
    }

    public String source() {
        StringBuilder puts = new StringBuilder();
        for (String constant : constants) {
            puts.append("        constants.put(\"%s\", %s.%s);\n".formatted(constant, generated, constant));
        }
        return """
                package %s;

                public final class %sClient {
                    public static java.util.Map<String, Object> %s() {
                        java.util.Map<String, Object> constants = new java.util.TreeMap<>();
                %s        return constants;
                    }
                }
                """.formatted(packageName, generated, METHOD, puts);
    }

    /**
     * The values of the constants in the compiled client. It is loaded without the generated class, so that they are those
     * that the compiler has put into it.
     */
    public Map<String, Object> values(CompileResult result) {
        Map<String, Object> values = new TreeMap<>();
        ((Map<?, ?>) result.only(name()).invoke(name(), METHOD))
                .forEach((constant, value) -> values.put((String) constant, value));
        return values;
    }
}
