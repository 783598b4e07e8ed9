package io.spendwatch.job.rule;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.Program;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Common Expression Language as rules have it: the variables of a scope, the standard functions and operators, exact
 * decimals for money, and no loops.
 *
 * <p>The macros that loop ({@code all}, {@code exists}, {@code map}, ...) are left out, and the length, the depth and the
 * number of nodes of an expression are bounded. What is left is work on texts, which {@link ConditionCost} bounds. So none
 * can stall the job. Immutable, and safe for use by several threads.
 */
final class RuleLanguage {
    /** The most characters of a condition. */
    static final int LONGEST = 4_096;

    /** The most literals, names and operations in a condition. */
    static final int MOST_NODES = 1_000;

    /** The most steps of a regular expression. */
    static final int MOST_PATTERN_STEPS = 1_000;

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseExpressionNodeCount(MOST_NODES)
            .maxParseRecursionDepth(64)
            .enableCompileTimeOverloadResolution(true)
            .enableHeterogeneousNumericComparisons(true)
            .enableComprehension(false)
            .maxRegexProgramSize(MOST_PATTERN_STEPS)
            .build();

    private final Scope scope;
    private final CelCompiler compiler;
    private final CelRuntime runtime;

    private RuleLanguage(Scope scope) {
        this.scope = scope;
        Map<String, List<Overload>> functions = Stream.concat(
                        DecimalFunctions.all().stream(), EqualityFunctions.all().stream())
                .collect(Collectors.groupingBy(Overload::function, TreeMap::new, Collectors.toList()));
        compiler = compiler(scope, functions);
        runtime = runtime(functions);
    }

    /** Returns the language with the variables of this scope; there is one for all. */
    static RuleLanguage of(Scope scope) {
        return switch (scope) {
            case SPENDING -> Spending.LANGUAGE;
            case TRAVEL -> Travel.LANGUAGE;
        };
    }

    /** Returns what a condition can name. */
    Scope scope() {
        return scope;
    }

    CelValidationResult parse(String expression) {
        return compiler.parse(expression);
    }

    CelValidationResult check(CelAbstractSyntaxTree parsed) {
        return compiler.check(parsed);
    }

    /** Evaluates a part of a condition that names no variable. */
    Object evaluate(CelExpr part, CelAbstractSyntaxTree checked) throws CelEvaluationException {
        return plan(CelAbstractSyntaxTree.newCheckedAst(
                        part, checked.getSource(), checked.getReferenceMap(), checked.getTypeMap()))
                .eval();
    }

    Program plan(CelAbstractSyntaxTree checked) throws CelEvaluationException {
        return runtime.createProgram(checked);
    }

    private static CelCompiler compiler(Scope scope, Map<String, List<Overload>> functions) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                        .excludeFunctions(
                                CelStandardDeclarations.StandardFunction.EQUALS,
                                CelStandardDeclarations.StandardFunction.NOT_EQUALS,
                                CelStandardDeclarations.StandardFunction.DYN,
                                CelStandardDeclarations.StandardFunction.TYPE)
                        .build());
        scope.types().forEach(builder::addVar);
        functions.forEach((name, overloads) -> builder.addFunctionDeclarations(Overload.declare(name, overloads)));
        return builder.build();
    }

    private static CelRuntime runtime(Map<String, List<Overload>> functions) {
        CelRuntimeBuilder builder = CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(OPTIONS)
                .setStandardFunctions(CelStandardFunctions.newBuilder()
                        .excludeFunctions(
                                CelStandardFunctions.StandardFunction.EQUALS,
                                CelStandardFunctions.StandardFunction.NOT_EQUALS)
                        .build());
        // Each call has one overload since the type check, so that no binding by a function's name is needed.
        functions.values().stream().flatMap(List::stream).map(Overload::binding).forEach(builder::addFunctionBindings);
        return builder.build();
    }

    /** Made when the first rule of its kinds is read: it is costly to make, and never changes. */
    private static final class Spending {
        static final RuleLanguage LANGUAGE = new RuleLanguage(Scope.SPENDING);
    }

    /** Likewise. */
    private static final class Travel {
        static final RuleLanguage LANGUAGE = new RuleLanguage(Scope.TRAVEL);
    }
}
