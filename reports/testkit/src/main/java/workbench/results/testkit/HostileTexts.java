package workbench.results.testkit;

import java.util.List;

/** Texts of other people's code that do harm where they are interpreted instead of shown. */
public final class HostileTexts {

    /** Runs where it becomes markup. */
    public static final String SCRIPT = "<script>alert(1)</script>";

    /** Runs where it ends the value of an attribute. */
    public static final String ATTRIBUTE = "\" onmouseover=\"alert(2)";

    /** They steer a terminal or reorder a line. */
    public static final List<String> STEERING =
            List.of("\u001b[2J\u001b]0;owned\u0007\u009b31m\b\r\u0000", "\u202egnp.exe\u2066\u200b");

    /** They are markup, end what surrounds a text of a page, lead elsewhere or fill in a pattern. */
    public static final List<String> MARKUP = List.of(
            SCRIPT,
            ATTRIBUTE,
            "' autofocus onfocus='alert(3)' tabindex='0",
            "\"><img src=x onerror=alert(4)><svg onload=alert(5)>",
            "</title></textarea></style></script></pre><script>alert(6)</script>",
            "-->]]><iframe srcdoc=\"<script>parent.alert(7)</script>\"></iframe><!--",
            "<base href=\"https://example.com/\"><meta http-equiv=\"refresh\" content=\"0;url=https://example.com/\">",
            "<link rel=stylesheet href=https://example.com/a.css><style>body{display:none}</style>",
            "</p></td></table></details></section></main></body></html><h1 id=\"main\">",
            "&lt;script&gt;alert(8)&lt;/script&gt;&#60;b&#62;",
            "javascript:alert(9)",
            "../../../etc/passwd",
            "//example.com/a.js?b=c&d=e#f",
            "${7*7} #{7*7} {{7*7}} <%= 7*7 %> %s %n $1 \\1 {0}");

    private HostileTexts() {}
}
