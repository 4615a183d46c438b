package workbench.strategy.cpython;

import java.io.Serial;

/** What a script made of an item, where it is no result; the message is for the user. */
final class ScriptException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    ScriptException(String message) {
        super(message);
    }
}
