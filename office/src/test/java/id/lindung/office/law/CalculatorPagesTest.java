package id.lindung.office.law;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.OpenOffice;
import id.lindung.office.Visitor;
import id.lindung.office.access.Accounts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What anybody may ask the law, without signing in. */
@OfficeTest
class CalculatorPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void theOfficeIsOpen() {
        OpenOffice.ensure(accounts);
    }

    @Test
    void aFarmerWhoPaysSeesTheAmountItsArticlesAndWhoElseCouldPay() {
        assertThat(page("/hitung/mandiri?income=1.500.000&month=2025-03&sector=agriculture&paidBy=SELF"))
                .contains(
                        "Rp22.800",
                        "PP 44/2015 Pasal 17",
                        "Sumber kedua",
                        "Penghasilan sebulan Rp1.500.000 · Maret 2025")
                .contains("Paling lambat dibayar 17 Maret 2025") // the 15th is a Saturday
                .containsPattern("(?s)Dibayar APBD, golongan terendah.*16\\.800");
    }

    @Test
    void aWageEarnersLinesSayWhoBearsThemAndJkpCostsTheEmployerNothing() {
        var without = page("/hitung/upah?wage=12000000&month=2026-03&riskClass=low&programmes=JHT&programmes=JP");
        var with = page(
                "/hitung/upah?wage=12000000&month=2026-03&riskClass=low&programmes=JHT&programmes=JP&jkpMember=true");
        for (var page : new String[] {without, with}) {
            assertThat(page)
                    .containsPattern("Pemberi kerja <b>Rp766\\.526</b>")
                    .containsPattern("Pekerja <b>Rp350\\.863</b>");
        }
        assertThat(with).containsPattern("Pemerintah pusat <b>Rp11\\.000</b>");
    }

    @Test
    void theScholarshipIsShownAndNotAdded() {
        assertThat(page(
                        "/hitung/kematian?eventDate=1+Juni+2023&segment=PU&memberSince=1+Februari+2020&contributionMonths=40"
                                + "&child1Birth=1+April+2012&child1Level=SD"))
                .contains(
                        "Rp42.000.000", "Rp20.000.000", "Rp12.000.000", "Rp10.000.000", "Rp1.500.000", "Beasiswa anak");
    }

    @Test
    void rareFactsStandBehindAFoldAndCountWhenTheyAreTold() {
        assertThat(page("/hitung/kecelakaan")).contains("Fakta lain, bila ada", "Darat, sungai, atau danau");
        assertThat(
                        page(
                                "/hitung/kecelakaan?event=temporary_incapacity&eventDate=1+Juni+2024&segment=PU&wage=3000000&incapacityMonths=2&transport=land&transport=air"))
                .contains("Rp6.000.000", "Rp15.000.000", "Rp21.000.000");
    }

    /** Lampiran III: a left-handed member's right arm counts as the left one, 35 % × 80 × Rp2.000.000; an ear row counts once for each 10 decibels. */
    @Test
    void partsOfTheBodyAreChosenFromTheTable() {
        var accident = "/hitung/kecelakaan?event=partial_disability&eventDate=1+Juni+2024&segment=PU&wage=2000000";
        assertThat(page(accident + "&bodyParts1=arm_right_shoulder")).contains("Rp64.000.000", "bahu ke bawah (40 %)");
        assertThat(page(accident + "&bodyParts1=arm_right_shoulder&leftHanded=true"))
                .contains("Rp56.000.000", "Kidal");
        assertThat(page(accident + "&bodyParts1=hearing_loss_one*2&bodyParts2=earlobe_one"))
                .contains("Rp17.600.000", "setiap 10 desibel × 2 (6 %)");
        assertThat(page(accident + "&bodyParts2=tail"))
                .contains("href=\"#f-bodyParts1\"", "tidak ada dalam tabel cacat");
        assertThat(page(accident + "&bodyParts1=smell*many")).contains("Tulis angka 1 sampai 100");
    }

    @Test
    void wrongFactsAreNamedBesideTheirField() {
        assertThat(page("/hitung/mandiri?income=banyak&month=2026-12&sector=agriculture&paidBy=SELF"))
                .contains("Ada yang perlu diperbaiki", "href=\"#f-income\"", "value=\"banyak\"");
        assertThat(page("/hitung/mandiri?income=&month=2026-12&sector=agriculture&paidBy=SELF"))
                .contains("Isian ini masih kosong");
        assertThat(page("/hitung/mandiri?income=900000&month=2014-01&sector=agriculture&paidBy=SELF"))
                .contains("Ada yang perlu diperbaiki", "href=\"#f-month\"");
        assertThat(page("/hitung/mandiri?income=900000&month=kapan&sector=agriculture&paidBy=SELF"))
                .contains("href=\"#f-month\"");
        assertThat(
                        page(
                                "/hitung/pensiun?event=retirement&eventDate=30+Februari+2025&birthDate=1+Maret+1965&contributionMonths=100&wageHistory=5000000"))
                .contains("href=\"#f-eventDate\"");
        assertThat(new Visitor(port).get("/hitung/tidak-ada").statusCode()).isEqualTo(404);
    }

    @Test
    void everyTopicOpensInBothLanguages() {
        for (var topic : Topic.values()) {
            assertThat(page("/hitung/" + topic.slug())).as(topic.slug()).contains("<h1>", "Hitung</button>");
            assertThat(page("/hitung/" + topic.slug() + "?lang=en")).contains("Calculate</button>");
        }
    }

    @Test
    void programsGetTheSameAnswerAsJson() throws Exception {
        var answer = post("""
                {"ask": "contribution", "facts": {"segment": "BPU", "month": "2025-03", "income": 1000000,
                 "programmes": ["JKK", "JKM"], "paidBy": "APBD_KAB"}}""");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"schema\":\"lindung.quote/1\"", "\"total\":16800", "\"regulation\":\"PP 44/2015\"");
        assertThat(post("{\"ask\": \"contribution\"}").statusCode()).isEqualTo(400);
        assertThat(post("[[[[").statusCode()).isEqualTo(400);
        assertThat(post("{\"ask\": \"contribution\", \"facts\": {\"segment\": \"BPU\", \"warna\": \"biru\"}}")
                        .body())
                .contains("FACT_UNKNOWN");
        assertThat(post("x".repeat(70_000)).statusCode()).isEqualTo(400);
        assertThat(post("{\"ask\": \"tax\", \"facts\": {}}").body())
                .contains("ask bernilai", "contribution atau benefit")
                .doesNotContain("id.lindung");
        assertThat(post("").body()).contains("Isi permintaan kosong");
        assertThat(post("[".repeat(20_000)).body()).contains("terlalu bertingkat");
        assertThat(new Visitor(port).get("/api/v1/openapi.json").body()).contains("\"openapi\": \"3.1.0\"");
    }

    private String page(String address) {
        var answer = new Visitor(port).get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/quotes"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
