package id.lindung.office.help;

import id.lindung.office.actor.Role;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /bantuan}: the guide and a search in the glossary; {@code /bantuan/istilah}: all of it. */
@Controller
@RequestMapping("/bantuan")
class HelpPages {

    private static final int LONGEST_SEARCH = 80;

    private final Glossary glossary;

    HelpPages(Glossary glossary) {
        this.glossary = glossary;
    }

    @GetMapping
    String guide(@RequestParam(defaultValue = "") String q, Model model) {
        var wanted = q.strip().substring(0, Math.min(LONGEST_SEARCH, q.strip().length()));
        model.addAttribute("q", wanted);
        model.addAttribute("found", glossary.find(wanted));
        model.addAttribute("terms", glossary.all().size());
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values()).filter(role -> role != Role.SYSTEM).toList());
        return "help/guide";
    }

    @GetMapping("/istilah")
    String glossary(Model model) {
        model.addAttribute("terms", glossary.all());
        return "help/glossary";
    }
}
