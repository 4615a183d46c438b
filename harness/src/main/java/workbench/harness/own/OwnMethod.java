package workbench.harness.own;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import workbench.parameter.UsageException;

/** Finds the methods that are named. */
final class OwnMethod {

    private OwnMethod() {}

    /** The public static method of a name and a number of parameters that gives something. */
    static Method of(Class<?> owner, String name, int parameters) {
        var text = owner.getName() + "::" + name;
        var accepted = "; accepted: a public static method %s that returns something"
                .formatted(parameters == 0 ? "without parameters" : "of one item");
        var named = Arrays.stream(owner.getDeclaredMethods())
                .filter(method -> method.getName().equals(name) && !method.isSynthetic())
                .toList();
        if (named.isEmpty()) {
            throw new UsageException("%s has no method %s%s".formatted(owner.getName(), name, accepted));
        }
        var fitting = named.stream()
                .filter(method -> method.getParameterCount() == parameters)
                .toList();
        if (fitting.size() != 1) {
            throw new UsageException("%s %s%s"
                    .formatted(
                            text,
                            fitting.isEmpty()
                                    ? "takes %d parameters"
                                            .formatted(named.getFirst().getParameterCount())
                                    : "stands for %d methods".formatted(fitting.size()),
                            accepted));
        }
        var method = fitting.getFirst();
        if (!Modifier.isPublic(method.getModifiers())
                || !Modifier.isStatic(method.getModifiers())
                || !Modifier.isPublic(owner.getModifiers())) {
            throw new UsageException(
                    "%s is not public and static, or its class is not public%s".formatted(text, accepted));
        }
        if (method.getReturnType().equals(void.class)) {
            throw new UsageException(
                    "%s returns nothing, so nothing could be checked, and the compiler might drop the work%s"
                            .formatted(text, accepted));
        }
        return method;
    }
}
