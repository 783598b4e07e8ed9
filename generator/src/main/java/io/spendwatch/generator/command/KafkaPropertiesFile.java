package io.spendwatch.generator.command;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Reads the settings of Kafka's clients, without ever showing a value: some are secrets. */
final class KafkaPropertiesFile {
    private KafkaPropertiesFile() {}

    static Map<String, String> read(Path file, Given given) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            throw given.wrong("--kafka-properties: there is no file " + file + ": give the path of one that is there");
        } catch (MalformedInputException e) {
            throw given.wrong("--kafka-properties: " + file + " is not UTF-8: save it as UTF-8");
        } catch (IOException e) {
            throw given.wrong("--kafka-properties: " + file + " cannot be read (" + e.getMessage()
                    + "): give the path of a readable properties file");
        } catch (IllegalArgumentException e) {
            throw given.wrong(
                    "--kafka-properties: " + file
                            + " has a backslash and a u that four hexadecimal digits do not follow: write \\\\ for a backslash");
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
