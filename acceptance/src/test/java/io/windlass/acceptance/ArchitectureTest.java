package io.windlass.acceptance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/// The rules of docs/ARCHITECTURE.md, checked over all programs.
@AnalyzeClasses(
        packages = "io.windlass",
        importOptions = {ImportOption.DoNotIncludeTests.class})
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.windlass.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theNounsArePure =
            classes()
                    .that()
                    .resideInAPackage("io.windlass.telemetry..")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                    "io.windlass.telemetry..",
                                    "java.lang..",
                                    "java.util..",
                                    "java.time..",
                                    "org.jspecify.."));

    @ArchTest
    static final ArchRule theArithmeticIsPure =
            classes()
                    .that()
                    .resideInAPackage("io.windlass.analytics..")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                    "io.windlass.analytics..",
                                    "io.windlass.telemetry..",
                                    "java.lang..",
                                    "java.util..",
                                    "java.time..",
                                    "org.jspecify.."));

    @ArchTest
    static final ArchRule theWireIsPure =
            classes()
                    .that()
                    .resideInAnyPackage(
                            "io.windlass.transport.sparkplug..",
                            "io.windlass.transport.topic..",
                            "io.windlass.transport.ack..")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                            "io.windlass.transport..",
                                            "io.windlass.telemetry..",
                                            "java.lang..",
                                            "java.util..",
                                            "java.time..",
                                            "java.nio",
                                            "java.nio.charset",
                                            "com.google.protobuf..",
                                            "com.fasterxml.jackson.core..",
                                            "org.jspecify..")
                                    .or(assignableTo(java.io.IOException.class))
                                    .or(type(java.io.StringWriter.class))
                                    .or(type(java.io.ByteArrayOutputStream.class)));

    @ArchTest
    static final ArchRule pureCodeStartsNoThreadAndReadsNoClock =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "io.windlass.telemetry..",
                            "io.windlass.analytics..",
                            "io.windlass.transport.sparkplug..",
                            "io.windlass.transport.topic..",
                            "io.windlass.transport.ack..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("java.util.concurrent..").or(type(Thread.class)))
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(System.class, "nanoTime");

    @ArchTest
    static final ArchRule j2modIsInOnePackage = only("com.ghgande..", "io.windlass.agent.modbus..");

    @ArchTest
    static final ArchRule serialPortsAreInOnePackage =
            only("com.fazecast..", "io.windlass.agent.modbus..");

    @ArchTest
    static final ArchRule nothingWritesToADevice =
            noClasses()
                    .that()
                    .resideInAPackage("io.windlass.agent..")
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching("com\\.ghgande\\.j2mod\\..*(Write|facade).*")
                    .because("a device is read and never written to");

    @ArchTest
    static final ArchRule snmp4jIsInOnePackageOfEachProgram =
            only("org.snmp4j..", "io.windlass.agent.snmp..", "io.windlass.simulator.snmp..");

    @ArchTest
    static final ArchRule pahoIsInOnePackage =
            only("org.eclipse.paho..", "io.windlass.transport.mqtt..");

    @ArchTest
    static final ArchRule sqliteIsInOnePackageOfEachProgram =
            only("java.sql..", "io.windlass.gateway.embedded..", "io.windlass.agent.spool..");

    @ArchTest
    static final ArchRule theInfluxClientIsInOnePackage =
            only("com.influxdb..", "io.windlass.gateway.influx..");

    @ArchTest
    static final ArchRule theHttpServerIsInOnePackage =
            only("io.helidon..", "io.windlass.gateway.web..");

    @ArchTest
    static final ArchRule yamlIsInOnePackage = only("org.snakeyaml..", "io.windlass.settings..");

    @ArchTest
    static final ArchRule theBrokerIsInOnePackage = only("io.moquette..", "io.windlass.broker..");

    @ArchTest
    static final ArchRule agentAndGatewayNeverSeeEachOther =
            noClasses()
                    .that()
                    .resideInAPackage("io.windlass.agent..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.windlass.gateway..", "io.windlass.analytics..");

    @ArchTest
    static final ArchRule theGatewayDoesNotSeeTheAgent =
            noClasses()
                    .that()
                    .resideInAPackage("io.windlass.gateway..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.windlass.agent..");

    @ArchTest
    static final ArchRule theSimulatorSharesNothingWithWhatItJudges =
            noClasses()
                    .that()
                    .resideInAnyPackage("io.windlass.simulator..", "io.windlass.demo..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.windlass.telemetry..",
                            "io.windlass.transport..",
                            "io.windlass.analytics..",
                            "io.windlass.agent..",
                            "io.windlass.gateway..");

    @ArchTest
    static final ArchRule chaosSharesNothingWithWhatItJudgesButTheWire =
            noClasses()
                    .that()
                    .resideInAPackage("io.windlass.chaos..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.windlass.telemetry..",
                            "io.windlass.analytics..",
                            "io.windlass.agent..",
                            "io.windlass.gateway..");

    @ArchTest
    static final ArchRule onlyMainExitsAndReadsTheEnvironment =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("Main")
                    .should()
                    .callMethod(System.class, "exit", int.class)
                    .orShould()
                    .callMethod(System.class, "getenv", String.class)
                    .orShould()
                    .callMethod(System.class, "getenv");

    @ArchTest
    static final ArchRule theClockComesIn =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now");

    private static ArchRule only(String library, String... homes) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
