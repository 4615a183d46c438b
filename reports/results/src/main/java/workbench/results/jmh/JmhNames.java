package workbench.results.jmh;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import workbench.results.Jvm;
import workbench.results.Use;

/** Names the results of a file: different ones get different names, and no name is longer than that requires. */
final class JmhNames {

    private final Map<String, Jvm> jvms = new LinkedHashMap<>();
    private final Map<String, Set<String>> modes = new HashMap<>();
    private final Map<String, Set<String>> types = new HashMap<>();

    JmhNames(List<JmhResult> results) {
        var names = new HashSet<String>();
        for (var result : results) {
            jvms.computeIfAbsent(home(result), home -> jvm(result, home, names));
            modes.computeIfAbsent(result.type(), _ -> new HashSet<>()).add(result.mode());
            types.computeIfAbsent(result.simpleType(), _ -> new HashSet<>()).add(result.type());
        }
    }

    private static Jvm jvm(JmhResult result, String home, Set<String> names) {
        var name = "jdk-" + result.jdk();
        return new Jvm(names.add(name) ? name : name + "-" + names.size(), home, result.jdk(), result.vm(), List.of());
    }

    private static String home(JmhResult result) {
        return result.jvm() == null ? result.jdk() : result.jvm();
    }

    /** The JVMs, named after their versions; empty if there is only one. */
    List<Jvm> jvms() {
        return jvms.size() < 2 ? List.of() : List.copyOf(jvms.values());
    }

    /** The name of the JVM of a result; null if there is only one. */
    @Nullable String jvm(JmhResult result) {
        return jvms.size() < 2
                ? null
                : Objects.requireNonNull(jvms.get(home(result))).name();
    }

    /** The class of a result with its parameters, and with its mode where its class was measured in several. */
    Use workload(JmhResult result) {
        var arguments = new LinkedHashMap<>(result.parameters());
        if (Objects.requireNonNull(modes.get(result.type())).size() > 1) {
            arguments.put("mode", result.mode());
        }
        var pairs = arguments.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .collect(joining(","));
        var name = name(result);
        return new Use(name, arguments, pairs.isEmpty() ? name : name + ":" + pairs);
    }

    /** A class without its package, where that is unambiguous. */
    private String name(JmhResult result) {
        var simple = result.simpleType();
        return Objects.requireNonNull(types.get(simple)).size() == 1 ? simple : result.type();
    }
}
