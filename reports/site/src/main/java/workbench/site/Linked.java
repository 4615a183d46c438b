package workbench.site;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workbench.wording.Term;

/** Text in which the words that not everybody knows lead to what they mean. */
final class Linked {

    private static final Map<String, Term> BY_SPELLING = bySpelling();

    private static final Pattern TERMS = Pattern.compile(BY_SPELLING.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<![\\p{L}-])(?:", ")(?![\\p{L}-])")));

    private Linked() {}

    private static Map<String, Term> bySpelling() {
        var terms = new LinkedHashMap<String, Term>();
        Term.ALL.forEach(term -> term.spellings().forEach(spelling -> terms.put(spelling, term)));
        return terms;
    }

    /** A plain text as markup: escaped, and each term a link where it first occurs. */
    static String html(String text) {
        var escaped = new StringOutput();
        Escape.htmlContent(text, escaped);
        var seen = new HashSet<Term>();
        return TERMS.matcher(escaped.toString()).replaceAll(found -> link(found.group(), seen));
    }

    private static String link(String spelling, Set<Term> seen) {
        var term = BY_SPELLING.get(spelling);
        return Matcher.quoteReplacement(
                term != null && seen.add(term)
                        ? "<a class=\"term\" href=\"%s#%s\">%s</a>".formatted(Site.GUIDE, term.id(), spelling)
                        : spelling);
    }
}
