package id.lindung.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.intake.WorkerImports;
import id.lindung.office.tasks.TaskState;
import id.lindung.office.tasks.Tasks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work that a program leaves behind in good order: no command that happens to run in between may spoil it. */
class LeftWorkTest {

    private static final int PEOPLE = 3_000;

    @BeforeEach
    void anOffice() throws IOException {
        var target = Path.of("target", "offices").toAbsolutePath();
        Files.createDirectories(target);
        System.setProperty(
                "LINDUNG_DATA", Files.createTempDirectory(target, "left").toString());
        System.setProperty("lindung.tasks.heartbeat", "200ms");
    }

    @AfterEach
    void forgetTheOffice() {
        System.clearProperty("LINDUNG_DATA");
        System.clearProperty("lindung.tasks.heartbeat");
    }

    @Test
    void whatAClosingProgramLeavesIsEndedByTheNextThatWaitsForIt() throws Exception {
        var list = new StringBuilder("NIK,Nama Lengkap,Tanggal Lahir\n");
        for (int i = 0; i < PEOPLE; i++) {
            list.append("53040217%02d%02d%04d,Ukur %s,17-%02d-19%02d\n"
                    .formatted(1 + i % 12, 60 + i / 12 % 39, 9000 + i / 468, name(i), 1 + i % 12, 60 + i / 12 % 39));
        }
        UUID task;
        try (var office = OfficeSession.open(null)) {
            task = office.call(() -> {
                var imports = office.get(WorkerImports.class);
                var content = new ByteArrayInputStream(list.toString().getBytes(UTF_8));
                var receipt = imports.receive(content, "daftar.csv", "53.04.02.2009", UUID.randomUUID());
                return imports.save(((WorkerImports.Receipt.Received) receipt).id());
            });
        }
        assertThat(stateOf(task).isOver()).as("closed before it was done").isFalse();
        assertThat(Said.by("audit", "verify").exit()).isZero();
        assertThat(stateOf(task).isOver())
                .as("a command that asks for no work takes up none")
                .isFalse();

        try (var office = OfficeSession.open(null)) {
            var ended = office.call(() -> office.get(Tasks.class).await(task, seen -> {}));
            assertThat(ended.state()).as(ended.problem()).isEqualTo(TaskState.DONE);
            assertThat(office.<Long, RuntimeException>call(() -> office.get(JdbcClient.class)
                            .sql("SELECT count(*) FROM person")
                            .query(Long.class)
                            .single()))
                    .as("everybody once")
                    .isEqualTo(PEOPLE);
        }
    }

    private static TaskState stateOf(UUID task) {
        try (var office = OfficeSession.open(null)) {
            return office.<TaskState, RuntimeException>call(
                    () -> office.get(Tasks.class).find(task).orElseThrow().state());
        }
    }

    private static String name(int i) {
        return Long.toString(Math.abs((i + 1) * 0x9E3779B97F4A7C15L), 26).replaceAll("[0-9]", "a");
    }
}
