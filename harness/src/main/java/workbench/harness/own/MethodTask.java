package workbench.harness.own;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Type;

/** The source of a task that performs its items with a static method. */
record MethodTask(String simpleName, String source) {

    /** The task of a method and of one that gives its items. */
    static MethodTask of(Method method, Method items) {
        var simpleName = "%s$%s".formatted(method.getDeclaringClass().getSimpleName(), method.getName());
        return new MethodTask(simpleName, """
            public final class %1$s implements workbench.workload.Task<%2$s, %3$s> {
                @Override
                public java.util.List<%2$s> items() throws Exception {
                    return workbench.workload.task.Items.of(%4$s());
                }

                @Override
                public %3$s perform(%2$s item) throws Exception {
                    return %5$s(item);
                }
            }
            """.formatted(
                        simpleName,
                        text(method.getGenericParameterTypes()[0]),
                        text(method.getGenericReturnType()),
                        call(items),
                        call(method)));
    }

    /** Its class, which is in no package. */
    String name() {
        return simpleName;
    }

    private static String call(Method method) {
        return method.getDeclaringClass().getCanonicalName() + "." + method.getName();
    }

    private static String text(Type type) {
        if (type instanceof Class<?> plain) {
            return MethodType.methodType(plain).wrap().returnType().getCanonicalName();
        }
        return type.getTypeName().replace('$', '.');
    }
}
