package io.spendwatch.job.configuration;

import io.spendwatch.job.yaml.InvalidTextException;
import io.spendwatch.job.yaml.TextTypes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/** Reads addresses such as {@code http://localhost:9200}, with commas between them. */
final class HostList {
    private HostList() {}

    static List<URI> parse(String text) throws InvalidTextException {
        List<URI> hosts = new ArrayList<>();
        for (String host : text.split(",", -1)) {
            hosts.add(host(host.strip()));
        }
        return hosts;
    }

    private static URI host(String text) throws InvalidTextException {
        // Before anything quotes the text: it may hold a password.
        if (text.contains("@")) {
            throw new InvalidTextException(
                    "a host carries a user or a password; write them as username and password instead");
        }
        try {
            URI uri = new URI(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            boolean bare = uri.getRawQuery() == null && uri.getRawFragment() == null;
            if (web && uri.getHost() != null && bare) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new InvalidTextException(wrong(text));
        }
        throw new InvalidTextException(wrong(text));
    }

    private static String wrong(String text) {
        return TextTypes.quote(text) + " is not a host's address; write one such as http://localhost:9200";
    }
}
