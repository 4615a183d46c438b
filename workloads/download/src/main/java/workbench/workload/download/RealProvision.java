package workbench.workload.download;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import workbench.parameter.Arguments;
import workbench.workload.Provision;
import workbench.workload.download.source.Politeness;
import workbench.workload.download.source.RealSource;

/** A real source after its first pass. */
record RealProvision(Arguments arguments, RealSource source, Politeness politeness) implements Provision {

    @Override
    public Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        var hosts = source.images().stream()
                .map(image -> image.address())
                .map(URI::getHost)
                .distinct()
                .count();
        facts.put("source", "%d images of %d hosts, %d bytes".formatted(source.count(), hosts, source.bytes()));
        facts.put("requests so far", String.valueOf(politeness.requests()));
        return facts;
    }
}
