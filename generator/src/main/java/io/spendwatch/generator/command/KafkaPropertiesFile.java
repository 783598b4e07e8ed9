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
public final class KafkaPropertiesFile {
    private KafkaPropertiesFile() {}

    /**
     * Returns the settings of a properties file in UTF-8.
     *
     * @param option the option that names the file, for messages
     * @throws IllegalArgumentException if it cannot be read; the message is one line that says what to do
     */
    public static Map<String, String> read(String option, Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(
                    option + ": there is no file " + file + ": give the path of one that is there");
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException(option + ": " + file + " is not UTF-8: save it as UTF-8");
        } catch (IOException e) {
            throw new IllegalArgumentException(option + ": " + file + " cannot be read (" + e.getMessage()
                    + "): give the path of a readable properties file");
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    option + ": " + file
                            + " has a backslash and a u that four hexadecimal digits do not follow: write \\\\ for a backslash");
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
