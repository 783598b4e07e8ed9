package io.spendwatch.chart.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.spendwatch.chart.testing.Elements;
import io.spendwatch.chart.testing.RenderedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that a container sees of ConfigMaps and Secrets, below a folder that stands for its root.
 *
 * @param root the folder
 */
record MountedFiles(Path root) {
    private static final Pattern ABSOLUTE = Pattern.compile("/opt/spendwatch/[-\\w./]+");
    private static final List<String> LOGIN = List.of("username", "password");

    /**
     * Writes the files. Paths below {@code /opt/spendwatch} in what ConfigMaps say are changed to where these are; what
     * is in Secrets is made up.
     */
    static MountedFiles write(Path root, JsonNode pod, JsonNode container, List<RenderedDocument> documents)
            throws IOException {
        MountedFiles files = new MountedFiles(root);
        for (JsonNode mount : container.path("volumeMounts")) {
            JsonNode volume = volume(pod, mount);
            String mountPath = mount.path("mountPath").asText();
            if (volume.has("configMap")) {
                files.writeConfigMap(
                        mountPath,
                        configMap(documents, volume.at("/configMap/name").asText()));
            } else if (volume.has("secret")) {
                files.writeSecret(mountPath, volume.path("secret"));
            }
        }
        return files;
    }

    /** Returns where a file of the container is. */
    Path at(String path) {
        return root.resolve(path.substring(1));
    }

    /** Returns a text with the container's paths changed to where they are. */
    String relocated(String text) {
        return ABSOLUTE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(at(match.group()).toString()));
    }

    private void writeConfigMap(String mountPath, JsonNode configMap) throws IOException {
        Path folder = Files.createDirectories(at(mountPath));
        for (Map.Entry<String, JsonNode> entry : configMap.path("data").properties()) {
            Files.writeString(
                    folder.resolve(entry.getKey()), relocated(entry.getValue().asText()));
        }
    }

    /** Writes the keys that are asked for, or else those of a login. */
    private void writeSecret(String mountPath, JsonNode secret) throws IOException {
        Path folder = Files.createDirectories(at(mountPath));
        List<String> names = secret.has("items")
                ? Elements.of(secret.path("items")).stream()
                        .map(item -> item.path("path").asText())
                        .toList()
                : LOGIN;
        for (String name : names) {
            Files.writeString(folder.resolve(name), "made-up");
        }
    }

    private static JsonNode volume(JsonNode pod, JsonNode mount) {
        return Elements.of(pod.path("volumes")).stream()
                .filter(volume -> volume.path("name").equals(mount.path("name")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no volume for the mount " + mount));
    }

    private static JsonNode configMap(List<RenderedDocument> documents, String name) {
        return documents.stream()
                .filter(document -> document.is("ConfigMap") && document.name().equals(name))
                .map(RenderedDocument::json)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no ConfigMap " + name));
    }
}
