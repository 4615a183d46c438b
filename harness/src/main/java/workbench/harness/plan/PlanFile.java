package workbench.harness.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;
import workbench.parameter.Nearest;
import workbench.parameter.UsageException;

/** Reads plans: a YAML list of blocks, each with the keys of the command line's options. */
public final class PlanFile {

    /** The names of the plans that come with the workbench. */
    public static final List<String> BUILT_IN = List.of("tour");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String FORM =
            "plan '%s' is not of the form%s; accepted is a YAML list of blocks, such as '- workload: factor'";

    private PlanFile() {}

    /**
     * Reads a built-in plan or a file.
     *
     * @param name the name of a built-in plan, or the path of a file that ends in {@code .yaml} or {@code .yml}
     * @throws UsageException if there is no such plan, or it is not of the form
     */
    public static List<Options> read(String name) {
        try (var in = open(name)) {
            var blocks = Arrays.asList(YAML.readValue(in, Options[].class));
            if (blocks.isEmpty() || blocks.stream().anyMatch(PlanFile::hasGaps)) {
                throw new UsageException(FORM.formatted(name, ""));
            }
            return List.copyOf(blocks);
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

    private static boolean hasGaps(@Nullable Options block) {
        return block == null
                || Stream.of(block.workload(), block.strategy(), block.width(), block.jvmOption())
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
