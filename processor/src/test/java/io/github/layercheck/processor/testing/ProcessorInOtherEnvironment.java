package io.github.layercheck.processor.testing;

import io.github.layercheck.processor.LayercheckProcessor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** The processor in an environment of which one part is not the compiler's. */
public abstract class ProcessorInOtherEnvironment extends TestProcessor {

    private final LayercheckProcessor processor = new LayercheckProcessor();
    private final String getter;

    /**
     * The processor.
     *
     * @param getter the method of the environment that returns the part
     */
    protected ProcessorInOtherEnvironment(String getter) {
        this.getter = getter;
    }

    /** What stands in for the part of the compiler's environment. */
    protected abstract Object replacement(ProcessingEnvironment environment);

    @Override
    public Set<String> getSupportedOptions() {
        return processor.getSupportedOptions();
    }

    @Override
    public void init(ProcessingEnvironment environment) {
        Object part = replacement(environment);
        processor.init((ProcessingEnvironment) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals(getter) ? part : method.invoke(environment, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, round);
    }
}
