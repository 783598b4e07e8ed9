package io.spendwatch.chart.metric;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an expression of Prometheus speaks of.
 *
 * @param selectors the metrics
 * @param groupings the labels that results are grouped or matched by
 */
record PromQl(List<Selector> selectors, Set<String> groupings) {
    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|\\[[^]]*]|\\$\\{[^}]*}|\\$\\w+|[a-zA-Z_:][\\w:]*|\\d[\\w.]*|\\S");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z_:][\\w:]*");
    private static final Set<String> LABEL_LISTS =
            Set.of("by", "without", "on", "ignoring", "group_left", "group_right");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset", "inf", "nan", "atan2");

    /**
     * A metric that an expression names.
     *
     * @param metric its name
     * @param labels the labels that its series are chosen by
     */
    record Selector(String metric, Set<String> labels) {}

    static PromQl parse(String expression) {
        return new Parser(TOKEN.matcher(expression)
                        .results()
                        .map(MatchResult::group)
                        .toList())
                .parse();
    }

    private static final class Parser {
        private final List<String> tokens;
        private final List<Selector> selectors = new ArrayList<>();
        private final Set<String> groupings = new HashSet<>();
        private int position;

        Parser(List<String> tokens) {
            this.tokens = tokens;
        }

        PromQl parse() {
            while (position < tokens.size()) {
                String token = tokens.get(position++);
                if (LABEL_LISTS.contains(token)) {
                    if (isNext("(")) {
                        groupings.addAll(words(")"));
                    }
                } else if (token.equals("{")) {
                    throw new IllegalArgumentException("a selector without a metric's name: write the name before {");
                } else if (isMetric(token)) {
                    selectors.add(new Selector(token, isNext("{") ? matchers() : Set.of()));
                }
            }
            return new PromQl(List.copyOf(selectors), Set.copyOf(groupings));
        }

        private boolean isMetric(String token) {
            return WORD.matcher(token).matches()
                    && !OPERATORS.contains(token.toLowerCase(Locale.ROOT))
                    && !isNext("(")
                    && next().filter(LABEL_LISTS::contains).isEmpty();
        }

        /** Returns the labels between braces: each word that a comparison follows. */
        private Set<String> matchers() {
            Set<String> labels = new HashSet<>();
            while (position < tokens.size() && !isNext("}")) {
                String token = tokens.get(position++);
                if (WORD.matcher(token).matches() && (isNext("=") || isNext("!"))) {
                    labels.add(token);
                }
            }
            return labels;
        }

        private Set<String> words(String end) {
            List<String> rest = tokens.subList(position, tokens.size());
            List<String> list = rest.subList(0, rest.indexOf(end));
            position += list.size();
            return list.stream().filter(WORD.asMatchPredicate()).collect(Collectors.toSet());
        }

        private boolean isNext(String token) {
            return next().filter(token::equals).isPresent();
        }

        private Optional<String> next() {
            return position < tokens.size() ? Optional.of(tokens.get(position)) : Optional.empty();
        }
    }
}
