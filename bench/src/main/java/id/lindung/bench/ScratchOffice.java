package id.lindung.bench;

import id.lindung.office.OfficeApplication;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.store.OfficeDatabase;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole office on its own embedded PostgreSQL in a directory that is deleted afterwards. */
record ScratchOffice(ConfigurableApplicationContext context, Path directory) {

    /** What is measured in it. */
    interface Measurement {
        void run(ScratchOffice office) throws Exception;
    }

    /** Opens an office, measures as the program itself, and removes everything. */
    static void measure(Measurement measurement) throws Exception {
        var directory = Files.createTempDirectory("lindung-bench");
        try (var context = new SpringApplicationBuilder(OfficeApplication.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of("LINDUNG_DATA", directory.toString()))
                .run()) {
            CurrentActor.callAs(Actor.SYSTEM, () -> {
                measurement.run(new ScratchOffice(context, directory));
                return true;
            });
        } finally {
            delete(directory);
        }
    }

    /** What is measured over HTTP. */
    interface WebMeasurement {
        void run(ScratchOffice office, int port) throws Exception;
    }

    /** The same with its web pages on a free port of this machine. */
    static void measureWeb(WebMeasurement measurement) throws Exception {
        var directory = Files.createTempDirectory("lindung-bench");
        try (var context = new SpringApplicationBuilder(OfficeApplication.class)
                .properties(Map.of("LINDUNG_DATA", directory.toString(), "server.port", "0"))
                .run()) {
            int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            CurrentActor.callAs(Actor.SYSTEM, () -> {
                measurement.run(new ScratchOffice(context, directory), port);
                return true;
            });
        } finally {
            delete(directory);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A connection that row-level security does not bind. */
    Connection owner() throws SQLException {
        return bean(OfficeDatabase.class).ownerConnection();
    }

    static void resetPeaks() {
        for (var pool : ManagementFactory.getMemoryPoolMXBeans()) pool.resetPeakUsage();
    }

    /** Megabytes; an upper bound: each heap pool's own peak, at whatever moment. */
    static long heapPeak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** The server may still be taking its own files away. */
    private static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException problem) throws IOException {
                Files.deleteIfExists(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
