package workbench.harness.module;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import workbench.harness.own.Template;
import workbench.parameter.NameForm;
import workbench.parameter.UsageException;
import workbench.plugin.Catalog;
import workbench.plugin.Plugin;
import workbench.strategy.Strategy;
import workbench.workload.Workload;

/**
 * What a new module and its parts are called.
 *
 * @param kind what it is
 * @param plugin what the workload or the strategy is called
 * @param packageName the package of its classes
 */
record ModuleName(Template kind, String plugin, String packageName) {

    static ModuleName inProject(Template kind, String plugin) {
        return checked(kind, plugin, "workbench." + kind.kind());
    }

    static ModuleName alone(Template kind, String plugin) {
        return checked(kind, plugin, "com.example");
    }

    private static ModuleName checked(Template kind, String plugin, String parent) {
        if (!NameForm.isName(plugin)) {
            throw new UsageException(
                    "'%s' is not a valid NAME of a module; accepted: %s".formatted(plugin, NameForm.ACCEPTED));
        }
        var last = plugin.replace("-", "");
        if (SourceVersion.isKeyword(last)) {
            throw new UsageException(
                    "'%s' is not a valid NAME of a module: no package can be called %s".formatted(plugin, last));
        }
        if (Catalog.load(type(kind), ModuleName.class.getClassLoader()).names().contains(plugin)) {
            throw new UsageException("there is a %s '%s' already; choose another name".formatted(kind.kind(), plugin));
        }
        return new ModuleName(kind, plugin, parent + "." + last);
    }

    private static Class<? extends Plugin> type(Template kind) {
        return switch (kind) {
            case WORKLOAD -> Workload.class;
            case STRATEGY -> Strategy.class;
        };
    }

    /** The interface that its services file is for. */
    String service() {
        return type(kind).getName();
    }

    /** The folder of the project that holds modules of its kind. */
    String parent() {
        return switch (kind) {
            case WORKLOAD -> "workloads";
            case STRATEGY -> "strategies";
        };
    }

    String artifact() {
        return kind.kind() + "-" + plugin;
    }

    /** What the names of its classes begin with, such as {@code ForkJoin}. */
    String prefix() {
        return capitalised(plugin);
    }

    /** The simple name of its main class. */
    String mainClass() {
        return prefix() + capitalised(kind.kind());
    }

    private static String capitalised(String words) {
        return Stream.of(words.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(joining());
    }
}
