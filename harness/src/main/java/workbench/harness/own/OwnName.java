package workbench.harness.own;

import java.nio.file.Path;
import java.util.regex.Pattern;
import workbench.parameter.NameForm;

/** How own code is named: {@code Render.java}, {@code com.acme.Render} or {@code com.acme.Render::render}. */
sealed interface OwnName {

    /** The argument of a method that names the method that gives the items. */
    String ITEMS = "items";

    /** A source file. */
    record OfFile(Path file) implements OwnName {}

    /** A class on the class path. */
    record OfClass(String name) implements OwnName {}

    /** A public static method of a class on the class path. */
    record OfMethod(String owner, String method) implements OwnName {

        /** The method that was typed, if one was. */
        static OfMethod parse(String text) {
            var colons = text.indexOf("::");
            return new OfMethod(text.substring(0, colons), text.substring(colons + 2));
        }
    }

    /** Names of classes begin with a capital letter or have dots, unlike those of plugins. */
    Pattern CLASS = Pattern.compile("(\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*\\.)+"
            + "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*|\\p{Lu}\\p{javaJavaIdentifierPart}*");

    /** Whether a name is that of own code. */
    static boolean isOne(String name) {
        return !NameForm.isName(name)
                && (name.endsWith(".java")
                        || isMethod(name)
                        || CLASS.matcher(name).matches());
    }

    /** Whether a name is that of a method; what has arguments behind it is none. */
    static boolean isMethod(String name) {
        return name.matches("[^:]+::[^:]+");
    }

    /** What a name is that {@link #isOne}. */
    static OwnName of(String name) {
        if (name.endsWith(".java")) {
            return new OfFile(Path.of(name));
        }
        return isMethod(name) ? OfMethod.parse(name) : new OfClass(name);
    }
}
