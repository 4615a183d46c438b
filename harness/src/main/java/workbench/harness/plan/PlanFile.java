package workbench.harness.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;
import workbench.parameter.Nearest;
import workbench.parameter.UsageException;

/**
 * A plan as it stands in its file: a YAML list of blocks, each with the keys of the command line's options; or, where something
 * holds for the run as a whole, a mapping of that and the list under {@code blocks}.
 *
 * @param blocks at least one
 * @param design what holds for the run as a whole
 */
public record PlanFile(List<Options> blocks, DesignOptions design) {

    /** The names of the plans that come with the workbench. */
    public static final List<String> BUILT_IN = List.of("tour", "quick", "standard", "rigorous");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String FORM =
            "plan '%s' is not of the form%s; accepted is a YAML list of blocks, such as '- workload: factor'";

    public PlanFile {
        blocks = List.copyOf(blocks);
    }

    /** The form with a mapping; its components are the keys. */
    private record Document(
            @Nullable List<Options> blocks,
            @Nullable String twin,
            @Nullable String reference,
            @Nullable String repeat,
            @Nullable String sentinel,
            @JsonProperty("quiet-wait") @Nullable String quietWait,
            @Nullable String precision,
            @Nullable String budget) {

        PlanFile plan() {
            return new PlanFile(
                    blocks == null ? List.of() : blocks,
                    new DesignOptions(twin, reference, repeat, sentinel, quietWait, precision, budget));
        }
    }

    /**
     * Reads a built-in plan or a file.
     *
     * @param name the name of a built-in plan, or the path of a file that ends in {@code .yaml} or {@code .yml}
     * @throws UsageException if there is no such plan, or it is not of the form
     */
    public static PlanFile read(String name) {
        try (var in = open(name)) {
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (UnrecognizedPropertyException e) {
            throw new UsageException(unknownKey(name, e), e);
        } catch (JacksonException e) {
            var place = e.getLocation() == null
                    ? ""
                    : " (see line %d)".formatted(e.getLocation().getLineNr());
            throw new UsageException(FORM.formatted(name, place), e);
        } catch (IOException e) {
            throw new UsageException("cannot read plan '%s': %s".formatted(name, e.getMessage()), e);
        }
    }

    private static PlanFile parse(String name, String text) {
        var tree = YAML.readTree(text);
        var blocks = tree.isObject() ? tree.path("blocks") : tree;
        if (!blocks.isArray() || blocks.isEmpty() || !blocks.valueStream().allMatch(JsonNode::isObject)) {
            throw new UsageException(FORM.formatted(name, ""));
        }
        // From the text once more, since a tree does not know its lines.
        var plan = tree.isObject()
                ? YAML.readValue(text, Document.class).plan()
                : new PlanFile(List.of(YAML.readValue(text, Options[].class)), DesignOptions.NONE);
        if (plan.blocks.stream().anyMatch(PlanFile::hasGaps)) {
            throw new UsageException(FORM.formatted(name, ""));
        }
        return plan;
    }

    private static boolean hasGaps(Options block) {
        return Stream.of(
                        block.workload(),
                        block.strategy(),
                        block.width(),
                        block.forks(),
                        block.jvmOption(),
                        block.jdk(),
                        block.jvmVariant())
                .filter(Objects::nonNull)
                .anyMatch(list -> list.stream().anyMatch(Objects::isNull));
    }

    private static InputStream open(String name) throws IOException {
        if (BUILT_IN.contains(name)) {
            var resource = PlanFile.class.getResourceAsStream(name + ".yaml");
            if (resource == null) {
                throw new IOException("the resource is missing");
            }
            return resource;
        }
        var file = Path.of(name);
        if (!(name.endsWith(".yaml") || name.endsWith(".yml")) || !Files.isRegularFile(file)) {
            throw new UsageException("unknown plan '%s'%s; accepted are %s and YAML files"
                    .formatted(name, Nearest.hint(name, BUILT_IN), String.join(", ", BUILT_IN)));
        }
        return Files.newInputStream(file);
    }

    private static String unknownKey(String name, UnrecognizedPropertyException e) {
        var known =
                e.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
        return "plan '%s': unknown key '%s'%s; accepted are %s"
                .formatted(
                        name, e.getPropertyName(), Nearest.hint(e.getPropertyName(), known), String.join(", ", known));
    }
}
