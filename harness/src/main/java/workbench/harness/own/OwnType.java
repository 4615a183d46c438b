package workbench.harness.own;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import workbench.parameter.NameForm;
import workbench.parameter.OneLine;
import workbench.parameter.UsageException;
import workbench.plugin.Plugin;
import workbench.plugin.PluginCalls;
import workbench.plugin.PluginFaultException;

/** What a class has to be so that a plugin can be made of it, and what that is called. */
final class OwnType {

    private OwnType() {}

    /** Refuses a class that cannot be made. */
    static void requireMakeable(Class<?> type, String typed) {
        if (Modifier.isAbstract(type.getModifiers())) {
            throw new UsageException(
                    "%s: %s is abstract; accepted: a class that can be made".formatted(typed, type.getName()));
        }
        if (Arrays.stream(type.getDeclaredConstructors()).noneMatch(one -> one.getParameterCount() == 0)) {
            throw new UsageException("%s: %s needs a constructor without parameters".formatted(typed, type.getName()));
        }
    }

    /** The name of a plugin by that of a class or a method, such as {@code render-all} by {@code RenderAll}. */
    static String name(String java) {
        var name = java.replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|[_$]+", "-")
                .toLowerCase(Locale.ROOT)
                .replaceAll("^-+|-+$", "");
        if (!NameForm.isName(name)) {
            throw new UsageException("%s cannot be made a name; accepted: %s".formatted(java, NameForm.ACCEPTED));
        }
        return name;
    }

    /** What a plugin calls itself. */
    static String pluginName(Class<?> type, String typed) {
        try {
            return new PluginCalls()
                    .call(typed, "name()", () -> ((Plugin) type.getConstructor().newInstance()).name());
        } catch (PluginFaultException e) {
            throw new UsageException(
                    "%s; accepted: a public class with a public constructor without parameters"
                            .formatted(OneLine.message(e)),
                    e);
        }
    }
}
