package workbench.workload.download;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.parameter.UsageException;
import workbench.plugin.Setting;
import workbench.workload.Provision;
import workbench.workload.download.client.FetchOptions;

/** Which server has the images: one that is started, or one that runs already. */
final class ServerChoice {

    static final Parameter<String> SERVER = Parameter.text(
            "server", "auto", "the address of a server that has the same images; auto starts one on this machine");

    private static final String AUTO = "auto";

    private ServerChoice() {}

    /** Whether a server is started. */
    static boolean isAuto(Arguments arguments) {
        return arguments.get(SERVER).equals(AUTO);
    }

    /**
     * Refuses what is neither {@code auto} nor an address.
     *
     * @throws UsageException with one line that says what is accepted
     */
    static void check(Arguments arguments) {
        if (!isAuto(arguments)) {
            var _ = address(arguments);
        }
    }

    /** Why only this machine reaches the server; empty where a person has named one. */
    static Optional<String> boundToThisMachine(Arguments arguments) {
        return isAuto(arguments)
                ? Optional.of("their server listens on this machine alone, unless server names another")
                : Optional.empty();
    }

    /** The address of the server, with its token if it has one. */
    static URI address(Arguments arguments) {
        var address = arguments.get(SERVER);
        if (address.matches("https?://[^/@?#]+(/[A-Za-z0-9-]+)?")) { // with its token
            return URI.create(address);
        }
        throw new UsageException(
                "'%s' is not a valid value for server here; accepted is an address such as http://127.0.0.1:8080"
                        .formatted(address));
    }

    /**
     * Starts the server, if one is to be started.
     *
     * @param parameters those of the workload, whose arguments then tell the forks where the server is
     */
    static Provision provision(Setting setting, List<Parameter<?>> parameters) throws IOException {
        return isAuto(setting.arguments())
                ? ProvidedServer.start(
                        setting,
                        (address, trust) -> with(
                                parameters,
                                setting.arguments(),
                                trust.isEmpty()
                                        ? Map.of(SERVER.name(), address)
                                        : Map.of(SERVER.name(), address, FetchOptions.TRUST.name(), trust)))
                : Provision.nothing(setting.arguments());
    }

    /** The same arguments with others in the place of some. */
    static Arguments with(List<Parameter<?>> parameters, Arguments arguments, Map<String, String> more) {
        var texts = new LinkedHashMap<>(arguments.texts());
        texts.putAll(more);
        return Arguments.of(parameters, texts);
    }
}
