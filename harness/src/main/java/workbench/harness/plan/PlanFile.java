package workbench.harness.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import workbench.parameter.Nearest;
import workbench.parameter.UsageException;

/**
 * A plan in a file or on the command line: a YAML list of blocks, each with the keys of {@link PlanOptions}; or, where something applies to
 * the run as a whole, a mapping with those keys and with the list under {@code blocks}.
 *
 * @param blocks at least one
 * @param run what applies to the run as a whole
 */
public record PlanFile(List<OptionTexts> blocks, OptionTexts run) {

    /** The names of the plans that come with the workbench. */
    public static final List<String> BUILT_IN = List.of(
            "tour",
            "quick",
            "standard",
            "rigorous",
            "crossover",
            "mix",
            "width-search",
            "virtual-or-platform",
            "pinning",
            "pool-size",
            "service",
            "skew",
            "order",
            "thread-cost",
            "article",
            "article-short");

    /** The name of a plan that is no file, but YAML on the command line. */
    private static final String INLINE = "command line";

    private static final String BLOCKS = "blocks";

    private static final String FORM =
            "plan '%s' is not a valid plan%s; accepted: a YAML list of blocks, such as '- workload: factor'";

    public PlanFile {
        blocks = List.copyOf(blocks);
    }

    /**
     * Reads a built-in plan, a file or YAML.
     *
     * @param given the name of a built-in plan, the path of a file that ends in {@code .yaml} or {@code .yml}, or YAML that begins
     *     with a bracket
     * @throws UsageException if there is no such plan, or it is not valid
     */
    public static PlanFile read(String given) {
        var name = nameOf(given);
        try (var in = open(given)) {
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (YamlTexts.NotAcceptedException e) {
            throw new UsageException("plan '%s': %s".formatted(name, e.getMessage()), e);
        } catch (JacksonException e) {
            var place = e.getLocation() == null
                    ? ""
                    : " (see line %d)".formatted(e.getLocation().getLineNr());
            throw new UsageException(FORM.formatted(name, place), e);
        } catch (IOException e) {
            throw new UsageException("cannot read plan '%s': %s".formatted(name, e.getMessage()), e);
        }
    }

    /**
     * What a built-in plan is for: the first sentence of the comment that its file begins with, without the full stop.
     *
     * @param name its name
     */
    public static String summary(String name) {
        try (var in = open(name)) {
            var comment = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow();
            return comment.substring("# ".length(), comment.indexOf('.'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of a plan, by what {@link #read} takes. */
    public static String nameOf(String given) {
        return isYaml(given) ? INLINE : given;
    }

    private static boolean isYaml(String given) {
        return given.startsWith("[") || given.startsWith("{");
    }

    private static PlanFile parse(String name, String text) throws YamlTexts.NotAcceptedException {
        var tree = YamlTexts.read(text);
        var run = tree instanceof YamlTexts.Mapping mapping ? mapping : null;
        var blocks = run == null ? tree : run.values().get(BLOCKS);
        if (!(blocks instanceof YamlTexts.Sequence(var all)) || all.isEmpty()) {
            throw new UsageException(FORM.formatted(name, ""));
        }
        return new PlanFile(
                all.stream().map(block -> block(name, block)).toList(),
                run == null ? OptionTexts.NONE : texts(name, run, PlanOptions.OF_THE_RUN, List.of(BLOCKS)));
    }

    private static OptionTexts block(String name, YamlTexts block) {
        if (block instanceof YamlTexts.Mapping mapping) {
            return texts(name, mapping, PlanOptions.OF_A_BLOCK, List.of());
        }
        throw new UsageException(FORM.formatted(name, ""));
    }

    /** The options of a mapping, which may hold no other keys except some that are read elsewhere. */
    private static OptionTexts texts(
            String name, YamlTexts.Mapping mapping, List<PlanOption<?>> options, List<String> elsewhere) {
        var known = Stream.concat(elsewhere.stream(), options.stream().map(PlanOption::key))
                .sorted()
                .toList();
        for (var key : mapping.values().keySet()) {
            if (!known.contains(key)) {
                throw new UsageException("plan '%s': unknown key '%s'%s; accepted: %s"
                        .formatted(name, key, Nearest.hint(key, known), String.join(", ", known)));
            }
        }
        var texts = OptionTexts.NONE;
        for (var option : options) {
            var value = mapping.values().get(option.key());
            texts = value == null || value instanceof YamlTexts.Nothing
                    ? texts
                    : texts.with(option, texts(name, option, value));
        }
        return texts;
    }

    private static List<String> texts(String name, PlanOption<?> option, YamlTexts value) {
        var values = value instanceof YamlTexts.Sequence(var all) && option.takesMany() ? all : List.of(value);
        var texts = new ArrayList<String>();
        for (var one : values) {
            if (!(one instanceof YamlTexts.Text(var text))) {
                throw new UsageException("plan '%s': %s is not a valid value for '%s'; accepted: %s"
                        .formatted(
                                name, value, option.key(), option.takesMany() ? "one value or a list" : "one value"));
            }
            texts.add(text);
        }
        return texts;
    }

    private static InputStream open(String name) throws IOException {
        if (isYaml(name)) {
            return new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8));
        }
        if (BUILT_IN.contains(name)) {
            var resource = PlanFile.class.getResourceAsStream(name + ".yaml");
            if (resource == null) {
                throw new IOException("the resource is missing");
            }
            return resource;
        }
        var file = Path.of(name);
        if (!(name.endsWith(".yaml") || name.endsWith(".yml")) || !Files.isRegularFile(file)) {
            throw new UsageException("unknown plan '%s'%s; accepted: %s, YAML files, and YAML in brackets"
                    .formatted(name, Nearest.hint(name, BUILT_IN), String.join(", ", BUILT_IN)));
        }
        return Files.newInputStream(file);
    }
}
