package id.lindung.office.pages;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The first page after sign-in: what the features have to say to this user. */
@Controller
class HomeController {

    private final List<HomePanel> panels;
    private final List<HomeTasks> tasks;
    private final List<HomeElsewhere> elsewhere;
    private final JdbcClient jdbc;

    HomeController(List<HomePanel> panels, List<HomeTasks> tasks, List<HomeElsewhere> elsewhere, JdbcClient jdbc) {
        this.elsewhere = elsewhere;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(HomePanel::order))
                .toList();
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    @GetMapping("/")
    String home(@ModelAttribute("ui") Ui ui, Model model) {
        var room = elsewhere.stream().flatMap(each -> each.of(ui).stream()).findFirst();
        if (room.isPresent()) return "redirect:" + room.get();
        model.addAttribute("kicker", kicker(ui.place().code()));
        model.addAttribute("above", contents(ui, HomePanel.Place.MAIN, 0, TaskList.ORDER));
        model.addAttribute("below", contents(ui, HomePanel.Place.MAIN, TaskList.ORDER, Integer.MAX_VALUE));
        model.addAttribute("side", contents(ui, HomePanel.Place.SIDE, 0, Integer.MAX_VALUE));
        model.addAttribute("tasks", new TaskList(tasksOf(ui)));
        return "home/home";
    }

    private List<HomeTask> tasksOf(Ui ui) {
        return tasks.stream()
                .flatMap(each -> each.of(ui).stream())
                .sorted(Comparator.comparingInt(HomeTask::order))
                .toList();
    }

    private List<Content> contents(Ui ui, HomePanel.Place place, int from, int until) {
        return panels.stream()
                .filter(panel -> panel.place() == place && panel.order() >= from && panel.order() < until)
                .flatMap(panel -> panel.of(ui).stream())
                .toList();
    }

    /** The region above: "Kecamatan Tasifeto Timur". */
    private String kicker(String code) {
        if (code.isEmpty()) return "";
        return jdbc.sql("""
                        SELECT CASE above.level WHEN 'DISTRICT' THEN 'Kecamatan ' ELSE '' END || above.name
                        FROM region here JOIN region above ON above.code = here.parent WHERE here.code = :code""").param("code", code).query(String.class).optional().orElse("");
    }
}
