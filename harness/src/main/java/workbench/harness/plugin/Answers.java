package workbench.harness.plugin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import workbench.parameter.NameForm;
import workbench.parameter.OneLine;
import workbench.parameter.Parameter;
import workbench.plugin.RefusedAnswerException;

/** Answers of plugins, held against their contract and copied, so that they neither change nor surprise later. */
final class Answers {

    /** What a journal and a person take of a text. */
    private static final int LONGEST = 2_000;

    private Answers() {}

    /** An answer that is not null. */
    static <T> T some(@Nullable T answer) {
        if (answer == null) {
            throw new RefusedAnswerException();
        }
        return answer;
    }

    /** A text in one line. */
    static String line(@Nullable String answer) {
        return OneLine.cut(some(answer), LONGEST);
    }

    /** A text in one line, or nothing. */
    static Optional<String> line(Optional<String> answer) {
        return some(answer).map(Answers::line);
    }

    /** A name as plugins have. */
    static String name(@Nullable String answer) {
        var name = some(answer);
        if (!NameForm.isName(name)) {
            throw new RefusedAnswerException(name, NameForm.ACCEPTED);
        }
        return name;
    }

    /** Texts of one line each. */
    static List<String> lines(List<String> answer) {
        return some(answer).stream().map(Answers::line).toList();
    }

    /** Texts of one line each, by short label. */
    static Map<String, String> facts(Map<String, String> answer) {
        var facts = new LinkedHashMap<String, String>();
        some(answer).forEach((label, fact) -> facts.put(line(label), line(fact)));
        return facts;
    }

    /** A number within limits. */
    static int within(int least, int greatest, int answer) {
        if (answer < least || answer > greatest) {
            throw new RefusedAnswerException(answer, "a whole number from %d to %,d".formatted(least, greatest));
        }
        return answer;
    }

    /** Options that a fork can be given, whoever gives them. */
    static List<String> jvmOptions(List<String> answer) {
        for (var option : some(answer)) {
            try {
                JvmOptions.checked(some(option));
            } catch (IllegalArgumentException e) {
                throw new RefusedAnswerException(
                        option, "options of the java command that hide no others and leave a fork to measure");
            }
        }
        return lines(answer);
    }

    /** Distinct names of environment variables. */
    static Set<String> variables(Set<String> answer) {
        return some(answer).stream().map(Answers::some).collect(Collectors.toUnmodifiableSet());
    }

    /** Parameters of distinct names, each with a default that it accepts itself. */
    static List<Parameter<?>> parameters(List<Parameter<?>> answer) {
        var names = new HashSet<String>();
        for (var parameter : some(answer)) {
            if (!names.add(some(parameter).name())) {
                throw new RefusedAnswerException("two parameters " + parameter.name(), "distinct names");
            }
            requireDefault(parameter);
        }
        return new ArrayList<>(answer);
    }

    private static <T> void requireDefault(Parameter<T> parameter) {
        var text = parameter.defaultText();
        if (!parameter.format(parameter.parse(text)).equals(text)
                || !OneLine.of(text).equals(text)) {
            throw new RefusedAnswerException(
                    "%s=%s".formatted(parameter.name(), text), "defaults in one line that are accepted as shown");
        }
    }
}
