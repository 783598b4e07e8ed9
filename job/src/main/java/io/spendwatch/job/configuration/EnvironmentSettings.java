package io.spendwatch.job.configuration;

import io.spendwatch.job.yaml.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the environment variables that begin with {@code SPENDWATCH_} say. */
final class EnvironmentSettings {
    /**
     * Kubernetes sets such variables in each pod for each service, so one for a service whose name begins with
     * "spendwatch" is not a mistake of the user's.
     */
    private static final Pattern SERVICE_LINK =
            Pattern.compile(".*_(SERVICE_HOST|SERVICE_PORT(_.+)?|PORT|PORT_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)");

    private EnvironmentSettings() {}

    static Map<String, Setting> of(Map<String, String> environment, List<Problem> problems) {
        Map<String, Setting> values = new LinkedHashMap<>();
        new TreeMap<>(environment).forEach((variable, text) -> {
            if (!variable.startsWith(Key.VARIABLE_PREFIX)) {
                return;
            }
            Optional<String> path = KeyNames.pathOf(variable);
            if (path.isPresent()) {
                values.put(path.get(), new Setting(text, variable, ""));
            } else if (!SERVICE_LINK.matcher(variable).matches()) {
                problems.add(new Problem(variable, "unknown variable; " + KeyNames.adviceForVariable(variable)));
            }
        });
        return values;
    }
}
