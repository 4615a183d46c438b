package workbench.harness.cli;

import java.util.List;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import workbench.harness.plan.OptionTexts;
import workbench.harness.plan.PlanOption;
import workbench.harness.plan.PlanOptions;

/** Adds the options that override those of a plan to a command, as {@link PlanOptions} describes them. */
final class PlanArguments implements IModelTransformer {

    /** After {@code --plan}, before the options that are declared by annotations. */
    private static final int ORDER = -2;

    @Override
    public CommandSpec transform(CommandSpec command) {
        PlanOptions.ALL.forEach(option -> command.addOption(spec(option)));
        return command;
    }

    private static OptionSpec spec(PlanOption<?> option) {
        var letter = option.letter();
        var name = option.toString();
        var spec = (letter == null ? OptionSpec.builder(name) : OptionSpec.builder(letter, name))
                .order(ORDER)
                .paramLabel(option.label())
                .description(description(option).replace("%", "%%"));
        return switch (option.form()) {
            case SINGLE -> spec.type(String.class).build();
            case FLAG -> spec.type(Boolean.class).arity("0").negatable(true).build();
            case REPEATABLE -> list(spec).build();
            case COMMA_SEPARATED -> list(spec).splitRegex(",").build();
        };
    }

    private static OptionSpec.Builder list(OptionSpec.Builder spec) {
        return spec.type(List.class).auxiliaryTypes(String.class);
    }

    private static String description(PlanOption<?> option) {
        var defaults = option.defaults();
        return option.help()
                + (option.form() == PlanOption.Form.REPEATABLE ? " Repeatable." : "")
                + (defaults == null || defaults.isEmpty() || option.form() == PlanOption.Form.FLAG
                        ? ""
                        : " Default: %s.".formatted(String.join(",", defaults)));
    }

    /** The texts given on the command line. */
    static OptionTexts given(ParseResult parsed) {
        var given = OptionTexts.NONE;
        for (var option : PlanOptions.ALL) {
            if (parsed.hasMatchedOption(option.toString())) {
                given = given.with(option, texts(parsed.matchedOption(option.toString())));
            }
        }
        return given;
    }

    private static List<String> texts(OptionSpec matched) {
        Object value = matched.getValue();
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }
}
